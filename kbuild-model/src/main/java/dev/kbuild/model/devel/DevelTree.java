package dev.kbuild.model.devel;

import dev.kbuild.model.archive.Sha256;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.ObjectTree;
import dev.kbuild.model.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Path;

/**
 * An unpacked devel artifact: what {@code make -C} needs for an external module, source and objects in one, read-only.
 *
 * @param root absolute
 */
public record DevelTree(Path root, DevelInfo info) {

    /** Opens one that was unpacked; its sealed files are checked to be what they were when the kernel was built. */
    public static DevelTree open(Path root) {
        DevelInfo info = DevelInfo.read(root);
        info.sealed().forEach((name, sha256) -> requireUnchanged(root, name, sha256));
        return new DevelTree(root, info);
    }

    private static void requireUnchanged(Path root, String name, String sha256) {
        Path file = root.resolve(name);
        try {
            if (!Sha256.of(file).equals(sha256)) {
                throw KbuildException.machine(file.toString(), "is not what the kernel was built with; somebody wrote to it: remove " + root
                        + ", and it is unpacked again");
            }
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e + "; remove " + root + ", and it is unpacked again", e);
        }
    }

    public SourceTree source() {
        return SourceTree.open(root);
    }

    /** The arch it is for. */
    public Arch arch() {
        return new Arch(info.arch(), info.arch(), info.srcarch(), root.resolve(DevelInfo.FILE).toString());
    }

    /** What an engine is told: source and object tree are one here. */
    public ObjectTree objects() {
        return new ObjectTree(source(), arch(), root);
    }

    /** {@code Module.symvers} of the kernel. */
    public Path symvers() {
        return root.resolve("Module.symvers");
    }
}
