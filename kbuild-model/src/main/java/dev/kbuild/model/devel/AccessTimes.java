package dev.kbuild.model.devel;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/**
 * Which files of a directory were read since we last looked, told by the file system's own access times.
 *
 * <p>A file whose access time lies before its modification time gets a new one with its first read, on every Linux
 * file system that is not mounted {@code noatime} (mount(8), "relatime"). So no tracer is needed, and what a make
 * started by a make started by a script has read is seen all the same. Files that were only looked for are not.
 */
final class AccessTimes {

    private static final FileTime LONG_AGO = FileTime.from(Instant.ofEpochSecond(TimeUnit.DAYS.toSeconds(1)));

    private final Path root;

    AccessTimes(Path root) {
        this.root = root;
    }

    /** Whether the file system of a directory keeps them; tried on a file of our own. */
    static boolean areKeptIn(Path directory) {
        try {
            Path file = Files.createTempFile(directory, "access", "");
            try {
                Files.writeString(file, "read me");
                forget(file);
                Files.readString(file);
                return wasRead(Files.readAttributes(file, BasicFileAttributes.class));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw KbuildException.machine(directory.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }

    /** Begins anew: nothing counts as read. */
    void forget() {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile()) {
                        forget(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw KbuildException.machine(root.toString(), "access times cannot be set: " + e.getMessage(), e);
        }
    }

    private static void forget(Path file) throws IOException {
        Files.getFileAttributeView(file, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS).setTimes(null, LONG_AGO, null);
    }

    /** The files read, relative to the root; those made meanwhile are among them. Symbolic links are not followed. */
    Set<String> read() {
        Set<String> names = new TreeSet<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && wasRead(attributes)) {
                        names.add(root.relativize(file).toString());
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw KbuildException.machine(root.toString(), "cannot be read: " + e.getMessage(), e);
        }
        return names;
    }

    private static boolean wasRead(BasicFileAttributes attributes) {
        return attributes.lastAccessTime().compareTo(LONG_AGO) > 0;
    }
}
