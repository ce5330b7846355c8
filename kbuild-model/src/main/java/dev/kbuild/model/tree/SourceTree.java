package dev.kbuild.model.tree;

import dev.kbuild.model.problem.KbuildException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A Linux source tree; never written to.
 *
 * @param root absolute, holds the top Makefile
 */
public record SourceTree(Path root, KernelVersion version, SourceOrigin origin) {

    /** A tree used in place. */
    public SourceTree(Path root, KernelVersion version) {
        this(root, version, SourceOrigin.directory(root.toString()));
    }

    /** Opens a tree in place, and refuses what is not a kernel or is older than {@link KernelVersion#OLDEST}. */
    public static SourceTree open(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        return open(root, SourceOrigin.directory(root.toString()));
    }

    static SourceTree open(Path root, SourceOrigin origin) {
        KernelVersion version = KernelVersion.read(root);
        if (version.compareTo(KernelVersion.OLDEST) < 0) {
            throw KbuildException.author(root.resolve("Makefile").toString(), "is Linux " + version
                    + ", too old to be built here; the oldest supported is " + KernelVersion.OLDEST);
        }
        return new SourceTree(root, version, origin);
    }

    /** Finds an arch by the kernel's name or an alias of it. */
    public Arch arch(String asked) {
        return Archs.of(this).find(asked);
    }

    /**
     * Refuses a tree that somebody built in: Kbuild would refuse it too, as files of that build would be mixed with
     * those of an object tree elsewhere. These are the three places its outputmakefile rule looks at.
     */
    public void requireClean(Arch arch) {
        String generated = "arch/" + arch.srcarch() + "/include/generated";
        for (String left : new String[] {".config", "include/config", generated}) {
            Path path = root.resolve(left);
            if (left.equals(".config") ? Files.isRegularFile(path) : Files.isDirectory(path)) {
                throw KbuildException.author(path.toString(), "left by a build in the source tree itself, which must be clean to build"
                        + " elsewhere from it; run 'make ARCH=" + arch.name() + " mrproper' in " + root);
            }
        }
    }
}
