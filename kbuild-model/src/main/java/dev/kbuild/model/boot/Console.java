package dev.kbuild.model.boot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a booting kernel has said so far, and what that means. */
final class Console {

    /** The last line of our init. */
    static final Pattern DONE = Pattern.compile("^kbuild: done, ");

    private static final Pattern BOOTED = Pattern.compile("^kbuild: booted (.*)");
    private static final Pattern MODULE = Pattern.compile("^kbuild: module (\\S+) (?:loaded|errno (\\d+))");
    private static final Pattern PROGRAM = Pattern.compile("^kbuild: program (exit (\\d+)|killed by signal \\d+|not started, errno \\d+)");
    private static final Pattern PANIC = Pattern.compile("Kernel panic - not syncing");

    /** The kernel's own words, behind its time stamp and caller where they are printed; what a program prints is its own affair. */
    private static final Pattern COMPLAINT = Pattern.compile("^(?:<\\d>)?(?:\\[ *\\d+\\.\\d+\\])?(?:\\[ *[TC]\\d+\\])? ?"
            + "(?:BUG: |kernel BUG at |WARNING: .* at |WARNING: possible |WARNING: suspicious |WARNING: inconsistent "
            + "|Oops|Unable to handle kernel |Internal error: |general protection fault|INFO: task .* blocked for more than "
            + "|rcu: INFO: .* detected stall|UBSAN: |Kernel panic )");

    private final Pattern expected;
    private final boolean awaitDone;
    private final List<String> lines = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<BootResult.Loaded> modules = new ArrayList<>();
    private Optional<String> banner = Optional.empty();
    private Optional<BootResult.Ran> program = Optional.empty();
    private Optional<String> reached = Optional.empty();
    private Optional<String> panic = Optional.empty();
    private boolean done;

    /** @param awaitDone there is more to hear than the expected line: modules, a program */
    Console(Pattern expected, boolean awaitDone) {
        this.expected = expected;
        this.awaitDone = awaitDone;
    }

    /** Takes the next line, without its end. */
    void line(String line) {
        lines.add(line);
        if (reached.isEmpty() && expected.matcher(line).find()) {
            reached = Optional.of(line);
        }
        if (COMPLAINT.matcher(line).find()) {
            complaints.add(line);
        }
        if (panic.isEmpty() && PANIC.matcher(line).find()) {
            panic = Optional.of(line);
        }
        if (line.startsWith("kbuild: ")) {
            report(line);
        }
    }

    private void report(String line) {
        done |= DONE.matcher(line).find();
        Matcher booted = BOOTED.matcher(line);
        Matcher module = MODULE.matcher(line);
        Matcher ran = PROGRAM.matcher(line);
        if (booted.find()) {
            banner = Optional.of(booted.group(1));
        } else if (module.find()) {
            String file = module.group(1).substring(module.group(1).lastIndexOf('/') + 1);
            modules.add(new BootResult.Loaded(file.replaceFirst("\\.ko$", ""),
                    module.group(2) == null ? 0 : Integer.parseInt(module.group(2))));
        } else if (ran.find()) {
            program = Optional.of(new BootResult.Ran("exit 0".equals(ran.group(1)), ran.group(1)));
        }
    }

    /** What the console alone decides; absent as long as there is something to wait for. */
    Optional<Ending> ending() {
        if (panic.isPresent()) {
            return panic.map(Ending.Panicked::new);
        }
        return !awaitDone || done ? reached.map(Ending.Reached::new) : Optional.empty();
    }

    BootResult result(Ending ending, Duration took) {
        return new BootResult(ending, banner, modules, program, complaints, lines, took);
    }
}
