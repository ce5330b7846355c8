package dev.kbuild.model.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildRecordTest {

    @TempDir
    Path directory;

    private static BuildOutcome outcome(int commands, int warnings) {
        return new BuildOutcome(0, commands, warnings, 0, Duration.ofMillis(1500), Optional.empty(), List.of("make", "O=/a b", "all"));
    }

    @Test
    void what_was_kept_is_read_back() {
        BuildRecord.keep(directory, "compile", outcome(12, 3));
        assertThat(BuildRecord.all(directory)).singleElement().satisfies(record -> {
            assertThat(record.goal()).isEqualTo("compile");
            assertThat(record.commands()).isEqualTo(12);
            assertThat(record.warnings()).isEqualTo(3);
            assertThat(record.took()).isEqualTo(Duration.ofMillis(1500));
            assertThat(record.commandLine()).containsExactly("make", "O=/a b", "all");
        });
    }

    @Test
    void a_run_that_did_nothing_leaves_the_record_of_the_one_that_did() {
        BuildRecord.keep(directory, "compile", outcome(12, 3));
        BuildRecord.keep(directory, "compile", outcome(0, 0));
        assertThat(BuildRecord.all(directory)).extracting(BuildRecord::commands).containsExactly(12);
    }

    @Test
    void no_directory_means_no_records() {
        assertThat(BuildRecord.all(directory.resolve("none"))).isEmpty();
    }

    @Test
    void a_damaged_record_is_named() throws IOException {
        Path file = Files.writeString(directory.resolve("link.json"), "{\"goal\":");
        assertThatThrownBy(() -> BuildRecord.all(directory))
                .isInstanceOf(KbuildException.class)
                .hasMessageStartingWith(file + ": is damaged; remove it and build again: ");
    }
}
