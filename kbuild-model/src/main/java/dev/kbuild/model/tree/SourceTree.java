package dev.kbuild.model.tree;

import dev.kbuild.model.problem.KbuildException;
import java.nio.file.Path;

/**
 * A Linux source tree; never written to.
 *
 * @param root absolute, holds the top Makefile
 */
public record SourceTree(Path root, KernelVersion version) {

    /** Opens a tree in place, and refuses what is not a kernel or is older than {@link KernelVersion#OLDEST}. */
    public static SourceTree open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        KernelVersion version = KernelVersion.read(root);
        if (version.compareTo(KernelVersion.OLDEST) < 0) {
            throw KbuildException.author(root.resolve("Makefile").toString(), "is Linux " + version
                    + ", too old to be built here; the oldest supported is " + KernelVersion.OLDEST);
        }
        return new SourceTree(root, version);
    }

    /** Finds an arch by the kernel's name or an alias of it. */
    public Arch arch(String asked) {
        return Archs.of(this).find(asked);
    }
}
