package dev.kbuild.model.toolchain;

import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.SourceTree;
import java.util.Map;
import java.util.Optional;

/** Finds the toolchain for an arch. */
public final class Toolchains {

    private Toolchains() {}

    /** Finds it among what was asked for and what is installed. */
    public static Toolchain find(SourceTree source, Arch arch, ToolchainRequest request) {
        return new Toolchain(
                request.crossCompile().map(p -> Map.of("CROSS_COMPILE", p)).orElse(Map.of()),
                "gcc", "gcc", "", "", Optional.empty());
    }
}
