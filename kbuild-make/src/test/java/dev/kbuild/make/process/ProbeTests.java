package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whitelist of what may be remembered. */
class ProbeTests {
    private static final String OPTION = "set -e; TMP=.tmp_$$/tmp; trap \"rm -rf .tmp_$$\" EXIT; mkdir -p .tmp_$$; "
            + "if (%s) >/dev/null 2>&1; then echo \"-Wyes\"; else echo \"\"; fi";

    @ParameterizedTest
    @ValueSource(strings = {
        "gcc -Werror -D__KERNEL__ -std=gnu11 -Wyes -c -x c /dev/null -o \"$TMP\"",
        "riscv64-linux-gnu-gcc-12 -Wa,-mno-relax -c -x assembler-with-cpp /dev/null -o \"$TMP\"",
        "ld -m elf_i386 -z noexecstack --no-warn-rwx-segments -v",
        "echo 'int x;' | gcc -w -x c - -c -o \"$TMP.base\" && nm \"$TMP.base\" | grep ' U ' > \"$TMP.u\" || true ; cmp -s \"$TMP.u\" \"$TMP\"",
        "printf \"%b\" \".insn\" | clang -c -x assembler-with-cpp -o /dev/null -"
    })
    void rememberedWhenTheToolsReadNothingElse(String command) {
        assertThat(Probe.of(OPTION.formatted(command))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "gcc -include header.h -c -x c /dev/null -o \"$TMP\"",
        "gcc -c file.c -o \"$TMP\"",
        "gcc -fplugin=p.so -c -x c /dev/null -o \"$TMP\"",
        "gcc @options -c -x c /dev/null -o \"$TMP\"",
        "gcc -specs=s -c -x c /dev/null -o \"$TMP\"",
        "gcc -c -x c /dev/null -o out.o",
        "gcc -c -x c - -o \"$TMP\"",
        "echo '#include <stdio.h>' | gcc -c -x c - -o \"$TMP\"",
        "ld -T script -o \"$TMP\"",
        "./gcc -c -x c /dev/null -o \"$TMP\"",
        "ccache gcc -c -x c /dev/null -o \"$TMP\"",
        "python3 -c pass",
        "gcc $FLAGS -c -x c /dev/null -o \"$TMP\"",
        "gcc `date` -c -x c /dev/null -o \"$TMP\"",
        "gcc *.c",
        "nm < file"
    })
    void runWhenAnythingElseMayMatter(String command) {
        assertThat(Probe.of(OPTION.formatted(command))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "LC_ALL=C gcc --version 2>/dev/null | head -n 1", "getconf LFS_CFLAGS 2>/dev/null", "test 1202000 -ge 901000 && echo y",
        "expr 6 \\* 65536 + 12 \\* 256 + 117", "echo rv64 | sed -E 's/(rv32|rv64)/\\1x/'",
        "uname -m | sed -e s/i.86/x86/ -e /^arm64$/!s/arm.*/arm/ -e s/sh[234].*/sh/"
    })
    void remembersQuestionsThatNeedNoFile(String command) {
        assertThat(Probe.of(command)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "gcc --version > file", "gcc --version &", "head -n 1", "grep word", "sed -e s/a/b/w x", "echo a | sed -e 's/a/b/w file'",
        "echo a | sed -i -e 's/a/b/'", "echo a | sed -e s/a/b/ -e", "echo a | sed -e s/a/b/ -E s/a/b/", "echo a | sed -e '/a/w file'",
        "echo a | sed -e s*/a/b/", "echo a | sed -e */a/b/", "echo a | sed -e //s*/a/b/", "! echo a", "date", "git rev-parse HEAD", "test -e file && echo y", "gcc -v -c x.c", "uname -r", "uname -m -r", "uname -m > file", "gcc --version; rm x",
        "gcc --version\nrm x", "TMP=x gcc --version", "expr length $$", "cat file", "(gcc --version)", "", "'unended", "set -e; gcc --version"
    })
    void runsWhatIsNotListed(String command) {
        assertThat(Probe.of(command)).isEmpty();
    }

    @Test
    void namesTheToolsWhoseIdentityCounts() {
        assertThat(Probe.of("LC_ALL=C gcc --version 2>/dev/null | head -n 1")).hasValueSatisfying(
                probe -> assertThat(probe.tools()).isEqualTo(Set.of("gcc", "head")));
    }

    @Test
    void aWordWithWildcardsIsItselfWhereItsFirstDirectoryIsNot() {
        assertThat(Probe.of("echo a | sed -e s/a.*/b/ -e '/a*/s/x/y/' -e /^arm64$/!s/arm.*/arm/ -e s/sh[234].*/sh/").orElseThrow().mustBeAbsent())
                .isEqualTo(Set.of("s", "/^arm64$"));
    }

    @Test
    void theTemporaryDirectoryMustBeTheOneThatIsRemoved() {
        String elsewhere = OPTION.replace("TMP=.tmp_$$/tmp", "TMP=kept/.tmp_$$/tmp");
        assertThat(Probe.of(OPTION.formatted("ld -v"))).isPresent();
        assertThat(Probe.of(elsewhere.formatted("ld -v"))).isEmpty();
    }
}
