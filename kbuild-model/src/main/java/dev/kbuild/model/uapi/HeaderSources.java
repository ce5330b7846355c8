package dev.kbuild.model.uapi;

import dev.kbuild.model.archive.PackContents;
import dev.kbuild.model.tree.ObjectTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the headers for userspace are made from: headers of the tree and its arch, syscall tables, and the scripts that clean and generate. */
public final class HeaderSources {

    private HeaderSources() {}

    /** Changes when any of them was written; takes milliseconds, as nothing is read. A tree of the cache has one state for good. */
    public static String state(ObjectTree tree) {
        if (tree.source().origin().digest().isPresent()) {
            return tree.source().origin().digest().get() + " " + tree.arch().name();
        }
        Path root = tree.source().root();
        String arch = "arch/" + tree.arch().srcarch() + "/";
        PackContents sources = new PackContents().add("Makefile", root.resolve("Makefile"));
        // Syscall tables and the Makefiles that turn them into headers are in kernel/, entry/ or tools/, whichever the arch likes.
        for (String directory : List.of("include/uapi", "include/asm-generic", "scripts", arch + "include", arch + "kernel/syscalls",
                arch + "entry", arch + "tools")) {
            if (Files.isDirectory(root.resolve(directory))) {
                sources.addTree(directory + "/", root.resolve(directory));
            }
        }
        if (Files.exists(root.resolve(arch + "Makefile"))) {
            sources.add(arch + "Makefile", root.resolve(arch + "Makefile"));
        }
        return sources.state() + " " + tree.arch().name();
    }
}
