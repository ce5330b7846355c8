package dev.kbuild.model.toolchain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The compiler and binutils one arch is built with, found and identified.
 *
 * @param variables what make is told, in order: {@code CROSS_COMPILE}, {@code LLVM}, {@code CC}; empty for the host's own gcc
 * @param compiler absolute path of the C compiler that the variables lead to, a wrapper not included
 * @param id {@code gcc} or {@code clang}
 * @param version as the compiler's first line of {@code --version} has it, whole line
 * @param from how it was chosen and where it was found, for {@code describe}
 * @param wrapper ccache, sccache, distcc or icecc; absent when the compiler is called directly
 */
public record Toolchain(
        Map<String, String> variables, String compiler, String id, String version, String from, Optional<String> wrapper) {

    public Toolchain {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /**
     * No compiler for the arch: enough for goals that compile nothing for it, as headers_install.
     *
     * @param why what was looked for in vain
     */
    public static Toolchain none(String why) {
        return new Toolchain(Map.of(), "", "none", "", why, Optional.empty());
    }

    /** There is a compiler. */
    public boolean isPresent() {
        return !id.equals("none");
    }
}
