package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code command-words.txt} holds what GNU make 4.3 gave to execve for each line and shell, seen with strace. */
class CommandWordsTests {

    record Case(Shell shell, String line, List<String> started) {
        @Override
        public String toString() {
            return shell.command() + ' ' + shell.flags() + (shell.oneShell() ? " oneshell" : "") + ": " + line;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = CommandWordsTests.class.getResourceAsStream("command-words.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).lines().map(CommandWordsTests::parse).toList().stream();
        }
    }

    private static Case parse(String row) {
        List<String> cells = new ArrayList<>(Arrays.asList(row.split("\u001f", -1)));
        cells.replaceAll(cell -> cell.translateEscapes());
        return new Case(
                new Shell(cells.get(0), cells.get(1), cells.get(2).equals("1"), ""), cells.get(3), List.copyOf(cells.subList(4, cells.size())));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void startsWhatGnuMakeStarts(Case it) {
        CommandWords words = CommandWords.of(it.line(), it.shell());
        assertThat(words.isNoOp() ? List.of() : words.words()).isEqualTo(it.started());
    }

    @Test
    void endsAtANewlineThatIsNotEscaped() {
        CommandWords first = CommandWords.of("one a\\\nb\n  two", Shell.standard());
        assertThat(first.words()).containsExactly("one", "ab");
        assertThat(first.rest()).hasValue("  two");
        assertThat(CommandWords.of(first.rest().get(), Shell.standard()).words()).containsExactly("two");
    }

    @Test
    void keepsAnEscapedNewlineForTheShell() {
        CommandWords first = CommandWords.of("one \"a\\\nb\"\ntwo", Shell.standard());
        assertThat(first.words()).containsExactly("/bin/sh", "-c", "one \"a\\\nb\"");
        assertThat(first.rest()).hasValue("two");
    }

    @Test
    void leavesWordsToTheShellWhenIfsIsUnusual() {
        assertThat(CommandWords.of("a b", new Shell("/bin/sh", "-c", false, ":")).byShell()).isTrue();
    }
}
