package dev.kbuild.model.config;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/**
 * What the last configuration was made from, and what {@code .config} it left.
 *
 * @param inputs {@link ConfigDigest} of then
 * @param result the sha256 of {@code .config} as we left it
 */
record ConfigState(String inputs, String result) {

    static Optional<ConfigState> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        return Optional.of(new ConfigState(properties.getProperty("inputs", ""), properties.getProperty("result", "")));
    }

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("inputs", inputs);
        properties.setProperty("result", result);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.getParent());
        try (Writer out = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
            properties.store(out, null);
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
