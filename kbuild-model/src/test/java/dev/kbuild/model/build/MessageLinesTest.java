package dev.kbuild.model.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.model.build.BuildEvent.Message;
import dev.kbuild.model.build.BuildEvent.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageLinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kernel/fork.c:12:5: error: expected ';' before '}' token | ERROR | kernel/fork.c:12:5 | expected ';' before '}' token
            ../x.c:1:10: fatal error: gone.h: No such file or directory | ERROR | ../x.c:1:10 | gone.h: No such file or directory
            <command-line>: fatal error: /gone.h: No such file or directory | ERROR | <command-line> | /gone.h: No such file or directory
            arch/riscv/entry.S:77: Error: unrecognized opcode `foo' | ERROR | arch/riscv/entry.S:77 | unrecognized opcode `foo'
            mm/slub.c:9:3: warning: unused variable 'a' [-Wunused-variable] | WARNING | mm/slub.c:9:3 | unused variable 'a' [-Wunused-variable]
            .config:1333:warning: override: reassigning to symbol CRC16 | WARNING | .config:1333 | override: reassigning to symbol CRC16
            arch/riscv/boot/dts/a.dts:3.4-5.6: Warning (unit_address): node has a unit name | WARNING | arch/riscv/boot/dts/a.dts:3.4-5.6 | node has a unit name
            main.c:(.text+0x5): undefined reference to `other' | ERROR | main.c:(.text+0x5) | undefined reference to `other'
            riscv64-linux-gnu-ld: kernel/fork.o:/s/kernel/fork.c:12: undefined reference to `f' | ERROR | kernel/fork.o:/s/kernel/fork.c:12 | undefined reference to `f'
            riscv64-linux-gnu-ld: cannot find missing.o: No such file or directory | ERROR | riscv64-linux-gnu-ld | cannot find missing.o: No such file or directory
            ld.lld: error: undefined symbol: other | ERROR | ld.lld | undefined symbol: other
            gcc: fatal error: Killed signal terminated program cc1 | ERROR | gcc | fatal error: Killed signal terminated program cc1
            riscv64-linux-gnu-ld: warning: a.o: missing .note.GNU-stack section | WARNING | riscv64-linux-gnu-ld | a.o: missing .note.GNU-stack section
            ERROR: modpost: "missing" [drivers/a.ko] undefined! | ERROR | drivers/a.ko | "missing" [drivers/a.ko] undefined!
            WARNING: modpost: missing MODULE_LICENSE() in drivers/a.o | WARNING | modpost | missing MODULE_LICENSE() in drivers/a.o
            init/Kconfig:7: syntax error | ERROR | init/Kconfig:7 | syntax error
            """)
    void words(String line, Severity severity, String at, String text) {
        assertThat(MessageLines.of(line)).hasValue(new Message(severity, at, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "  CC      kernel/fork.o",
        "kernel/fork.c: In function 'f':",
        "collect2: error: ld returned 1 exit status",
        "/usr/bin/ld: main.o: in function `main':",
        "make[2]: *** [Makefile:3: x] Error 1",
        "kernel/fork.c:12:5: note: declared here",
        "  Kernel: arch/riscv/boot/Image is ready"
    })
    void linesThatAreNoMessages(String line) {
        assertThat(MessageLines.of(line)).isEmpty();
    }

    @Test
    void makesLastWords() {
        assertThat(MakeLines.of("make[3]: *** [/src/scripts/Makefile.build:229: kernel/fork.o] Error 1")).hasValueSatisfying(given -> {
            assertThat(given.at()).isEqualTo("/src/scripts/Makefile.build:229");
            assertThat(given.target()).hasValue("kernel/fork.o");
            assertThat(given.text()).isEqualTo("Error 1");
        });
        assertThat(MakeLines.of("/src/Makefile:12: *** LLVM=no is not a thing.  Stop.")).hasValueSatisfying(given -> {
            assertThat(given.at()).isEqualTo("/src/Makefile:12");
            assertThat(given.text()).isEqualTo("LLVM=no is not a thing.");
        });
        assertThat(MakeLines.of("make: *** Waiting for unfinished jobs....")).isEmpty();
    }
}
