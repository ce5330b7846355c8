package dev.kbuild.model.boot;

import dev.kbuild.model.module.ModuleFile;
import dev.kbuild.model.problem.KbuildException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first root file system of a boot test.
 *
 * @param init becomes {@code /init}; absent when {@code root} brings its own
 * @param modules loaded in this order
 * @param program run after the modules
 * @param root a directory whose content is laid into the file system as it is
 */
public record Initramfs(Optional<Path> init, List<Module> modules, Optional<Program> program, Optional<Path> root) {

    static final String MODULES = "lib/modules/";

    /**
     * A module to load.
     *
     * @param file compressed or not
     * @param parameters as on insmod's command line; empty for none
     */
    public record Module(String name, Path file, String parameters) {}

    /** A program for the target, statically linked unless {@code root} has what it needs. */
    public record Program(Path file, List<String> arguments) {

        public Program {
            arguments = List.copyOf(arguments);
        }
    }

    public Initramfs {
        modules = List.copyOf(modules);
    }

    /** Writes it uncompressed, which every kernel can unpack. */
    public void write(Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            try (Newc archive = new Newc(new BufferedOutputStream(Files.newOutputStream(target), 1 << 16))) {
                write(archive);
            }
        } catch (IOException e) {
            throw KbuildException.machine(target.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }

    private void write(Newc archive) throws IOException {
        archive.directory("dev");
        archive.characterDevice("dev/console", 5, 1);
        for (String directory : List.of("proc", "sys", "tmp", "run")) {
            archive.directory(directory);
        }
        if (root.isPresent()) {
            overlay(archive, root.get());
        }
        if (init.isPresent()) {
            archive.file("init", true, init.get());
        }
        StringBuilder list = new StringBuilder();
        for (Module module : modules) {
            String path = MODULES + module.name() + ".ko";
            archive.file(path, false, ModuleFile.uncompressed(module.file()));
            list.append('/').append(path).append(' ').append(module.parameters()).append('\n');
        }
        if (list.length() > 0) {
            archive.file("run/modules", false, list.toString().getBytes(StandardCharsets.UTF_8));
        }
        if (program.isPresent()) {
            archive.file("run/program", true, program.get().file());
            String arguments = String.join("\n", program.get().arguments());
            archive.file("run/program.args", false, arguments.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void overlay(Newc archive, Path root) throws IOException {
        List<Path> entries;
        try (Stream<Path> walk = Files.walk(root)) {
            entries = walk.filter(p -> !p.equals(root)).sorted().toList();
        }
        for (Path entry : entries) {
            String path = root.relativize(entry).toString().replace('\\', '/');
            if (Files.isSymbolicLink(entry)) {
                archive.link(path, Files.readSymbolicLink(entry).toString());
            } else if (Files.isDirectory(entry)) {
                archive.directory(path);
            } else {
                archive.file(path, Files.isExecutable(entry), entry);
            }
        }
    }
}
