package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void tellsThemOfAllBranchesAndOfWhatIsFilledIn() {
        TextFilter release = TextFilter.of("""
            \tif [ `echo -n "6.12.1" | wc -c ` -gt 64 ]; then   echo '"6.12.1" exceeds 64 characters' >&2;   exit 1; fi; echo \\#define UTS_RELEASE \\"6.12.1\\"\
            """).orElseThrow();
        assertThat(release).isEqualTo(new TextFilter(Set.of("wc"), List.of()));
        TextFilter version = TextFilter.of("""
            utsver=$(echo '#'"1" SMP  "Thu Jan  1 00:00:00 UTC 2026" | cut -b -64); echo '#'define UTS_VERSION \\""${utsver}"\\"\
            """).orElseThrow();
        assertThat(version).isEqualTo(new TextFilter(Set.of("cut"), List.of()));
        assertThat(TextFilter.of("if [ 1 -gt 2 ]; then cat a; else a=\"$(cat b | sed -e p)\"; fi; echo 1 | bc -q c")).isEmpty();
        assertThat(TextFilter.of("if [ 1 -gt 2 ]; then cat a; else echo \"$(cat b | sed -e p)\"; fi; echo 1 | bc -q c").orElseThrow())
            .isEqualTo(new TextFilter(Set.of("cat", "sed", "bc"), List.of("a", "c", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "echo a", "echo \\#define A \\\"a\\\"", "cat a; cat b/c", "cat a | sed -e s/a/b/gp", "sed -ne 'p;d' < a", "echo a;echo b", "echo a |sed -ne '/[]/]x/s,[^],],/,'",
        "echo 1 | wc -c", "echo [ ]", "echo `echo 1 | wc -c`", "echo \"`date=1; cat a`\"", "a=`cat a`; b=\"$a$a\"; echo \"$b.${a}\"", "a='$b'x\"y\"", "a=; echo \"$a\"",
        "if [ 1 -eq 2 ]; then echo a; fi", "if [ 1 -eq 2 ];then echo a; echo b;else if [ 2 -le 3 ]; then exit 1; fi; fi; echo c", "if [ `cat a | wc -c` -ne -1 ]; then echo b; fi", "echo 1 | cut -b -64", "echo 1 | cut -b 3-",
        "if [ 1 -lt 2 ]; then echo a >&2; exit 7; else echo b; fi", "a=$(echo ')'; echo \"b)\"); echo \"$a\""
    })
    void takesThese(String commands) {
        assertThat(TextFilter.of(commands)).isPresent();
    }

    /** What is taken for one says the same elsewhere, where other files are, other variables are set, and only what it names is alike. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsTakenSaysTheSameEverywhere(@TempDir Path here, @TempDir Path there) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        Files.writeString(here.resolve("f"), "2\n*\n");
        Files.writeString(there.resolve("f"), "2\n*\n");
        for (String name : List.of("x", "b", "1", "2", "12", "[", "]", "then", "a=1")) {
            Files.writeString(there.resolve(name), "#!/bin/sh\necho $0 $a\n");
            assertThat(there.resolve(name).toFile().setExecutable(true)).isTrue();
        }
        int taken = 0;
        for (int i = 0; i < 200_000 && taken < 250; i++) {
            String text = PIECES[random.nextInt(FIRST)];
            for (int more = 1 + random.nextInt(16); more > 0; more--) {
                text += (random.nextInt(3) == 0 ? "" : " ") + PIECES[random.nextInt(PIECES.length)];
            }
            if (TextFilter.of(text).isPresent()) {
                taken++;
                String said = said(text, here, Map.of("PATH", "/usr/bin:/bin"));
                String other = said(text, there, Map.of("PATH", "/usr/bin:/bin:" + there, "a", "*", "b", "other", "HOME", "/else", "LC_ALL", "C"));
                assertThat(other).as("-Dseed=%d: %s", seed, text).isEqualTo(said);
            }
        }
        assertThat(taken).isEqualTo(250);
    }

    private static final int FIRST = 9;
    private static final String[] PIECES = {
        "echo 1", "echo", "cat f", "if [ 1 -gt 2 ]; then echo a;", "if [ 1 -lt 2 ]; then", "a=", "a=1;", "b=$(echo b | wc -c)", "cat f | cut -b 1",
        "; echo", "; fi", "; else echo b", "; exit 1; fi", ">&2", "| wc -c", "| cut -b 1-2", ";", "a=\"$b\"", "\"$a\"", "\"${a}x\"", "$a", "$b", "`", "`echo 1 | wc -c`", "$(", ")", "\"$(cat f)\"",
        "'", "\"", "*", "#", "\\#", "\\", "[", "]", "~", "$HOME", "f", "x", "-n", "echo \"$b\"", "then", "fi", "| sed -ne p", "< f", "&&", "\n"
    };

    private static String said(String text, Path directory, Map<String, String> environment) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", "set -e; { " + text + "; }").directory(directory.toFile()).redirectErrorStream(true);
        shell.environment().clear();
        shell.environment().putAll(environment);
        Process process = shell.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        return said + process.waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "date", "echo `date`", "echo $(date)", "echo $HOME", "echo \"$HOME\"", "echo $$", "echo $TMP", "echo *", "echo a*", "echo d/*", "echo a > b", "echo a >> b", "echo a >&2", "echo a 2>&1",
        "echo a &", "echo a && echo b", "echo a || echo b", "(echo a)", "echo a; ; echo b", "echo a | ", "; echo a", "echo a; date", "echo a # b", "echo ~",
        "cat", "cat a b", "cat -", "cat -n", "cat 'a b'", "cat < a", "cat a | cat b", "cat a < b", "echo a < b",
        "sed -ne p", "sed -ne p a", "sed -ne p < a < b", "sed -i -e p < a", "sed -e p -e d < a", "sed p < a", "sed -ne p << a", "sed -ne p <& 3", "sed -ne p 0< a", "cat a | sed -ne p < b",
        "sed -ne 'w b' < a", "sed -ne 'r b' < a", "sed -ne e < a", "sed -ne 's/a/b/w c' < a", "sed -ne 's/a/b/e' < a", "sed -ne 's/a/b/pw c' < a", "sed -ne 's/[/]/b' < a",
        "sed -ne 's/a\\/b/w/w c' < a", "sed -ne '/a/w b' < a", "sed -ne '1p' < a", "sed -ne 'pw b' < a", "sed -ne 's\\na\\nb\\n' < a", "sed -ne 's/a/b' < a", "sed -ne 'y/a/b/' < a",
        "sed -ne '/a' < a", "sed -ne '/[[:alpha:/p' < a", "bc -q a", "echo 1 | bc a", "echo 1 | bc -q", "echo 1 | bc -q -x", "echo 1 | bc -q < a", "echo a\u0001", "",
        "echo 1 | wc", "echo 1 | wc -c a", "echo 1 | wc -l", "wc -c", "cut -b 1", "echo 1 | cut -b 1 a", "echo 1 | cut -c 1", "echo 1 | cut -b", "echo 1 | cut -b a", "echo 1 | cut -b 0", "echo 1 | cut -b 3-1", "echo 1 | cut -b -", "echo 1 | cut -b 1,2", "if [ \"$(cat a)\" -ne 1 ]; then echo b; fi", "if [ a -ne 1 ]; then echo b; fi",
        "if [ 1`echo 1 | wc -c` -ne 1 ]; then echo b; fi", "if [ \"$(echo 1 | wc -c)\" -ne 1 ]; then echo b; fi", "if [ '' -ne 1 ]; then echo b; fi", "echo a\u0004", "echo a\u0003", "echo 'a\u0003'",
        "echo $(cat a)", "echo `cat a`", "echo `echo '*'; echo 1 | wc -c`", "echo a`echo 1 | wc -c`$(cat b)", "echo \"$(date)\"", "echo \"`date`\"", "echo \"`echo \"a\"`\"", "echo \"$((1 + 1))\"",
        "echo \"$(echo (a))\"", "echo \"$(echo \\a)\"", "echo \"$(cat a\"", "echo `cat a", "echo \"$()\"", "cat \"$(cat a)\"", "cat a | sed -e \"$(cat b)\"", "\"$(cat a)\"",
        "a=1; echo $a", "a=1; echo \"$b\"", "echo \"$a\"; a=1", "a=1; echo \"${a:-b}\"", "a=1; echo \"$aB\"", "A=1; echo \"$A\"", "_=1; echo \"$_\"", "a=1 echo b", "a=1 | wc -c; echo \"$a\"",
        "'a'=1", "a\\=1", "'a=1'; echo b", "a=~", "a=*", "a=$(date)", "a=`date`", "a=1 b=2", "a=1 > b", "a=(1)", "a=$b", "a=$HOME", "a=\"$HOME\"", "a=$$", "a=1 && echo b",
        "if [ 1 -gt 2 ]; then echo a; fi; fi", "if [ 1 -gt 2 ]; then echo a", "if [ 1 -gt 2 ]; then fi", "if [ 1 -gt 2 ]; then ; fi", "if [ 1 -gt 2 ]; echo a; fi", "if [ 1 > 2 ]; then echo a; fi",
        "if [ -e a ]; then echo a; fi", "if [ a = b ]; then echo a; fi", "if [ $a -gt 2 ]; then echo a; fi", "if [ 1 -gt 2 ] ; then date; fi", "if [ 1 -gt 2 ]; then echo a; else date; fi",
        "if [ 1 -gt 2 ]; then echo a; \"else\" echo b; fi", "\"if\" [ 1 -gt 2 ]; then echo a; fi", "if [ 1 -gt 2 ]; then echo a; elif [ 1 -gt 2 ]; then echo a; fi",
        "if cat a; then echo b; fi", "if [ 1 -gt 2 ] && date; then echo a; fi", "if [ 1 -gt 2 -o 1 -lt 2 ]; then echo a; fi", "if [ ! 1 -gt 2 ]; then echo a; fi",
        "if [ 1 -gt 2 ]; then echo a >&2; fi", "if [ 1 -gt 2 ]; then echo a >&2; else exit 1; fi", "if [ 1 -gt 2 ]; then exit 0; fi", "if [ 1 -gt 2 ]; then exit 1; echo a; fi",
        "if [ 1 -gt 2 ]; then a=1; fi; echo \"$a\"", "if [ 1 -gt 2 ]; then exit 1 | wc -c; fi", "if [ 1 -gt 2 ]; then echo a >&2 | wc -c; exit 1; fi", "if [ 1 -gt 2 ]; then cat a >&2; exit 1; fi",
        "exit 1", "echo a; exit 1", "if [ 1 -gt 2 ]; then echo a; fi | wc -c", "if [ 1 -gt 2 ]; then echo a; fi > b", "echo a >& 2", "echo a >&3", "echo a >&2b",
        "a=$(if [ 1 -gt 2 ]; then exit 1; fi)", "a=$(if [ 1 -gt 2 ]; then echo b >&2; exit 1; fi)", "echo then; then", "fi", "while [ 1 -gt 2 ]; do echo a; done"
    })
    void leavesAnythingElse(String commands) {
        assertThat(TextFilter.of(commands)).isEmpty();
    }
}
