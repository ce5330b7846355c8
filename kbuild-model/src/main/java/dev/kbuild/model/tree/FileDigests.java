package dev.kbuild.model.tree;

import dev.kbuild.model.archive.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * Digests of large files, remembered for as long as a file has the same path, size, time and inode, so that a build
 * with nothing to do does not read them again.
 */
public final class FileDigests {

    private final Path directory;

    /**
     * Remembers them below a user's cache.
     *
     * @param cache {@code kbuild.cache}
     */
    public static FileDigests in(Path cache) {
        return new FileDigests(cache.resolve("digest"));
    }

    FileDigests(Path directory) {
        this.directory = directory;
    }

    /** SHA-256 of a file. */
    public String of(Path file) throws IOException {
        Path real = file.toRealPath();
        String now = identity(real);
        Path record = directory.resolve(Sha256.of(real.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16));
        if (Files.isRegularFile(record)) {
            List<String> lines = Files.readAllLines(record, StandardCharsets.UTF_8);
            if (lines.size() == 2 && lines.get(0).equals(now)) {
                return lines.get(1);
            }
        }
        String digest = Sha256.of(real);
        if (identity(real).equals(now)) {
            remember(record, now + "\n" + digest + "\n");
        }
        return digest;
    }

    /** Where the cache cannot be written, the file is read again the next time. */
    private void remember(Path record, String text) {
        try {
            Files.createDirectories(directory);
            Path beside = Files.createTempFile(directory, ".", ".new");
            Files.writeString(beside, text);
            Files.move(beside, record, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException forgotten) {
            return;
        }
    }

    private static String identity(Path file) throws IOException {
        Map<String, Object> found = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino,dev");
        return file + " " + found.get("size") + " " + found.get("lastModifiedTime") + " " + found.get("ctime")
                + " " + found.get("ino") + " " + found.get("dev");
    }
}
