package dev.kbuild.maven.console;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many commands the last build from nothing announced, for the next one from nothing. A build that finds objects there has
 * fewer to run, and nobody can know how many.
 */
public final class CommandCount {

    private final Path memory;
    private final String goals;
    private final boolean fromNothing;

    private CommandCount(Path memory, String goals, boolean fromNothing) {
        this.memory = memory;
        this.goals = goals;
        this.fromNothing = fromNothing;
    }

    /** To be made before the run. */
    public static CommandCount of(Path memory, Path objects, List<String> goals) {
        return new CommandCount(memory, String.join(" ", goals), !Files.exists(objects.resolve("vmlinux")) && !Files.exists(objects.resolve("vmlinux.a"))
                && !Files.exists(objects.resolve("built-in.a")) && !Files.exists(objects.resolve("init/built-in.a")));
    }

    public OptionalInt expected() {
        try {
            List<String> lines = fromNothing && Files.exists(memory) ? Files.readAllLines(memory) : List.of();
            return lines.size() == 2 && lines.get(0).equals(goals) && lines.get(1).matches("\\d{1,9}")
                    ? OptionalInt.of(Integer.parseInt(lines.get(1)))
                    : OptionalInt.empty();
        } catch (IOException e) {
            throw KbuildException.machine(memory.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Keeps the count of a run that came to its end. */
    public void keep(int announced) {
        if (!fromNothing) {
            return;
        }
        try {
            Files.createDirectories(memory.getParent());
            Files.write(memory, List.of(goals, Integer.toString(announced)));
        } catch (IOException e) {
            throw KbuildException.machine(memory.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }
}
