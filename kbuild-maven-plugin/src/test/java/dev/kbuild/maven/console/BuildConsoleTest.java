package dev.kbuild.maven.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.model.build.BuildEvent;
import dev.kbuild.model.build.BuildOutcome;
import dev.kbuild.model.build.BuildOutcome.Failure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildConsoleTest {

    private final StringBuilder shown = new StringBuilder();

    private final SystemStreamLog log = new SystemStreamLog() {
        @Override
        public void info(CharSequence content) {
            shown.append(content).append('\n');
        }
    };

    @Test
    void showsShortLinesAndSumsUp() {
        try (BuildConsole console = console(0, Optional.empty())) {
            line(console, "make[1]: Entering directory '/o'");
            line(console, "  CC      init/main.o");
            line(console, "");
            line(console, "make[1]: Nothing to be done for 'dtbs'.");
            line(console, "init/main.c:1:2: warning: odd");
            console.accept(new BuildEvent.Finished(outcome(0, 1, 1)));
        }
        assertThat(shown).hasToString("  CC      init/main.o\ninit/main.c:1:2: warning: odd\nriscv: 1 command, 1 warning, 2.5 s\n");
    }

    @Test
    void showsEverythingWhenVerbose() {
        try (BuildConsole console = console(1, Optional.empty())) {
            line(console, "make[1]: Entering directory '/o'");
        }
        assertThat(shown).hasToString("make[1]: Entering directory '/o'\n");
    }

    @Test
    void saysThatNothingWasRebuilt() {
        try (BuildConsole console = console(0, Optional.empty())) {
            console.accept(new BuildEvent.Finished(outcome(0, 0, 0)));
        }
        assertThat(shown).hasToString("riscv: nothing was rebuilt (2.5 s)\n");
    }

    @Test
    void aFailureIsCountedToo() {
        try (BuildConsole console = console(0, Optional.empty())) {
            console.accept(new BuildEvent.Finished(outcome(2, 12, 0)));
        }
        assertThat(shown).hasToString("riscv: 12 commands, 0 warnings, 1 error, 2.5 s\n");
    }

    @Test
    void onATerminalOneLineLivesBelowTheOthersAndIsGoneAtTheEnd() {
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(screen, true, StandardCharsets.UTF_8), 40);
        try (BuildConsole console = console(0, Optional.of(terminal))) {
            line(console, "  CC      init/main.o");
            console.accept(new BuildEvent.Command("CC", "init/main.o"));
            line(console, "  CC      a/very/long/path/to/some/object.o");
            console.accept(new BuildEvent.Command("CC", "a/very/long/path/to/some/object.o"));
        }
        // A slow machine may draw a line more than once, and a second later.
        String drawn = screen.toString(StandardCharsets.UTF_8).replaceAll("0:\\d\\d", "0:00");
        assertThat(Arrays.stream(drawn.split("\r\033\\[K", -1)).distinct()).containsExactly(
                "", "riscv: 1 of 7, 0:00, running CC init/ma", "riscv: 2 of 7, 0:00, running CC a/very/");
        assertThat(drawn).endsWith("\r\033[K");
    }

    @Test
    void aPipeIsNoTerminal(@TempDir Path directory) throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertThat(Terminal.isTerminal(Files.createSymbolicLink(directory.resolve("1"), file))).isFalse();
        assertThat(Terminal.isTerminal(Files.createSymbolicLink(directory.resolve("2"), Path.of("/dev/pts/3")))).isTrue();
        assertThat(Terminal.isTerminal(directory.resolve("3"))).isFalse();
    }

    @Test
    void theTotalIsKnownOnlyFromOneBuildFromNothingToTheNext(@TempDir Path directory) throws Exception {
        Path memory = directory.resolve(".maven/command-count");
        CommandCount first = CommandCount.of(memory, directory, List.of("vmlinux"));
        assertThat(first.expected()).isEmpty();
        first.keep(943);
        assertThat(CommandCount.of(memory, directory, List.of("vmlinux")).expected()).hasValue(943);
        assertThat(CommandCount.of(memory, directory, List.of("modules")).expected()).isEmpty();
        Files.createFile(directory.resolve("vmlinux"));
        CommandCount incremental = CommandCount.of(memory, directory, List.of("vmlinux"));
        assertThat(incremental.expected()).isEmpty();
        incremental.keep(3);
        Files.delete(directory.resolve("vmlinux"));
        assertThat(CommandCount.of(memory, directory, List.of("vmlinux")).expected()).hasValue(943);
    }

    @Test
    void aFailureIsReportedInAReadersOrder() {
        assertThat(FailureReport.of(new Failure(
                "kernel/fork.c:1:2", "expected ';'", Optional.of("kernel/fork.o"), Optional.of("gcc -c -o kernel/fork.o kernel/fork.c"), Path.of("/t/build.log"))))
                .isEqualTo("expected ';'\n  making:  kernel/fork.o\n  command: gcc -c -o kernel/fork.o kernel/fork.c\n  log:     /t/build.log");
    }

    private BuildConsole console(int verbosity, Optional<Terminal> terminal) {
        return new BuildConsole(log, "riscv", verbosity, terminal, OptionalInt.of(7));
    }

    private static void line(BuildConsole console, String text) {
        console.accept(new BuildEvent.Line(text, false));
    }

    private static BuildOutcome outcome(int exitStatus, int commands, int warnings) {
        return new BuildOutcome(exitStatus, commands, warnings, exitStatus == 0 ? 0 : 1, Duration.ofMillis(2520), Optional.empty(), List.of("make"));
    }
}
