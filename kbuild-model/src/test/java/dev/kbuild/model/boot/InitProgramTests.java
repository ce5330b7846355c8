package dev.kbuild.model.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Programs;
import dev.kbuild.model.toolchain.Toolchain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSegment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitProgramTests {

    @TempDir
    private Path cache;

    @ParameterizedTest
    @CsvSource({"gcc, x86, 64, 62", "gcc, x86, 32, 3", "riscv64-linux-gnu-gcc, riscv, 64, 243", "aarch64-linux-gnu-gcc, arm64, 64, 183"})
    void isAStaticProgramForTheTarget(String compiler, String srcarch, int bits, int machine) throws Exception {
        assumeTrue(Programs.find(compiler).isPresent(), compiler + " is not installed");
        Path init = InitProgram.compile(toolchain(compiler, "12"), srcarch, bits, cache);

        ElfFile elf = ElfFile.from(init);
        assertThat(elf.e_type).isEqualTo((short) ElfFile.ET_EXEC);
        assertThat((int) elf.e_machine).isEqualTo(machine);
        assertThat(elf.is32Bits()).isEqualTo(bits == 32);
        assertThat(elf.firstSegmentByType(ElfSegment.PT_INTERP)).isNull();
        assertThat(init).isExecutable();
    }

    @Test
    void isCompiledOnceForEachCompiler() throws Exception {
        Path init = InitProgram.compile(toolchain("gcc", "12"), "x86", 64, cache);
        Files.setLastModifiedTime(init, FileTime.fromMillis(0));

        assertThat(InitProgram.compile(toolchain("gcc", "12"), "x86", 64, cache)).isEqualTo(init);
        assertThat(Files.getLastModifiedTime(init)).isEqualTo(FileTime.fromMillis(0));
        assertThat(InitProgram.compile(toolchain("gcc", "13"), "x86", 64, cache)).isNotEqualTo(init).hasSameBinaryContentAs(init);
    }

    @Test
    void whatTheCompilerSaysIsPassedOn() {
        assertThatThrownBy(() -> InitProgram.compile(toolchain("false", "12"), "arm64", 64, cache)).isInstanceOf(KbuildException.class)
                .hasMessageStartingWith("false: cannot compile the boot test's init; it said:\n\nthe command was: false -mgeneral-regs-only -Os ");
        assertThat(cache.resolve("init")).isDirectoryRecursivelyContaining(p -> Files.isDirectory(p))
                .isDirectoryNotContaining(Files::isRegularFile);
    }

    private static Toolchain toolchain(String compiler, String version) {
        return new Toolchain(Map.of(), compiler, "gcc", version, "", Optional.empty());
    }
}
