package dev.kbuild.model.devel;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A tree with more than a module build can need, source and objects in one, of which {@link AccessTimes} then tell
 * what it does need. What is not even a candidate is the kernel's own code ({@code drivers/}, {@code fs/}, …) and its
 * private keys ({@code certs/}); headers are there as links, because they are taken by rule ({@link Headers}).
 */
final class CandidateTree {

    /** Projects of their own, which no Kbuild makefile reaches. */
    static final Set<String> FOREIGN_TOOLS = Set.of("tools/testing", "tools/perf");

    private final ObjectTree from;
    private final Path root;
    private final String arch;

    private CandidateTree(ObjectTree from, Path root) {
        this.from = from;
        this.root = root;
        this.arch = "arch/" + from.arch().srcarch();
    }

    /** Lays it out in a directory that need not exist. */
    static void lay(ObjectTree from, Path root) {
        CandidateTree tree = new CandidateTree(from, root);
        try {
            Files.createDirectories(root);
            tree.source();
            tree.objects();
            tree.headers("include");
            tree.headers(tree.arch + "/include");
        } catch (IOException e) {
            throw KbuildException.machine(root.toString(), "candidates of the devel tree cannot be laid out: " + e, e);
        }
    }

    private void source() throws IOException {
        Path source = from.source().root();
        try (Stream<Path> top = Files.list(source)) {
            for (Path file : top.filter(Files::isRegularFile).toList()) {
                Files.copy(file, root.resolve(file.getFileName().toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        Trees.copy(source, "scripts", root, CandidateTree::isWanted);
        Trees.copy(source, "tools", root, name -> isWanted(name) && !FOREIGN_TOOLS.contains(name));
        Trees.copy(source, arch, root, name -> isWanted(name) && !name.equals(arch + "/include") && !name.equals(arch + "/boot/dts"));
    }

    private void objects() throws IOException {
        Path objects = from.directory();
        Trees.copy(objects, "scripts", root, CandidateTree::isWanted);
        Trees.copy(objects, "tools", root, CandidateTree::isWanted);
        Trees.copy(objects, arch + "/tools", root, CandidateTree::isWanted);
        for (String object : linkedObjects()) {
            Trees.copy(objects, object, root, name -> true);
        }
        Trees.copy(objects, ".config", root, name -> true);
        Trees.copy(objects, "Module.symvers", root, name -> true);
        if (!Files.exists(root.resolve("Module.symvers"))) {
            Files.copy(objects.resolve("vmlinux.symvers"), root.resolve("Module.symvers"));
        }
        // The many empty files below include/config only tell make which symbol changed when, and here none ever does.
        Trees.copy(objects, "include/config", root, name ->
                Files.isDirectory(objects.resolve(name)) || isWanted(name) && objects.resolve(name).toFile().length() > 0);
    }

    /** Objects that the arch's makefiles name to be linked into every module, as powerpc's {@code arch/powerpc/lib/crtsavres.o}. */
    private List<String> linkedObjects() throws IOException {
        Set<String> words = new LinkedHashSet<>();
        Path directory = from.source().root().resolve(arch);
        try (Stream<Path> makefiles = Files.list(directory)) {
            for (Path makefile : makefiles.filter(f -> f.getFileName().toString().startsWith("Makefile")).toList()) {
                words.addAll(List.of(Files.readString(makefile, StandardCharsets.ISO_8859_1).split("[\\s()]+")));
            }
        }
        return words.stream()
                .filter(word -> word.endsWith(".o") && word.contains(arch + "/"))
                .map(word -> word.substring(word.indexOf(arch + "/")))
                .filter(word -> Files.isRegularFile(from.resolve(word)))
                .toList();
    }

    private static boolean isWanted(String name) {
        String base = name.substring(name.lastIndexOf('/') + 1);
        return !(base.endsWith(".o") || base.endsWith(".a") || base.startsWith(".") && base.endsWith(".cmd"));
    }

    private void headers(String directory) throws IOException {
        Files.createDirectories(root.resolve(directory));
        for (Path origin : List.of(from.source().root(), from.directory())) {
            boolean generated = origin.equals(from.directory());
            Path include = origin.resolve(directory);
            for (String entry : entries(include)) {
                Path here = root.resolve(directory).resolve(entry);
                boolean ofObjects = entry.equals("generated");
                if (ofObjects == generated && !entry.equals("config") && !Files.exists(here)) {
                    Files.createSymbolicLink(here, include.resolve(entry));
                }
            }
        }
    }

    private static Set<String> entries(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return Set.of();
        }
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(directory)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }
}
