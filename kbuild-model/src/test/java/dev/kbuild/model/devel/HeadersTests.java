package dev.kbuild.model.devel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.model.tree.ObjectTree;
import dev.kbuild.model.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadersTests {

    @TempDir
    Path directory;

    @Test
    void areTakenWholeWithWhatTheyReachByUpwardPaths() throws IOException {
        write("src/Makefile", "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 1\nEXTRAVERSION =\n");
        write("src/arch/riscv/Makefile", "");
        write("src/arch/riscv/include/asm/io.h", "#include <asm/none.h>\n");
        write("src/arch/x86/include/asm/io.h", "");
        write("src/include/linux/libfdt.h", "#include \"../../scripts/dtc/libfdt/libfdt.h\"\n");
        write("src/scripts/dtc/libfdt/libfdt.h", "#include \"fdt.h\"\n#include <linux/types.h>\n");
        write("src/scripts/dtc/libfdt/fdt.h", "");
        write("src/scripts/dtc/libfdt/other.h", "");
        write("obj/include/generated/autoconf.h", "");
        write("obj/include/generated/.bounds.h.cmd", "");
        write("obj/include/config/auto.conf", "");
        write("obj/arch/riscv/include/generated/asm/bug.h", "");
        SourceTree source = SourceTree.open(directory.resolve("src"));

        assertThat(Headers.of(new ObjectTree(source, source.arch("riscv"), directory.resolve("obj"))).keySet()).containsExactly(
                "arch/riscv/include/asm/io.h",
                "arch/riscv/include/generated/asm/bug.h",
                "include/generated/autoconf.h",
                "include/linux/libfdt.h",
                "scripts/dtc/libfdt/fdt.h",
                "scripts/dtc/libfdt/libfdt.h");
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
