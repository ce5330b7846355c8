package dev.kbuild.model.module;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What depmod found out about an installed module directory: which modules a module needs loaded before it. */
public final class ModulesDep {

    private final Path directory;
    private final Map<String, Path> files;
    private final Map<Path, List<Path>> needs;
    private final Set<String> builtin;

    private ModulesDep(Path directory, Map<String, Path> files, Map<Path, List<Path>> needs, Set<String> builtin) {
        this.directory = directory;
        this.files = files;
        this.needs = needs;
        this.builtin = builtin;
    }

    /**
     * Reads {@code modules.dep} and {@code modules.builtin}.
     *
     * @param directory {@code lib/modules/RELEASE} of an installed tree
     */
    public static ModulesDep read(Path directory) {
        Map<String, Path> files = new TreeMap<>();
        Map<Path, List<Path>> needs = new HashMap<>();
        Set<String> builtin = new HashSet<>();
        for (String line : lines(directory.resolve("modules.dep"))) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                Path file = directory.resolve(line.substring(0, colon));
                files.put(ModuleFile.name(file), file);
                needs.put(file, words(line.substring(colon + 1)).stream().map(directory::resolve).toList());
            }
        }
        Path list = directory.resolve("modules.builtin");
        if (Files.exists(list)) {
            lines(list).forEach(line -> builtin.add(ModuleFile.name(Path.of(line))));
        }
        return new ModulesDep(directory, files, needs, builtin);
    }

    /**
     * The files to load for these modules, each after those it needs. Modules that are built in need no loading.
     *
     * @param asked names as for modprobe: {@code -} and {@code _} are the same
     * @param parameter the POM parameter they come from
     */
    public List<Path> loadOrder(List<String> asked, String parameter) {
        Set<Path> order = new LinkedHashSet<>();
        for (String name : asked) {
            Path file = files.get(ModuleFile.name(Path.of(name)));
            if (file != null) {
                List<Path> first = new ArrayList<>(needs.get(file));
                Collections.reverse(first);
                order.addAll(first);
                order.add(file);
            } else if (!builtin.contains(ModuleFile.name(Path.of(name)))) {
                throw KbuildException.author(Diagnostic.parameter(parameter), "'" + name + "' is no module of this kernel; "
                        + directory.resolve("modules.dep") + " has " + (files.isEmpty() ? "none" : String.join(", ", files.keySet())));
            }
        }
        return List.copyOf(order);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
