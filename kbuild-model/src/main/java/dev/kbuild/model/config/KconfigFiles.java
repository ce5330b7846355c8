package dev.kbuild.model.config;

import dev.kbuild.model.archive.Sha256;
import dev.kbuild.model.tree.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The Kconfig files and stock configurations of a tree that is edited in place, and how they stood when it was configured.
 *
 * <p>The list is made by walking the tree; asking whether something changed only looks at the files listed. A new file
 * comes into play through a changed one, so nothing is missed.
 */
final class KconfigFiles {

    private KconfigFiles() {}

    /** Digest of how the files listed in {@code list} stand now; "unlisted" when there is no list yet. */
    static String look(Path list) throws IOException {
        if (!Files.isRegularFile(list)) {
            return "unlisted";
        }
        StringBuilder told = new StringBuilder();
        for (String file : Files.readAllLines(list, StandardCharsets.UTF_8)) {
            Path path = Path.of(file);
            if (Files.isRegularFile(path)) {
                BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
                told.append(file).append(' ').append(attributes.size()).append(' ').append(attributes.lastModifiedTime()).append('\n');
            } else {
                told.append(file).append(" gone\n");
            }
        }
        return Sha256.of(told.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Walks the tree and writes the list. */
    static void list(SourceTree source, Path list) throws IOException {
        List<String> files = new ArrayList<>();
        Files.walkFileTree(source.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.getFileName().toString().equals(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String directory = file.getParent().getFileName().toString();
                if (attributes.isRegularFile()
                        && (file.getFileName().toString().startsWith("Kconfig") || directory.equals("configs") || directory.equals("kconfig"))) {
                    files.add(file.toString());
                }
                return FileVisitResult.CONTINUE;
            }
        });
        files.sort(null);
        Files.createDirectories(list.getParent());
        Files.write(list, files, StandardCharsets.UTF_8);
    }
}
