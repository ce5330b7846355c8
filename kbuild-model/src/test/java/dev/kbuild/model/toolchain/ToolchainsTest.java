package dev.kbuild.model.toolchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolchainsTest {

    @TempDir
    private Path root;

    private SourceTree source;

    @BeforeEach
    void tree() throws IOException {
        Files.writeString(root.resolve("Makefile"), "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 1\nEXTRAVERSION =\n"
                + "ifeq ($(ARCH),x86_64)\n        SRCARCH := x86\nendif\n");
        arch("x86", "");
        arch("riscv", "");
        arch("sh", "ifeq ($(CROSS_COMPILE),)\n    CROSS_COMPILE := $(call cc-cross-prefix, sh-acme- \\\n\tsh-linux-)\nendif\n");
        arch("csky", "");
        source = SourceTree.open(root);
    }

    private void arch(String name, String makefile) throws IOException {
        Files.writeString(Files.createDirectories(root.resolve("arch").resolve(name)).resolve("Makefile"), makefile);
    }

    @Test
    void theMachinesOwnArchNeedsNoPrefix() {
        Toolchain toolchain = find("x86", ToolchainRequest.nothing(), "gcc");
        assertThat(toolchain.variables()).isEmpty();
        assertThat(toolchain.compiler()).isEqualTo("/bin/gcc");
        assertThat(toolchain.id()).isEqualTo("gcc");
        assertThat(toolchain.version()).isEqualTo("gcc (Test) 12.2.0");
    }

    @Test
    void anotherArchGetsTheFirstUsualPrefixThatIsInstalled() {
        Toolchain toolchain = find("riscv", ToolchainRequest.nothing(), "gcc", "riscv64-linux-gcc", "riscv64-unknown-linux-gnu-gcc");
        assertThat(toolchain.variables()).isEqualTo(Map.of("CROSS_COMPILE", "riscv64-unknown-linux-gnu-"));
        assertThat(toolchain.from()).isEqualTo("among the usual prefixes of riscv");
    }

    @Test
    void theTreesOwnPrefixesComeFirst() {
        assertThat(find("sh", ToolchainRequest.nothing(), "sh4-linux-gnu-gcc", "sh-acme-gcc").variables())
                .isEqualTo(Map.of("CROSS_COMPILE", "sh-acme-"));
    }

    @Test
    void noCompilerIsToldWithTheDebianPackage() {
        assertThatThrownBy(() -> find("riscv", ToolchainRequest.nothing(), "gcc"))
                .isInstanceOf(KbuildException.class)
                .hasMessage("<arch>: no compiler for 'riscv' is installed; looked on the PATH for gcc with the prefixes"
                        + " riscv64-linux-gnu-, riscv64-unknown-linux-gnu-, riscv64-linux-, riscv32-linux-;"
                        + " on Debian: apt install gcc-riscv64-linux-gnu, or set <crossCompile> (kbuild.crossCompile), or <llvm> (kbuild.llvm)");
    }

    @Test
    void noCompilerAndNoDebianPackageEither() {
        assertThatThrownBy(() -> find("csky", ToolchainRequest.nothing(), "gcc"))
                .hasMessage("<arch>: no compiler for 'csky' is installed; looked on the PATH for gcc with the prefixes"
                        + " csky-linux-gnuabiv2-, csky-linux-, csky-abiv2-linux-;"
                        + " install one and set <crossCompile> (kbuild.crossCompile), or <llvm> (kbuild.llvm)");
    }

    @Test
    void whatWasAskedForMustBeThere() {
        assertThatThrownBy(() -> find("riscv", crossCompile("riscv64-linux-gnu-"), "gcc"))
                .hasMessage("<crossCompile>: the compiler 'riscv64-linux-gnu-gcc' is not installed, or not on the PATH; on Debian: apt install gcc-riscv64-linux-gnu");
        assertThatThrownBy(() -> find("riscv", llvm("-18"), "gcc"))
                .hasMessage("<llvm>: the compiler 'clang-18' is not installed, or not on the PATH; on Debian: apt install clang-18");
        assertThatThrownBy(() -> find("riscv", cc("tcc"), "gcc"))
                .hasMessage("<cc>: the compiler 'tcc' is not installed, or not on the PATH");
    }

    @Test
    void anExplicitPrefixWinsOverAMavenToolchain() {
        ToolchainRequest both = new ToolchainRequest(
                Optional.of("a-"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("b-"));
        assertThat(find("riscv", both, "a-gcc", "b-gcc").variables()).isEqualTo(Map.of("CROSS_COMPILE", "a-"));
        ToolchainRequest one = new ToolchainRequest(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("b-"));
        assertThat(find("riscv", one, "riscv64-linux-gnu-gcc", "b-gcc").from()).isEqualTo("the Maven toolchain of type kernel-cross");
    }

    @Test
    void clangIsRecognised() {
        Toolchain toolchain = find("riscv", llvm("1"), "clang");
        assertThat(toolchain.id()).isEqualTo("clang");
        assertThat(toolchain.variables()).isEqualTo(Map.of("LLVM", "1"));
    }

    @Test
    void aWrapperIsPutBeforeBothCompilers() {
        Toolchain toolchain = find("riscv", wrapper("ccache"), "riscv64-linux-gnu-gcc", "ccache");
        assertThat(toolchain.variables()).containsExactly(
                Map.entry("CROSS_COMPILE", "riscv64-linux-gnu-"), Map.entry("CC", "ccache riscv64-linux-gnu-gcc"), Map.entry("HOSTCC", "ccache gcc"));
        assertThat(toolchain.compiler()).isEqualTo("/bin/riscv64-linux-gnu-gcc");
        assertThat(toolchain.wrapper()).hasValue("ccache");
    }

    @Test
    void aWrapperMustBeKnownAndInstalled() {
        assertThatThrownBy(() -> find("x86", wrapper("strace"), "gcc", "strace"))
                .hasMessage("<compilerWrapper>: 'strace' is not known; known are ccache, sccache, distcc, icecc");
        assertThatThrownBy(() -> find("x86", wrapper("distcc"), "gcc"))
                .hasMessage("<compilerWrapper>: 'distcc' is not installed, or not on the PATH; on Debian: apt install distcc");
    }

    @Test
    void everyRowOfTheTableIsWhole() {
        for (String name : List.of("alpha", "arm", "arm64", "mips", "powerpc", "s390", "sparc", "parisc64", "i386")) {
            CrossPrefixes prefixes = CrossPrefixes.of(source, new Arch(name, name, "x86", "test"));
            assertThat(prefixes.candidates()).isNotEmpty().allMatch(prefix -> prefix.endsWith("-"));
            assertThat(prefixes.debianPackage()).isPresent();
        }
    }

    private Toolchain find(String arch, ToolchainRequest request, String... installed) {
        Set<String> names = Set.copyOf(Arrays.asList(installed));
        return new Toolchains(
                name -> names.contains(name) ? Optional.of(Path.of("/bin", name)) : Optional.empty(),
                compiler -> compiler.toString().contains("clang") ? "Test clang version 18.1" : "gcc (Test) 12.2.0", "amd64")
                .choose(source, source.arch(arch), request);
    }

    private static ToolchainRequest crossCompile(String prefix) {
        return new ToolchainRequest(Optional.of(prefix), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ToolchainRequest llvm(String llvm) {
        return new ToolchainRequest(Optional.empty(), Optional.of(llvm), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static ToolchainRequest cc(String cc) {
        return new ToolchainRequest(Optional.empty(), Optional.empty(), Optional.of(cc), Optional.empty(), Optional.empty());
    }

    private static ToolchainRequest wrapper(String wrapper) {
        return new ToolchainRequest(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(wrapper), Optional.empty());
    }
}
