package dev.kbuild.model.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.model.archive.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDigestsTests {

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void aFile() throws IOException {
        file = Files.writeString(directory.resolve("large"), "one");
    }

    @Test
    void isRememberedUntilTheFileIsWritten() throws IOException {
        FileDigests digests = FileDigests.in(directory.resolve("cache"));
        assertThat(digests.of(file)).isEqualTo(Sha256.of(file));
        Path record;
        try (Stream<Path> records = Files.list(directory.resolve("cache/digest"))) {
            record = records.findFirst().orElseThrow();
        }
        Files.writeString(record, Files.readString(record).replace(Sha256.of(file), "what the record says"));
        assertThat(digests.of(file)).isEqualTo("what the record says");

        Files.writeString(file, "other");
        assertThat(digests.of(file)).isEqualTo(Sha256.of(file));
    }

    @Test
    void aCacheThatCannotBeWrittenForgets() throws IOException {
        Files.writeString(directory.resolve("cache"), "a file where the directory should be");

        assertThat(FileDigests.in(directory.resolve("cache")).of(file)).isEqualTo(Sha256.of(file));
    }
}
