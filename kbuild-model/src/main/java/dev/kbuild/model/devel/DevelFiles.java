package dev.kbuild.model.devel;

import dev.kbuild.model.tree.ObjectTree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What goes into a devel artifact: names in it, and the files they stand for.
 *
 * <p>Derived, in two passes over a {@link CandidateTree}: first a {@link Probe} is built with the host tools of the
 * kernel's own build, then those tools that were used are built from their sources. What was read is needed, the
 * used tools themselves excepted; and by rule the headers, and what would be read in another case ({@link #foreseen}).
 *
 * @param files where each file is: in the source, in the object tree or among the candidates
 * @param tools programs that run on the build host, which the consumer builds
 * @param modules the probe modules as built beside the kernel
 * @param vermagic of these
 */
record DevelFiles(SortedMap<String, Path> files, SortedSet<String> tools, Map<String, byte[]> modules, String vermagic) {

    DevelFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        tools = Collections.unmodifiableSortedSet(new TreeSet<>(tools));
    }

    /**
     * Derives them.
     *
     * @param work must be on a file system that keeps access times; stays behind with the candidates
     */
    static DevelFiles derive(ObjectTree tree, DevelMake make, Path work) throws InterruptedException {
        Path root = make.tree();
        CandidateTree.lay(tree, root);
        AccessTimes times = new AccessTimes(root);
        times.forget();

        Probe probe = Probe.in(work.resolve("probe"));
        probe.buildStrictly(make);
        Map<String, byte[]> modules = probe.modules();
        String vermagic = probe.vermagic();
        probe.exercise(make);

        SortedSet<String> tools = new TreeSet<>();
        SortedMap<String, Path> files = new TreeMap<>();
        for (String name : times.read()) {
            if (Elf.head(root.resolve(name)).filter(elf -> !elf.relocatable()).isPresent()) {
                tools.add(name);
            } else {
                files.put(name, root.resolve(name));
            }
        }
        Trees.removeFiles(root, List.of("scripts", "tools", "arch"), name -> !files.containsKey(name) && !isGiven(tree, name));
        times.forget();
        HostTools.build(make, tools, work.resolve("tools"));
        for (String name : times.read()) {
            if (isGiven(tree, name)) {
                files.put(name, root.resolve(name));
            }
        }
        files.putAll(Headers.of(tree));
        files.putAll(foreseen(tree, tools));
        return new DevelFiles(files, tools, modules, vermagic);
    }

    /**
     * What another module or another host would read, by rule: which of Kbuild's makefiles are included depends on what a module's
     * Kbuild file holds (host programs, device trees, …), and which headers a tool below {@code tools/} includes on the host's processor.
     */
    private static SortedMap<String, Path> foreseen(ObjectTree tree, Set<String> tools) {
        SortedMap<String, Path> files = new TreeMap<>(Trees.files(tree.source().root(), "scripts", name -> name.startsWith("scripts/Makefile.")));
        if (tools.stream().anyMatch(tool -> tool.startsWith("tools/"))) {
            files.putAll(Trees.files(tree.source().root(), "tools/arch", name -> name.contains("/include/")));
            files.putAll(Trees.files(tree.source().root(), "tools/include", name -> true));
        }
        return files;
    }

    /** It is in the source. A file made during the tools' build, an object or a generated header of theirs, will be made again elsewhere. */
    private static boolean isGiven(ObjectTree tree, String name) {
        return Files.isRegularFile(tree.source().root().resolve(name));
    }
}
