package dev.kbuild.model.devel;

import dev.kbuild.model.archive.Sha256;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that a devel artifact can come from, known by sizes and times, so that one is made anew only when something changed. A source tree
 * of the cache has one state for good, and is not looked at.
 */
public final class DevelInputs {

    private DevelInputs() {}

    /** A digest that changes with them. */
    public static String state(ObjectTree tree, Map<String, String> variables) {
        Set<String> lines = new TreeSet<>();
        String arch = "arch/" + tree.arch().srcarch();
        if (tree.source().origin().isEditable()) {
            for (String directory : List.of("include", "scripts", "tools", arch)) {
                add(lines, tree.source().root(), directory);
            }
        } else {
            lines.add(tree.source().root() + " " + tree.source().origin().digest().orElseThrow());
        }
        for (String name : List.of("include/generated", arch + "/include/generated", "scripts/module.lds", ".config", "Module.symvers",
                "include/config/auto.conf", "include/config/kernel.release")) {
            add(lines, tree.directory(), name);
        }
        return Sha256.of((variables + "\n" + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8));
    }

    private static void add(Set<String> lines, Path root, String name) {
        Path start = root.resolve(name);
        if (!Files.exists(start)) {
            return;
        }
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return CandidateTree.FOREIGN_TOOLS.contains(root.relativize(directory).toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    lines.add(file + " " + attributes.size() + " " + attributes.lastModifiedTime());
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw KbuildException.machine(start.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }
}
