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

/** What counts as writing a file only when it changes, and what is started for it. */
class FileCheckTests {
    private static final String SCRIPT = "set -e;\t\t\\\n\tmkdir -p d/; trap \"rm -f d/.tmp_f\" EXIT; { %s; } > d/.tmp_f; "
            + "if [ ! -r d/f ] || ! cmp -s d/f d/.tmp_f; then echo '  UPD     d/f'; mv -f d/.tmp_f d/f; fi";

    @ParameterizedTest
    @ValueSource(strings = {
        "echo a",
        "echo \\#define A \\\"a\\\"; echo '# ; } > x'",
        "if [ `echo -n \"a\" | wc -c ` -gt 64 ]; then echo long >&2; exit 1; fi; echo a",
        "/usr/src/linux-source-6.12/scripts/mkcompile_h riscv64 \"gcc (Debian 12.2.0-14) 12.2.0\"",
        "sed -ne 's:^#.*::p' < d/g 2>&1 && cat d/g || echo \"it's #1\""
    })
    void takesCommandsThatOnlyWrite(String commands) {
        assertThat(check(commands)).hasValueSatisfying(it -> assertThat(it.before()).endsWith("{ " + commands + "; } > d/.tmp_f; :"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "echo a; exit 0", "exit", "exec cat d/g", "chdir ..; echo a", "mv() { false; }; echo a", "PATH=d; echo a", "set +e; false", "trap - EXIT", ". d/g", "eval echo a", "cd ..; echo a", "sleep 1 & echo a",
        "echo 'a", "echo \"a", "echo a # b", "cat <<EOF", "echo a\\"
    })
    void leavesTheShellWhatMayReachOut(String commands) {
        assertThat(check(commands)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d/.tmp_f;", "cmp -s d/f", "-r d/f", "mv -f d/.tmp_f d/f", "> d/.tmp_f"})
    void wantsTheSameNamesThroughout(String part) {
        String other = SCRIPT.formatted("echo a").replace(part, part.replace("d/", "e/"));
        assertThat(FileCheck.of(other)).isEmpty();
    }

    @Test
    void startsOneShellWhereNothingChanges() {
        PretendDisk disk = new PretendDisk().write("d/f", "a\n");
        assertThat(run(disk, "a\n", 0)).containsExactly("0");
        assertThat(disk.exists("d/.tmp_f")).isFalse();
    }

    @Test
    void startsAnotherThatPutsAChangedFileInItsPlace() {
        PretendDisk disk = new PretendDisk().write("d/f", "a\n");
        assertThat(run(disk, "b\n", 0)).containsExactly(
                "set -e; trap \"rm -f d/.tmp_f\" EXIT; if [ ! -r d/f ] || ! cmp -s d/f d/.tmp_f; then echo '  UPD     d/f'; mv -f d/.tmp_f d/f; fi", "0");
    }

    @Test
    void removesWhatFailedCommandsWrote() {
        PretendDisk disk = new PretendDisk().write("d/f", "a\n");
        assertThat(run(disk, "b\n", 3)).containsExactly("3");
        assertThat(disk.exists("d/.tmp_f")).isFalse();
    }

    /** What was started after the commands, and how it ended. */
    private static List<String> run(PretendDisk disk, String written, int status) {
        List<String> seen = new ArrayList<>();
        FileCheck check = check("echo a").orElseThrow();
        PretendProcesses processes = new PretendProcesses(command -> {
            String script = command.words().get(2);
            if (!script.equals(check.before())) {
                seen.add(script);
                return new Processes.Ended.Exited(0);
            }
            disk.write("d/.tmp_f", written);
            return new Processes.Ended.Exited(status);
        });
        assertThat(check.begin(disk)).isTrue();
        try {
            Command command = Command.inheriting(List.of("/bin/sh", "-c", "not used"), Map.of(), disk.directory());
            check.start(processes, command, disk, ended -> seen.add(Integer.toString(((Processes.Ended.Exited) ended).status())));
        } catch (CannotStart impossible) {
            throw new AssertionError(impossible);
        }
        return seen;
    }

    private static Optional<FileCheck> check(String commands) {
        return FileCheck.of(SCRIPT.formatted(commands));
    }
}
