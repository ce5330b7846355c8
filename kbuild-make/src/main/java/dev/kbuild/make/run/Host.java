package dev.kbuild.make.run;

import dev.kbuild.make.disk.Collation;
import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.Glob;
import dev.kbuild.make.eval.Makefiles;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.idle.IdleRuns;
import dev.kbuild.make.process.ProbeMemory;
import dev.kbuild.make.process.Processes;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What all makes nested in one another share.
 *
 * @param disk from the directory the outermost make was started in
 * @param collation how wildcards sort what they find, by the locale of each make
 * @param clock nanoseconds since 1970
 * @param standardInput what {@code -f -} reads
 * @param counter numbers the makes of a run
 * @param probes what is known of the tools on this machine
 * @param threads run the nested makes, each on a deep stack of its own
 * @param idle nested makes that are known to do nothing
 */
public record Host(
    Disk disk,
    Processes processes,
    Makefiles makefiles,
    Collation collation,
    Glob.Users users,
    LongSupplier clock,
    Events events,
    Interruption interruption,
    Supplier<String> standardInput,
    AtomicInteger counter,
    ProbeMemory probes,
    Executor threads,
    IdleRuns idle) {}
