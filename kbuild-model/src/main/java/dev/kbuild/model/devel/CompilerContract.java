package dev.kbuild.model.devel;

import dev.kbuild.model.config.KernelConfig;
import dev.kbuild.model.toolchain.Toolchain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The compiler a kernel was built by, as far as a module must agree with it.
 *
 * @param id {@code gcc} or {@code clang}
 * @param version the first line of the compiler's {@code --version}
 * @param lto the kind of link-time optimisation, {@code none} without
 * @param plugins the compiler plugins in use, by their configuration symbols; their objects fit one compiler only
 */
public record CompilerContract(String id, String version, String lto, List<String> plugins) {

    public CompilerContract {
        plugins = List.copyOf(plugins);
    }

    /** What the configuration says of it ({@code CC_VERSION_TEXT} and its kin). */
    static CompilerContract of(KernelConfig config) {
        String lto = config.isEnabled("LTO_CLANG_THIN") ? "clang-thin" : config.isEnabled("LTO_CLANG_FULL") ? "clang-full" : "none";
        List<String> plugins = new ArrayList<>();
        config.values().keySet().stream().filter(s -> s.startsWith("GCC_PLUGIN_") && config.isBuiltIn(s)).sorted().forEach(plugins::add);
        return new CompilerContract(
                config.isEnabled("CC_IS_CLANG") ? "clang" : "gcc", config.text("CC_VERSION_TEXT").orElse(""), lto, plugins);
    }

    /** For the ABI digest: what a module's compiler has to share, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("id " + id, "version " + release(id, version), "lto " + lto));
        plugins.forEach(plugin -> lines.add("plugin " + plugin));
        return lines;
    }

    /** What sets a toolchain apart from this; absent when nothing does. */
    public Optional<String> difference(Toolchain toolchain) {
        String also = (lto.equals("none") ? "" : ", with link-time optimisation (" + lto + ")")
                + (plugins.isEmpty() ? "" : ", with compiler plugins (" + String.join(", ", plugins) + ")");
        if (!toolchain.id().equals(id)) {
            return Optional.of("the compiler is " + toolchain.id() + " ('" + toolchain.version() + "', " + toolchain.compiler()
                    + "), but the kernel was built by " + id + " ('" + version + "')" + also);
        }
        if (!release(toolchain.id(), toolchain.version()).equals(release(id, version))) {
            return Optional.of("the compiler is '" + toolchain.version() + "' (" + toolchain.compiler()
                    + "), but the kernel was built by '" + version + "'" + also);
        }
        return Optional.empty();
    }

    /** Without the name gcc was called by, which begins its line: it differs between native and cross compilers of one release. */
    private static String release(String id, String version) {
        String text = version.replace("#", "").strip();
        return id.equals("gcc") ? text.substring(text.indexOf(' ') + 1) : text;
    }
}
