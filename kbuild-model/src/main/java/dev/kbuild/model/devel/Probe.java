package dev.kbuild.model.devel;

import dev.kbuild.model.module.ModuleObject;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Two small modules that use what Kbuild offers to modules. Building them shows what a build reads, and that a tree is complete. */
final class Probe {

    private static final List<String> SOURCES =
            List.of("Kbuild", "probe.h", "main.c", "part.c", "words.S", "more/Kbuild", "more/kbuild_probe_more.c");
    private static final List<String> MODULES = List.of("kbuild_probe.ko", "more/kbuild_probe_more.ko");

    private final Path directory;

    private Probe(Path directory) {
        this.directory = directory;
    }

    /** Writes the sources into a directory anew, where anybody may build them. */
    static Probe in(Path directory) {
        Trees.remove(directory);
        try {
            for (String name : SOURCES) {
                Path file = directory.resolve(name);
                Files.createDirectories(file.getParent());
                try (InputStream in = Probe.class.getResourceAsStream("probe/" + name)) {
                    Files.copy(in, file);
                }
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
                Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxrwxrwx"));
            }
        } catch (IOException e) {
            throw KbuildException.machine(directory.toString(), "cannot be written: " + e.getMessage(), e);
        }
        return new Probe(directory);
    }

    /** Builds the modules. */
    void build(DevelMake make) throws InterruptedException {
        make.run(directory, "a probe module cannot be built", "modules");
    }

    /** Builds the modules with all warnings, which reads more and gives the same modules. */
    void buildStrictly(DevelMake make) throws InterruptedException {
        make.run(directory, "a probe module cannot be built", "W=1", "modules");
    }

    /** Goes through all that people do with an external module besides building it, so that what is read for it is seen. */
    void exercise(DevelMake make) throws InterruptedException {
        // Signing and compressing is not the tree's here (ModuleBuild.install), so what they read is not needed.
        List<String> install = new ArrayList<>(List.of("modules_install", "INSTALL_MOD_PATH=" + directory.resolve("installed"), "INSTALL_MOD_STRIP=1"));
        ModuleBuild.LEFT_TO_US.forEach(symbol -> install.add("CONFIG_" + symbol + "="));
        make.run(directory, "a probe module cannot be installed", install.toArray(String[]::new));
        make.run(directory, "a probe module cannot be preprocessed", "main.i", "main.s");
        make.run(directory, "a probe module cannot be cleaned", "clean");
    }

    /** The modules' bytes, by name. */
    Map<String, byte[]> modules() {
        Map<String, byte[]> modules = new LinkedHashMap<>();
        for (String name : MODULES) {
            try {
                modules.put(name, Files.readAllBytes(directory.resolve(name)));
            } catch (IOException e) {
                throw KbuildException.machine(directory.resolve(name).toString(), "was built and cannot be read: " + e, e);
            }
        }
        return modules;
    }

    /** What every module for this kernel has as its vermagic. */
    String vermagic() {
        return ModuleObject.read(directory.resolve(MODULES.get(0))).modinfo().vermagic().strip();
    }

    /** The names of modules that differ between two builds. */
    static List<String> differences(Map<String, byte[]> one, Map<String, byte[]> other) {
        List<String> names = new ArrayList<>();
        one.forEach((name, bytes) -> {
            if (!java.util.Arrays.equals(bytes, other.get(name))) {
                names.add(name);
            }
        });
        return names;
    }
}
