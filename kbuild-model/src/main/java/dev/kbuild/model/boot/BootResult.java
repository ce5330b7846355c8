package dev.kbuild.model.boot;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of a boot.
 *
 * @param banner what our init found: system, release, machine and version; absent when it was not reached
 * @param modules in the order they were loaded
 * @param program absent when none ran to an end
 * @param complaints the console's lines that report a {@code BUG}, a {@code WARNING} or an oops
 * @param console every line
 */
public record BootResult(
        Ending ending,
        Optional<String> banner,
        List<Loaded> modules,
        Optional<Ran> program,
        List<String> complaints,
        List<String> console,
        Duration took) {

    /**
     * A module that was loaded or refused.
     *
     * @param errno 0 when it was loaded
     */
    public record Loaded(String name, int errno) {}

    /**
     * A program that came to an end.
     *
     * @param how {@code exit 0}, {@code killed by signal 11}, {@code not started, errno 8}
     */
    public record Ran(boolean succeeded, String how) {}

    private static final int TAIL = 30;

    public BootResult {
        modules = List.copyOf(modules);
        complaints = List.copyOf(complaints);
        console = List.copyOf(console);
    }

    public boolean booted() {
        return ending instanceof Ending.Reached;
    }

    /** The console's last lines. */
    public List<String> tail() {
        return console.subList(Math.max(0, console.size() - TAIL), console.size());
    }
}
