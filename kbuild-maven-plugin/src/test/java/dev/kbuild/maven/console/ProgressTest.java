package dev.kbuild.maven.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.model.build.BuildEvent.Command;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void tellsDoneTotalElapsedAndRunning() {
        Progress progress = new Progress("riscv", OptionalInt.of(943));
        progress.begin(new Command("CC", "init/main.o"));
        progress.begin(new Command("CC", "kernel/fork.o"));
        assertThat(progress.line(Duration.ofSeconds(67))).isEqualTo("riscv: 2 of 943, 1:07, running CC kernel/fork.o");
    }

    @Test
    void anUnknownTotalIsLeftOut() {
        assertThat(new Progress("x86-debug", OptionalInt.empty()).line(Duration.ZERO)).isEqualTo("x86-debug: 0, 0:00");
    }

    @Test
    void aTotalThatProvesTooSmallIsNotShownAnyMore() {
        Progress progress = new Progress("riscv", OptionalInt.of(1));
        progress.begin(new Command("CC", "a.o"));
        progress.begin(new Command("CC", "b.o"));
        assertThat(progress.line(Duration.ZERO)).isEqualTo("riscv: 2, 0:00, running CC b.o");
    }
}
