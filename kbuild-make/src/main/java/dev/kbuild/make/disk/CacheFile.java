package dev.kbuild.make.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;

/** Files of our own that runs leave for later ones: {@code kbuild-make} below XDG_CACHE_HOME, or below {@code ~/.cache} when that is not set. */
public final class CacheFile {
    private CacheFile() {}

    /** The path of one; empty when these environment variables name no place for it. */
    public static Optional<Path> named(Map<String, String> environment, String name) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        if (cache.startsWith("/")) {
            return Optional.of(RawPath.of(cache + "/kbuild-make/" + name));
        }
        String home = environment.getOrDefault("HOME", "");
        return home.startsWith("/") ? Optional.of(RawPath.of(home + "/.cache/kbuild-make/" + name)) : Optional.empty();
    }

    /** Writes it beside and moves it, so that whoever reads it meanwhile has the old one or the new one. */
    public static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".new");
        try {
            Files.write(fresh, content);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
