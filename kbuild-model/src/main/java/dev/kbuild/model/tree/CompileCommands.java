package dev.kbuild.model.tree;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How each object of a kernel or an external module was compiled, from what Kbuild wrote down beside it: a compilation database as
 * {@code make compile_commands.json} makes it, for clangd and clang's other tools.
 *
 * <p>Format: "JSON Compilation Database Format Specification" of clang.
 */
public final class CompileCommands {

    /** Its usual name. */
    public static final String FILE = "compile_commands.json";

    private final Path directory;
    private final boolean assembly;

    /**
     * Of one run of make.
     *
     * @param directory where make's commands ran: the object tree
     * @param assembly names what was compiled from {@code .S} too
     */
    public CompileCommands(Path directory, boolean assembly) {
        this.directory = real(directory);
        this.assembly = assembly;
    }

    /**
     * One object.
     *
     * @param directory where the command ran
     * @param file the source, without symbolic links
     */
    public record Command(Path directory, Path file, String command) {}

    /** Those of vmlinux and of all modules, ordered by source. */
    public List<Command> ofKernel() {
        List<Path> objects = new ArrayList<>();
        for (Path archive : archives()) {
            objects.addAll(ThinArchive.members(archive));
        }
        Path order = directory.resolve("modules.order");
        if (Files.exists(order)) {
            objects.addAll(ofModules(order));
        }
        return commands(objects);
    }

    /** Those of an external module, ordered by source. */
    public List<Command> ofModule(Path module) {
        return commands(ofModules(module.resolve("modules.order")));
    }

    /** What vmlinux.o was linked from. */
    private List<Path> archives() {
        Path link = directory.resolve(".vmlinux.o.cmd");
        Optional<SavedCommand> command = Files.exists(link) ? SavedCommand.read(link) : Optional.empty();
        return command.orElseThrow(() -> KbuildException.author(directory.toString(), "no vmlinux was built there; mvn compile builds it"))
                .words().stream().filter(word -> word.endsWith(".a")).map(directory::resolve).toList();
    }

    private List<Path> ofModules(Path order) {
        List<Path> objects = new ArrayList<>();
        for (String line : lines(order)) {
            // Objects since Linux 6.4, modules before.
            Path parts = directory.resolve(line.strip().replaceFirst("\\.k?o$", ".mod"));
            lines(parts).stream().map(String::strip).filter(object -> !object.isEmpty()).map(directory::resolve).forEach(objects::add);
        }
        return objects;
    }

    private List<Command> commands(List<Path> objects) {
        List<Command> commands = new ArrayList<>();
        for (Path object : objects) {
            Path record = object.resolveSibling("." + object.getFileName() + ".cmd");
            if (Files.exists(record)) {
                SavedCommand.read(record).flatMap(this::command).ifPresent(commands::add);
            }
        }
        commands.sort(Comparator.comparing(command -> command.file().toString()));
        return commands;
    }

    private Optional<Command> command(SavedCommand saved) {
        return saved.compiled(assembly)
                .filter(compiled -> Files.exists(directory.resolve(compiled.source())))
                .map(compiled -> new Command(directory, real(directory.resolve(compiled.source())), compiled.command()));
    }

    /** The database's text. */
    public static String json(List<Command> commands) {
        StringBuilder text = new StringBuilder("[");
        String between = "\n";
        for (Command command : commands) {
            text.append(between).append("  {\n    \"command\": ").append(quoted(command.command()))
                    .append(",\n    \"directory\": ").append(quoted(command.directory().toString()))
                    .append(",\n    \"file\": ").append(quoted(command.file().toString())).append("\n  }");
            between = ",\n";
        }
        return text.append(commands.isEmpty() ? "]" : "\n]").toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (c < ' ' || c > '~') {
                        quoted.append(String.format("\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e + "; build the modules first", e);
        }
    }

    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            throw KbuildException.machine(path.toString(), "cannot be found: " + e, e);
        }
    }
}
