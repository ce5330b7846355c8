package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which commands print what their words and files make of it, and do nothing else. */
class TextFilterTests {
    @Test
    void tellsToolsAndInputs() {
        TextFilter offsets = TextFilter.of("""
            \t echo "#ifndef A"; echo ""; sed -ne \t's:^[[:space:]]*\\.ascii[[:space:]]*"\\(.*\\)".*:\\1:; /^->/{s:->#\\(.*\\):/* \\1 */:; s:->::; p;}' < d/a.s; echo "#endif"\
            """).orElseThrow();
        assertThat(offsets).isEqualTo(new TextFilter(Set.of("sed"), List.of("d/a.s")));
        TextFilter constants = TextFilter.of("echo 250 | bc -q /usr/src/time.bc").orElseThrow();
        assertThat(constants).isEqualTo(new TextFilter(Set.of("bc"), List.of("/usr/src/time.bc")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "echo a", "echo \\#define A \\\"a\\\"", "cat a; cat b/c", "cat a | sed -e s/a/b/gp", "sed -ne 'p;d' < a", "echo a;echo b", "echo a |sed -ne '/[]/]x/s,[^],],/,'"
    })
    void takesThese(String commands) {
        assertThat(TextFilter.of(commands)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "date", "echo `date`", "echo $(date)", "echo $HOME", "echo \"$HOME\"", "echo $$", "echo $TMP", "echo *", "echo a*", "echo d/*", "echo a > b", "echo a >> b", "echo a >&2", "echo a 2>&1",
        "echo a &", "echo a && echo b", "echo a || echo b", "(echo a)", "echo a; ; echo b", "echo a | ", "; echo a", "echo a; date", "echo a # b", "echo ~",
        "cat", "cat a b", "cat -", "cat -n", "cat 'a b'", "cat < a", "cat a | cat b", "cat a < b", "echo a < b",
        "sed -ne p", "sed -ne p a", "sed -ne p < a < b", "sed -i -e p < a", "sed -e p -e d < a", "sed p < a", "sed -ne p << a", "sed -ne p <& 3", "sed -ne p 0< a", "cat a | sed -ne p < b",
        "sed -ne 'w b' < a", "sed -ne 'r b' < a", "sed -ne e < a", "sed -ne 's/a/b/w c' < a", "sed -ne 's/a/b/e' < a", "sed -ne 's/a/b/pw c' < a", "sed -ne 's/[/]/b' < a",
        "sed -ne 's/a\\/b/w/w c' < a", "sed -ne '/a/w b' < a", "sed -ne '1p' < a", "sed -ne 'pw b' < a", "sed -ne 's\\na\\nb\\n' < a", "sed -ne 's/a/b' < a", "sed -ne 'y/a/b/' < a",
        "sed -ne '/a' < a", "sed -ne '/[[:alpha:/p' < a", "bc -q a", "echo 1 | bc a", "echo 1 | bc -q", "echo 1 | bc -q -x", "echo 1 | bc -q < a", "echo 1 | wc -c", "echo a\u0001", ""
    })
    void leavesAnythingElse(String commands) {
        assertThat(TextFilter.of(commands)).isEmpty();
    }
}
