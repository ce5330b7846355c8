package dev.kbuild.model.tree;

import java.nio.file.Path;

/**
 * Where the objects of one source tree for one arch are built: Kbuild's {@code O=}.
 *
 * @param directory absolute; need not exist yet
 */
public record ObjectTree(SourceTree source, Arch arch, Path directory) {

    public Path config() {
        return directory.resolve(".config");
    }

    public Path resolve(String path) {
        return directory.resolve(path);
    }
}
