package dev.kbuild.make.process;

import dev.kbuild.make.disk.RawPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command started by a shell that replaces itself by it, for what {@link ProcessBuilder} cannot do: open descriptors 3 and 4, search another
 * PATH while keeping {@code argv[0]} as written, and pass on bytes the JVM's charset has no characters for.
 *
 * <p>Words reach the shell as its arguments, never as its text. Only inexpressible bytes are written, each word in single quotes, into a script
 * that nobody else can read, deleted when the command has ended.
 */
final class ShellDetour implements AutoCloseable {
    private static final String PLAIN = "exec \"$@\"";
    private static final String WITH_JOBSERVER = "exec 3<\"$1\" 4>\"$2\" || exit 126; shift 2; exec \"$@\"";

    private final Command command;
    private final Path script;

    private ShellDetour(Command command, Path script) {
        this.command = command;
        this.script = script;
    }

    static ShellDetour of(Command command) throws CannotStart {
        List<String> words = new ArrayList<>();
        command.jobserver().ifPresent(door -> words.addAll(List.of(door.read(), door.write())));
        words.addAll(command.words());
        String text = command.jobserver().isPresent() ? WITH_JOBSERVER : PLAIN;
        boolean expressible = NativeText.isExpressible(words)
                && NativeText.isExpressible(command.directory())
                && NativeText.isExpressible(command.environment().keySet())
                && NativeText.isExpressible(command.environment().values());
        if (!expressible) {
            return byScript(command, words, text);
        }
        List<String> argv = new ArrayList<>(List.of("/bin/sh", "-c", text, "sh"));
        argv.addAll(words);
        return new ShellDetour(started(command, argv, command.environment(), command.directory()), null);
    }

    private static ShellDetour byScript(Command command, List<String> words, String text) throws CannotStart {
        StringBuilder lines = new StringBuilder("cd ").append(quoted(command.directory())).append(" || exit 126\nset --");
        words.forEach(word -> lines.append(' ').append(quoted(word)));
        // env(1) because a shell passes on only variables whose names it likes. It finds the program itself, by the new PATH.
        lines.append('\n').append(text.replace("exec \"$@\"", "exec /usr/bin/env -i"));
        command.environment().forEach((name, value) -> lines.append(' ').append(quoted(name + '=' + value)));
        lines.append(" \"$@\"\n");
        try {
            Path script = Files.createTempFile(
                    "command", ".sh", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(script, lines.toString().getBytes(StandardCharsets.ISO_8859_1));
            return new ShellDetour(started(command, List.of("/bin/sh", RawPath.toBytes(script)), Map.of(), "/"), script);
        } catch (IOException problem) {
            throw new CannotStart(command.words().get(0), 126, String.valueOf(problem.getMessage()));
        }
    }

    private static Command started(Command command, List<String> argv, Map<String, String> environment, String directory) {
        return new Command(argv, environment, directory, command.input(), command.output(), command.errors(), Optional.empty());
    }

    private static String quoted(String word) {
        return '\'' + word.replace("'", "'\\''") + '\'';
    }

    Command command() {
        return command;
    }

    @Override
    public void close() {
        if (script != null && !script.toFile().delete()) {
            script.toFile().deleteOnExit();
        }
    }
}
