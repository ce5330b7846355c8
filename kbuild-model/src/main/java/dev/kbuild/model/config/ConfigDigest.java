package dev.kbuild.model.config;

import dev.kbuild.model.archive.Sha256;
import dev.kbuild.model.build.BuildRequest;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** One digest of everything a {@code .config} follows from: equal digests, equal configurations. */
final class ConfigDigest {

    private final StringBuilder told = new StringBuilder();

    private ConfigDigest() {}

    static String of(ConfigInputs inputs, BuildRequest request, String toolchain, String kconfigFiles) throws IOException {
        ConfigDigest digest = new ConfigDigest();
        ObjectTree tree = request.tree();
        digest.add("source", tree.source().root() + " " + tree.source().version());
        digest.add("arch", tree.arch().name());
        digest.add("toolchain", toolchain);
        request.variables().forEach((name, value) -> {
            if (!name.startsWith("KBUILD_BUILD_")) {
                digest.add("variable " + name, value);
            }
        });
        digest.add("Kconfig files", kconfigFiles);
        digest.add("base", inputs.base().toString());
        if (inputs.base() instanceof ConfigBase.File base) {
            digest.add("base file", Sha256.of(base.file()));
        }
        for (ConfigPiece piece : inputs.pieces()) {
            digest.add("fragment", piece.toString());
            if (piece instanceof ConfigPiece.File file) {
                digest.add("fragment file", Sha256.of(file.file()));
            } else if (piece instanceof ConfigPiece.InTree inTree) {
                for (Path file : inTree.files()) {
                    digest.add("fragment file", Sha256.of(file));
                }
            }
        }
        digest.add("options", inputs.options().toText());
        return Sha256.of(digest.told.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Absent files are {@code none}, so that one that was removed differs from one that was left alone. */
    static String ofFile(Path file) throws IOException {
        return Files.isRegularFile(file) ? Sha256.of(file) : "none";
    }

    private void add(String what, String value) {
        told.append(what).append(' ').append(value.length()).append(':').append(value).append('\n');
    }
}
