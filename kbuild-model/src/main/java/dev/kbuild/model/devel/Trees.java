package dev.kbuild.model.devel;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is done to whole directories here. */
final class Trees {

    private static final Set<PosixFilePermission> WRITE =
            EnumSet.of(PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private Trees() {}

    /**
     * Copies the files below {@code from/name} that are wanted to {@code to/name}, times and modes with them. A link
     * to a file becomes that file; a link to a directory is left out.
     *
     * @param wanted asked with each directory's and file's path relative to {@code from}
     */
    static void copy(Path from, String name, Path to, Predicate<String> wanted) {
        Path start = from.resolve(name);
        if (!Files.exists(start)) {
            return;
        }
        try {
            Files.walkFileTree(start, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return directory.equals(start) || wanted.test(from.relativize(directory).toString())
                            ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    String path = from.relativize(file).toString();
                    if (Files.isRegularFile(file) && wanted.test(path)) {
                        Path copy = to.resolve(path);
                        Files.createDirectories(copy.getParent());
                        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw KbuildException.machine(start.toString(), "cannot be copied to " + to + ": " + e, e);
        }
    }

    /** The regular files below a directory of {@code root} that are wanted, by their paths relative to it; none when there is no such directory. */
    static Map<String, Path> files(Path root, String directory, Predicate<String> wanted) {
        Path start = root.resolve(directory);
        if (!Files.isDirectory(start)) {
            return Map.of();
        }
        try (Stream<Path> below = Files.walk(start)) {
            Map<String, Path> files = new TreeMap<>();
            below.filter(Files::isRegularFile).forEach(file -> {
                String name = root.relativize(file).toString();
                if (wanted.test(name)) {
                    files.put(name, file);
                }
            });
            return files;
        } catch (IOException | UncheckedIOException e) {
            throw KbuildException.machine(start.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Removes the files in some directories of {@code root} that a test on their relative path picks; links are left alone. */
    static void removeFiles(Path root, List<String> directories, Predicate<String> unwanted) {
        for (String directory : directories) {
            if (!Files.isDirectory(root.resolve(directory))) {
                continue;
            }
            try {
                Files.walkFileTree(root.resolve(directory), new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        if (attributes.isRegularFile() && unwanted.test(root.relativize(file).toString())) {
                            Files.delete(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                throw KbuildException.machine(root.resolve(directory).toString(), "cannot be cleaned: " + e, e);
            }
        }
    }

    /** Takes everybody's right to write away from a directory and all in it. */
    static void protect(Path root) {
        change(root, permissions -> permissions.removeAll(WRITE));
    }

    /** Removes a directory with all in it, a protected one as well; one that is not there is fine. */
    static void remove(Path root) {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
                    if (permissions.add(PosixFilePermission.OWNER_WRITE)) {
                        Files.setPosixFilePermissions(directory, permissions);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw KbuildException.machine(root.toString(), "cannot be removed: " + e, e);
        }
    }

    private static void change(Path root, Predicate<Set<PosixFilePermission>> change) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (!attributes.isSymbolicLink()) {
                        apply(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                    apply(directory);
                    return FileVisitResult.CONTINUE;
                }

                private void apply(Path path) throws IOException {
                    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
                    permissions.addAll(Files.getPosixFilePermissions(path));
                    if (change.test(permissions)) {
                        Files.setPosixFilePermissions(path, permissions);
                    }
                }
            });
        } catch (IOException e) {
            throw KbuildException.machine(root.toString(), "cannot be protected: " + e, e);
        }
    }
}
