package dev.kbuild.model.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.model.build.BuildEvent.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
              CC      kernel/fork.o|CC|kernel/fork.o
              CC [M]  lib/crc16.o|CC [M]|lib/crc16.o
              CC      init/main.o - due to target missing|CC|init/main.o
              RUSTC L rust/core.o|RUSTC L|rust/core.o
              ZSTD22  arch/x86/boot/compressed/vmlinux.bin.zst|ZSTD22|arch/x86/boot/compressed/vmlinux.bin.zst
            # CC      kernel/fork.o|CC|kernel/fork.o
            """)
    void shortLines(String line, String tag, String target) {
        assertThat(CommandLines.announced(line)).hasValue(new Command(tag, target));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  Kernel: arch/riscv/boot/Image is ready", "make[1]: Entering directory '/o'", "    CC  too deep", "#"})
    void otherLines(String line) {
        assertThat(CommandLines.announced(line)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            riscv64-linux-gnu-gcc -DX='a;b' -c -o init/main.o ../init/main.c | CC | init/main.o
            ccache gcc -DMODULE -c -o lib/crc16.o ../lib/crc16.c ; ./fixdep x | CC [M] | lib/crc16.o
            gcc -D__ASSEMBLY__ -c -o arch/entry.o ../arch/entry.S | AS | arch/entry.o
            riscv64-linux-gnu-ld -r -o lib/a.o lib/b.o | LD | lib/a.o
            rm -f lib/built-in.a; riscv64-linux-gnu-ar cDPrST lib/built-in.a lib/a.o | AR | lib/built-in.a
            riscv64-linux-gnu-objcopy -O binary vmlinux arch/riscv/boot/Image | OBJCOPY | arch/riscv/boot/Image
            """)
    void fullCommands(String line, String tag, String target) {
        assertThat(CommandLines.inFull(line)).map(CommandLines.Full::made).hasValue(new Command(tag, target));
    }

    @Test
    void theCommandStandsAloneInItsRecipe() {
        assertThat(CommandLines.inFull("set -e; echo '  gcc -c -o a.o a.c'; trap 'rm a.o; kill $$' INT; gcc -c -o a.o a.c ; ./fixdep a 'gcc; x'"))
                .map(CommandLines.Full::text).hasValue("gcc -c -o a.o a.c");
    }
}
