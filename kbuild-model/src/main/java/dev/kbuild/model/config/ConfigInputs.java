package dev.kbuild.model.config;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.SourceTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All that a {@code .config} is made of, found and named. */
public record ConfigInputs(ConfigBase base, List<ConfigPiece> pieces, Fragment options) {

    private static final Set<String> INTERACTIVE = Set.of("config", "menuconfig", "nconfig", "xconfig", "gconfig", "oldconfig");
    private static final Set<String> NO_START =
            Set.of("olddefconfig", "syncconfig", "savedefconfig", "listnewconfig", "helpnewconfig", "testconfig", "silentoldconfig");

    public ConfigInputs {
        pieces = List.copyOf(pieces);
    }

    /**
     * Finds what the parameters name.
     *
     * @param kconfig a {@code *config} goal or a file
     * @param fragments files, or names of the tree's own fragments ({@code kvm_guest.config})
     * @param basedir relative files are looked for there
     */
    public static ConfigInputs find(
            String kconfig, List<String> fragments, Map<String, String> options, Path basedir, SourceTree source, Arch arch) {
        List<Diagnostic> problems = new ArrayList<>();
        List<ConfigPiece> pieces = new ArrayList<>();
        ConfigBase base = base(kconfig, basedir, problems);
        for (String fragment : fragments) {
            piece(fragment.strip(), basedir, source, arch, pieces, problems);
        }
        if (!problems.isEmpty()) {
            throw KbuildException.author(problems);
        }
        return new ConfigInputs(base, pieces, Fragment.options(new LinkedHashMap<>(options)));
    }

    private static ConfigBase base(String kconfig, Path basedir, List<Diagnostic> problems) {
        String at = Diagnostic.parameter("kconfig");
        Path file = basedir.resolve(kconfig);
        if (Files.isRegularFile(file)) {
            return new ConfigBase.File(file);
        }
        if (!kconfig.matches("[\\w.-]*config")) {
            problems.add(Diagnostic.error(at, "no file " + file + ", and '" + kconfig
                    + "' is no Kbuild goal either, as these end in 'config'; name a file or a goal as defconfig"));
        } else if (INTERACTIVE.contains(kconfig)) {
            problems.add(Diagnostic.error(at, "'" + kconfig + "' asks questions, and a build has nobody to answer;"
                    + " name a goal as defconfig here and edit with the goal menuconfig"));
        } else if (NO_START.contains(kconfig)) {
            problems.add(Diagnostic.error(at, "'" + kconfig + "' needs a configuration and does not make one;"
                    + " name a goal as defconfig, or a file"));
        }
        return new ConfigBase.Goal(kconfig);
    }

    private static void piece(
            String name, Path basedir, SourceTree source, Arch arch, List<ConfigPiece> pieces, List<Diagnostic> problems) {
        Path file = basedir.resolve(name);
        if (Files.isRegularFile(file)) {
            pieces.add(new ConfigPiece.File(file));
            return;
        }
        List<Path> inTree = name.matches("[\\w.-]+\\.config")
                ? Stream.of("kernel/configs", "arch/" + arch.srcarch() + "/configs")
                        .map(directory -> source.root().resolve(directory).resolve(name))
                        .filter(Files::isRegularFile)
                        .toList()
                : List.of();
        if (inTree.isEmpty()) {
            problems.add(Diagnostic.error(Diagnostic.parameter("fragments"), "no file " + file + ", and Linux " + source.version()
                    + " has no fragment '" + name + "' in kernel/configs or arch/" + arch.srcarch() + "/configs; correct the name or add the file"));
        } else {
            pieces.add(new ConfigPiece.InTree(name, inTree));
        }
    }
}
