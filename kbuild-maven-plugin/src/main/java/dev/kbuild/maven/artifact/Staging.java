package dev.kbuild.maven.artifact;

import dev.kbuild.model.archive.PackContents;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** A directory that a goal fills for a later one to pack, with a note beside it of what it was filled from and what it held then. */
public final class Staging {

    private final Path directory;
    private final Path note;

    public Staging(Path directory) {
        this.directory = directory;
        this.note = directory.resolveSibling(directory.getFileName() + ".state");
    }

    public Path directory() {
        return directory;
    }

    /** It was filled, and nobody has emptied it since. */
    public boolean isFilled() {
        return Files.exists(note) && Files.isDirectory(directory);
    }

    public PackContents contents() {
        return new PackContents().addTree("", directory);
    }

    /** It was filled from just these inputs, and every file is still as it was left. */
    public boolean isUpToDate(String inputs) {
        try {
            return isFilled() && Files.readAllLines(note, StandardCharsets.UTF_8).equals(List.of(inputs, contents().state()));
        } catch (IOException e) {
            throw KbuildException.machine(note.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Begins anew; killed in the middle of what follows, the next build does so again. */
    public void empty() {
        try {
            Files.deleteIfExists(note);
            remove(directory);
        } catch (IOException e) {
            throw KbuildException.machine(directory.toString(), "cannot be emptied: " + e.getMessage(), e);
        }
    }

    /** Notes that it is complete. */
    public void filled(String inputs) {
        try {
            Files.write(note, List.of(inputs, contents().state()), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw KbuildException.machine(note.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }

    private static void remove(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
