package dev.kbuild.maven.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTests {

    @TempDir
    Path scratch;

    private Staging staging;

    @BeforeEach
    void fill() throws IOException {
        staging = new Staging(scratch.resolve("modules"));
        Files.createDirectories(staging.directory().resolve("lib"));
        Files.writeString(staging.directory().resolve("lib/a.ko"), "a");
        staging.filled("these inputs");
    }

    @Test
    void it_is_up_to_date_as_long_as_inputs_and_content_are_the_same() {
        assertThat(staging.isUpToDate("these inputs")).isTrue();
        assertThat(staging.isUpToDate("other inputs")).isFalse();
    }

    @Test
    void a_file_written_or_removed_by_somebody_else_is_noticed() throws IOException {
        Files.setLastModifiedTime(staging.directory().resolve("lib/a.ko"), FileTime.fromMillis(5));
        assertThat(staging.isUpToDate("these inputs")).isFalse();
        Files.delete(staging.directory().resolve("lib/a.ko"));
        assertThat(staging.isUpToDate("these inputs")).isFalse();
    }

    @Test
    void once_emptied_it_is_neither_filled_nor_there_until_it_is_filled_again() {
        staging.empty();
        assertThat(staging.isFilled()).isFalse();
        assertThat(staging.directory()).doesNotExist();
    }
}
