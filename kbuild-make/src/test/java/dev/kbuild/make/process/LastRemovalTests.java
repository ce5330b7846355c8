package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.make.disk.PretendDisk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts end with a removal that needs no program, and what is started for them. */
class LastRemovalTests {
    @ParameterizedTest
    @ValueSource(strings = {
        "set -e; gcc -DA='\"a b\"' -o a.o a.c; rm -f .a.o.d",
        "set -e; \t echo '  CC      a.o'; trap 'rm -f a.o; trap - HUP; kill -s HUP $$' HUP;  gcc -c a.c ; fixdep .a.o.d a.o 'gcc -D'\\''x'\\''' > .a.o.cmd; rm -f .a.o.d",
        "set -e; sed 's/exit;/{#}/' < a | sort > b 2>&1; rm -f a b",
        "set -e; gcc -Da=\\#s \\\n -Db=\"$$\" a.c; rm -f d/.a.d "
    })
    void takesCommandsOneAfterTheOther(String text) {
        assertThat(LastRemoval.of(text)).hasValueSatisfying(it -> assertThat(text.strip()).startsWith(it.before()).endsWith(it.after()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "gcc a.c; rm -f a", "set -e; rm -f a", "set -e; gcc a.c; rm -f *.d", "set -e; gcc a.c; rm -f $$x", "set -e; gcc a.c; rm -rf a", "set -e; gcc a.c; rm -f",
        "set -e; gcc a.c; rm -f -- a", "set -e; false && true; rm -f a", "set -e; false || exit 0; rm -f a", "set -e; exit 0; rm -f a",
        "set -e; ! true; rm -f a", "set -e; cd d; rm -f a", "set -e; gcc a.c & b; rm -f a", "set -e; (exit 0); rm -f a", "set -e; { exit 0; }; rm -f a",
        "set -e; if a; then b; fi; rm -f a", "set -e; trap 'x' EXIT; rm -f a", "set -e; trap - 0; rm -f a", "set -e; x=1 exit; rm -f a", "set -e; $$x; rm -f a",
        "set -e; set +e; false; rm -f a", "set -e; echo 'a; rm -f a", "set -e; echo \"a; rm -f a", "set -e; echo a # b; rm -f a", "set -e; cat <<x; rm -f a",
        "set -e; echo `exit`; rm -f a", "set -e; echo a\nexit; rm -f a", "set -e; a;; rm -f a", "set -e; a; b\\; rm -f a", "set -e; echo '; rm -f a'"
    })
    void leavesTheShellWhatItIsNotSureOf(String text) {
        assertThat(LastRemoval.of(text.replace("$$", "$"))).isEmpty();
    }

    @Test
    void removesWithoutAProgram() {
        PretendDisk disk = new PretendDisk().write("a", "").write("d/b", "");
        assertThat(run(disk, 0, "rm -f a c d/b")).containsExactly("set -e; true", "0");
        assertThat(disk.exists("a") || disk.exists("d/b")).isFalse();
    }

    @Test
    void removesNothingAfterAFailure() {
        PretendDisk disk = new PretendDisk().write("a", "");
        assertThat(run(disk, 2, "rm -f a")).containsExactly("set -e; true", "2");
        assertThat(disk.exists("a")).isTrue();
    }

    @Test
    void letsTheProgramSayWhatIsWrong() {
        assertThat(run(new PretendDisk().write("d/b", ""), 0, "rm -f d")).containsExactly("set -e; true", "rm -f d", "0");
    }

    /** What was started, and how it ended. */
    private static List<String> run(PretendDisk disk, int status, String removal) {
        List<String> seen = new ArrayList<>();
        List<String> words = List.of("/bin/sh", "-c", "set -e; true; " + removal);
        Optional<Shortcut> shortcut = Shortcut.of(words);
        PretendProcesses processes = new PretendProcesses(command -> {
            seen.add(command.words().get(2));
            return new Processes.Ended.Exited(status);
        });
        try {
            shortcut.orElseThrow().start(processes, Command.inheriting(words, Map.of(), disk.directory()), disk,
                    ended -> seen.add(Integer.toString(((Processes.Ended.Exited) ended).status())));
        } catch (CannotStart impossible) {
            throw new AssertionError(impossible);
        }
        return seen;
    }
}
