package dev.kbuild.model.archive;

import dev.kbuild.model.problem.KbuildException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Unpacks archives that may come from anywhere: nothing is written, and no link leads, outside the directory given. */
public final class Unpack {

    /**
     * How much an archive may hold before it is taken for a trap.
     *
     * @param bytes all its files together
     * @param entries files, directories and links
     */
    public record Limits(long bytes, long entries) {

        /** Ten times Linux with room to spare. */
        public static final Limits DEFAULT = new Limits(32L << 30, 2_000_000);
    }

    private Unpack() {}

    /**
     * Unpacks an archive, its kind told by its first bytes; modes, times and symbolic links as in the archive.
     *
     * @param directory exists and is empty; after a failure it holds a part
     * @return {@code directory}, or the one directory in it when the archive has a single top directory
     */
    public static Path into(Path archive, Path directory) throws InterruptedException {
        return into(archive, directory, Limits.DEFAULT);
    }

    static Path into(Path archive, Path directory, Limits limits) throws InterruptedException {
        UnpackTree tree = new UnpackTree(archive, directory, limits);
        try {
            UnpackFormat.of(archive).unpack(archive, tree);
            Path root = single(directory);
            tree.finish(root);
            return root;
        } catch (IOException e) {
            if (Files.isReadable(archive) && isDiskFull(e)) {
                throw KbuildException.machine(directory.toString(), "the disk is full while '" + archive + "' is unpacked", e);
            }
            throw KbuildException.machine(archive.toString(), "cannot be unpacked" + tree.where() + ": " + words(e), e);
        } catch (IllegalArgumentException e) {
            throw KbuildException.author(archive.toString(), "is damaged" + tree.where() + ": " + e.getMessage());
        }
    }

    private static String words(IOException e) {
        boolean early = e instanceof EOFException || e.getCause() instanceof EOFException;
        return early ? "it ends too early" : String.valueOf(e.getMessage());
    }

    private static boolean isDiskFull(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left on device") || message.contains("Disk quota exceeded");
    }

    private static Path single(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            List<Path> top = entries.limit(2).toList();
            boolean single = top.size() == 1 && Files.isDirectory(top.get(0), LinkOption.NOFOLLOW_LINKS);
            return single ? top.get(0) : directory;
        }
    }
}
