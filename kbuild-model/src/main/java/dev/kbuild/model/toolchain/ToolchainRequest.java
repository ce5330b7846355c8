package dev.kbuild.model.toolchain;

import java.util.Optional;

/**
 * What was asked for about the compiler; each absent when nothing was.
 *
 * @param crossCompile {@code CROSS_COMPILE}: a prefix, with or without a directory ({@code riscv64-linux-gnu-})
 * @param llvm {@code LLVM}: {@code 1}, a suffix as {@code -18}, or a directory with a trailing slash
 * @param cc {@code CC}: a compiler by name or path
 * @param compilerWrapper put before the compiler: ccache, sccache, distcc, icecc
 * @param mavenToolchain prefix from a Maven toolchain of type {@code kernel-cross}
 */
public record ToolchainRequest(
        Optional<String> crossCompile,
        Optional<String> llvm,
        Optional<String> cc,
        Optional<String> compilerWrapper,
        Optional<String> mavenToolchain) {

    public static ToolchainRequest nothing() {
        return new ToolchainRequest(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public ToolchainRequest withMavenToolchain(Optional<String> prefix) {
        return new ToolchainRequest(crossCompile, llvm, cc, compilerWrapper, prefix);
    }
}
