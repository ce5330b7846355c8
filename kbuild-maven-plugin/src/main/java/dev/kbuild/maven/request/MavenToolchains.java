package dev.kbuild.maven.request;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.Arch;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;

/** Cross compilers that the user's {@code toolchains.xml} declares. */
final class MavenToolchains {

    private static final String COMPILER = "gcc";

    private MavenToolchains() {}

    /** The prefix for an arch: that of the toolchain which maven-toolchains-plugin chose, or else of the first that provides the arch. */
    static Optional<String> prefix(ToolchainManager manager, MavenSession session, Arch arch) {
        Map<String, String> wanted = Map.of("arch", arch.name());
        List<Toolchain> declared = manager.getToolchains(session, KernelCrossToolchainFactory.TYPE, wanted);
        Toolchain chosen = manager.getToolchainFromBuildContext(KernelCrossToolchainFactory.TYPE, session);
        boolean fits = chosen != null && declared.stream().anyMatch(toolchain -> toolchain.toString().equals(chosen.toString()));
        return (fits ? Optional.of(chosen) : declared.stream().findFirst()).map(MavenToolchains::prefix);
    }

    private static String prefix(Toolchain toolchain) {
        String compiler = toolchain.findTool(COMPILER);
        if (compiler == null) {
            throw KbuildException.machine("toolchains.xml", "the toolchain '" + toolchain
                    + "' has no gcc there; correct its <prefix>, or install the compiler");
        }
        return compiler.substring(0, compiler.length() - COMPILER.length());
    }
}
