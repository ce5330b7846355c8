package dev.kbuild.model.devel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.model.toolchain.Toolchain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompilerContractTests {

    private final CompilerContract gcc12 = new CompilerContract("gcc", "riscv64-linux-gnu-gcc (Debian 12.2.0-13) 12.2.0", "none", List.of());

    private static Toolchain toolchain(String id, String version) {
        return new Toolchain(Map.of(), "/usr/bin/cc", id, version, "", Optional.empty());
    }

    @Test
    void theNameGccIsCalledByDoesNotMatter() {
        assertThat(gcc12.difference(toolchain("gcc", "gcc (Debian 12.2.0-13) 12.2.0"))).isEmpty();
    }

    @Test
    void anotherReleaseIsADifference() {
        assertThat(gcc12.difference(toolchain("gcc", "riscv64-linux-gnu-gcc (Debian 13.1.0-1) 13.1.0"))).hasValue(
                "the compiler is 'riscv64-linux-gnu-gcc (Debian 13.1.0-1) 13.1.0' (/usr/bin/cc), but the kernel was built by"
                        + " 'riscv64-linux-gnu-gcc (Debian 12.2.0-13) 12.2.0'");
    }

    @Test
    void anotherCompilerIsADifferenceAndWhatWouldNotFitIsNamed() {
        CompilerContract clang = new CompilerContract("clang", "Debian clang version 14.0.6", "clang-thin", List.of());
        assertThat(clang.difference(toolchain("gcc", "gcc (Debian 12.2.0-14) 12.2.0"))).hasValue(
                "the compiler is gcc ('gcc (Debian 12.2.0-14) 12.2.0', /usr/bin/cc), but the kernel was built by clang"
                        + " ('Debian clang version 14.0.6'), with link-time optimisation (clang-thin)");
        assertThat(clang.difference(toolchain("clang", "Debian clang version 14.0.6"))).isEmpty();
    }

    @Test
    void pluginsAreNamed() {
        CompilerContract plugins = new CompilerContract("gcc", "gcc (A) 12", "none", List.of("GCC_PLUGIN_STACKLEAK"));
        assertThat(plugins.difference(toolchain("gcc", "gcc (B) 12"))).hasValue(
                "the compiler is 'gcc (B) 12' (/usr/bin/cc), but the kernel was built by 'gcc (A) 12', with compiler plugins (GCC_PLUGIN_STACKLEAK)");
    }
}
