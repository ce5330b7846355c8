package dev.kbuild.maven.artifact;

import dev.kbuild.maven.request.KernelCoordinates;
import dev.kbuild.maven.request.ModuleTarget;
import dev.kbuild.maven.request.Repository;
import dev.kbuild.model.archive.Unpack;
import dev.kbuild.model.module.ModuleFile;
import dev.kbuild.model.module.ModuleObject;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is needed to try modules in the kernel they were built for: its image, and every module that may have to be loaded before them. */
public final class ModuleBoot {

    private final Path image;
    private final Map<String, Path> known = new TreeMap<>();

    private ModuleBoot(Path image) {
        this.image = image;
    }

    /**
     * Gets the kernel's artifacts, and those of the modules depended on, and unpacks them.
     *
     * @param modules the modules to try
     */
    public static ModuleBoot prepare(ModuleTarget target, List<Path> dependencies, Repository repository, List<Path> modules)
            throws InterruptedException {
        KernelCoordinates kernel = target.kernel().orElseThrow(() -> KbuildException.author(Diagnostic.parameter("devel"),
                "is a file, so it is not known which kernel to boot; depend on the kernel's artifact instead, or name it in <kernels>"));
        Path scratch = target.directory().resolve("boot");
        String advice = "a kernel is booted from it; deploy the linux-kernel project whole";
        Path unpacked = unpack(repository.get(kernel.kernel(), advice), scratch.resolve("kernel"));
        ModuleBoot boot = new ModuleBoot(image(unpacked));
        repository.find(kernel.modules()).ifPresent(archive -> boot.learn(archive, scratch.resolve("modules")));
        int number = 0;
        for (Path archive : dependencies) {
            boot.learn(archive, scratch.resolve("dependency" + number++));
        }
        modules.forEach(module -> boot.known.put(ModuleFile.name(module), module));
        return boot;
    }

    private void learn(Path archive, Path directory) {
        try {
            Path root = unpack(archive, directory);
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(f -> f.getFileName().toString().matches(".*\\.ko(\\.(gz|xz|zst))?")).forEach(f -> known.put(ModuleFile.name(f), f));
            }
        } catch (IOException e) {
            throw KbuildException.machine(directory.toString(), "cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KbuildException.interrupted(archive.toString());
        }
    }

    /** Unpacked once: an archive's path and time tell whether it is another one. */
    private static Path unpack(Path archive, Path directory) throws InterruptedException {
        Path note = directory.resolveSibling(directory.getFileName() + ".from");
        try {
            String from = archive + " " + Files.size(archive) + " " + Files.getLastModifiedTime(archive);
            if (!Files.exists(note) || !Files.readString(note).equals(from)) {
                Files.deleteIfExists(note);
                new Staging(directory).empty();
                Files.createDirectories(directory);
                Unpack.into(archive, directory);
                Files.writeString(note, from);
            }
        } catch (IOException e) {
            throw KbuildException.machine(directory.toString(), "cannot be filled: " + e.getMessage(), e);
        }
        return directory;
    }

    /** The one file of the kernel's artifact that is none of the others beside it. */
    private static Path image(Path kernel) {
        Set<String> others = Set.of("System.map", "config", "kernel.release");
        try (Stream<Path> files = Files.list(kernel)) {
            return files.filter(Files::isRegularFile).filter(f -> !others.contains(f.getFileName().toString())).findFirst()
                    .orElseThrow(() -> KbuildException.author(kernel.toString(), "holds no boot image"));
        } catch (IOException e) {
            throw KbuildException.machine(kernel.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    public Path image() {
        return image;
    }

    /** These modules, each after those that its modinfo says it depends on. */
    public List<Path> loadOrder(Collection<Path> modules) {
        Set<Path> order = new LinkedHashSet<>();
        modules.forEach(module -> visit(module, order, new LinkedHashSet<>()));
        return List.copyOf(order);
    }

    private void visit(Path module, Set<Path> order, Set<Path> above) {
        if (order.contains(module) || !above.add(module)) {
            return;
        }
        String depends = ModuleObject.read(module).modinfo().first("depends").orElse("");
        for (String name : depends.split(",")) {
            if (!name.isBlank()) {
                Path file = known.get(name.strip().replace('-', '_'));
                if (file == null) {
                    throw KbuildException.author(module.toString(), "depends on module '" + name + "', which neither the kernel's modules"
                            + " artifact nor a dependency of type linux-module has");
                }
                visit(file, order, above);
            }
        }
        order.add(module);
    }
}
