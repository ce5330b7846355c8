package dev.kbuild.model.devel;

import dev.kbuild.model.build.BuildRequest;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An external module built for one kernel.
 *
 * @param devel the kernel
 * @param directory the module's sources and objects: {@code M=}
 * @param variables make's: the toolchain's, stamps, the user's own
 * @param extraSymbols {@code Module.symvers} of modules whose symbols are used: {@code KBUILD_EXTRA_SYMBOLS}
 */
public record ModuleBuild(DevelTree devel, Path directory, Map<String, String> variables, List<Path> extraSymbols) {

    /** What the tree's modules_install would do after stripping. */
    static final List<String> LEFT_TO_US = List.of(
            "MODULE_SIG_ALL", "MODULE_COMPRESS", "MODULE_COMPRESS_ALL", "MODULE_COMPRESS_GZIP", "MODULE_COMPRESS_XZ", "MODULE_COMPRESS_ZSTD");

    public ModuleBuild {
        variables = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        extraSymbols = List.copyOf(extraSymbols);
    }

    /** A run of goals for this module, as {@code make -C KDIR M=DIRECTORY} would make it. */
    public BuildRequest request(int jobs, int verbosity, Path log, String... goals) {
        Map<String, String> all = new LinkedHashMap<>(variables);
        // Neither where the module lies nor where the kernel's tree was unpacked may show in the module's bytes.
        all.merge("KCFLAGS", "-ffile-prefix-map=" + directory + "/= -ffile-prefix-map=" + devel.root() + "=", (users, ours) -> users + " " + ours);
        all.put("M", directory.toString());
        // Many a driver's makefile says $(PWD) and means its own directory, where its author runs make.
        all.put("PWD", directory.toString());
        if (!extraSymbols.isEmpty()) {
            all.put("KBUILD_EXTRA_SYMBOLS", extraSymbols.stream().map(Path::toString).collect(Collectors.joining(" ")));
        }
        return new BuildRequest(devel.objects(), List.of(goals), all, jobs, verbosity, false, false, log);
    }

    /**
     * Installs the modules below a directory, stripped if asked for. Signing and compressing come after, and are not the tree's here:
     * it would sign with the key the kernel was built with, which is not ours.
     *
     * @param strip {@code INSTALL_MOD_STRIP}
     */
    public BuildRequest install(Path into, Optional<String> strip, int verbosity, Path log) {
        BuildRequest install = request(1, verbosity, log, "modules_install")
                .withVariable("INSTALL_MOD_PATH", into.toString())
                .withVariable("DEPMOD", "true");
        for (String symbol : LEFT_TO_US) {
            install = install.withVariable("CONFIG_" + symbol, "");
        }
        return strip.isPresent() ? install.withVariable("INSTALL_MOD_STRIP", strip.get()) : install;
    }

    /** The modules made, in the order of {@code modules.order}; none before the first build. */
    public List<Path> modules() {
        Path order = directory.resolve("modules.order");
        if (!Files.exists(order)) {
            return List.of();
        }
        List<Path> modules = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(order, StandardCharsets.ISO_8859_1)) {
                // Objects since Linux 6.4, modules before; relative since 6.13.
                modules.add(directory.resolve(line.strip().replaceFirst("\\.k?o$", ".ko")));
            }
        } catch (IOException e) {
            throw KbuildException.machine(order.toString(), "cannot be read: " + e.getMessage(), e);
        }
        return modules;
    }

    /** What the modules export, in {@code Module.symvers}' form. */
    public Path symvers() {
        return directory.resolve("Module.symvers");
    }
}
