package dev.kbuild.make;

import dev.kbuild.make.disk.CachedDisk;
import dev.kbuild.make.disk.Collation;
import dev.kbuild.make.disk.Glob;
import dev.kbuild.make.disk.RealDisk;
import dev.kbuild.make.eval.RememberedMakefiles;
import dev.kbuild.make.idle.IdleRuns;
import dev.kbuild.make.idle.Observed;
import dev.kbuild.make.process.Command;
import dev.kbuild.make.process.ProbeMemory;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.process.RealProcesses;
import dev.kbuild.make.run.Host;
import dev.kbuild.make.run.Invocation;
import dev.kbuild.make.run.Make;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * Runs make inside this JVM. Any number of runs may go on at once, each with its own directory, environment and streams; they share what
 * is known of makefiles that do not change.
 */
public final class MakeEngine {
  private static final long STACK = 1L << 30;

  private final RememberedMakefiles makefiles = new RememberedMakefiles();
  private final Processes processes;

  /** An engine that starts real processes. */
  public MakeEngine() {
    this(new RealProcesses());
  }

  MakeEngine(Processes processes) {
    this.processes = processes;
  }

  /** Runs, and returns when everything it started has ended. */
  public MakeOutcome run(MakeRequest request) throws InterruptedException {
    return MakeOutcome.of(status(request, Command.Input.EMPTY));
  }

  int status(MakeRequest request, Command.Input input) throws InterruptedException {
    RealDisk disk = RealDisk.at(request.directory());
    ProbeMemory probes = ProbeMemory.of(request.environment());
    RememberedMakefiles.Run read = makefiles.run(request.environment());
    ExecutorService threads = NestedThreads.start();
    threads.execute(new Ahead(probes, processes));
    CachedDisk cached = new CachedDisk(disk);
    Host host = new Host(
        cached, processes, read, new Collation(), Glob.Users.ofMachine(),
        new Clock(), request.events(), request.interruption(), new StandardInput(input), new AtomicInteger(), probes, threads,
        IdleRuns.of(request.environment(), read, cached, probes));
    Invocation invocation = new Invocation(
        request.program(), request.arguments(), request.environment(),
        disk.realPath(".").orElse(disk.directory()), request.terminal(), null, input, 0, Observed.nobody());
    Outermost make = new Outermost(new Make(host, invocation));
    // Makefiles nest as deep as they like, and with them our recursion.
    Thread thread = new Thread(null, make, "make", STACK);
    thread.start();
    InterruptedException asked = null;
    // Whoever is impatient interrupts again; yet nothing may be left running.
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException now) {
        request.interruption().request(Processes.Signal.TERM);
        asked = now;
      }
    }
    threads.shutdown();
    probes.save();
    read.close();
    if (asked != null) {
      throw asked;
    }
    return make.status;
  }

  /** What the first probe and the first command would have to wait for; the first makefiles are read meanwhile. */
  private record Ahead(ProbeMemory probes, Processes processes) implements Runnable {
    @Override
    public void run() {
      probes.load();
      processes.getReady();
    }
  }

  /** The make that was asked for, and its status once it ran. */
  private static final class Outermost implements Runnable {
    private final Make make;
    private int status = Make.FAILURE;

    Outermost(Make make) {
      this.make = make;
    }

    @Override
    public void run() {
      status = make.run();
    }
  }

  /** Nanoseconds since 1970. */
  private static final class Clock implements LongSupplier {
    @Override
    public long getAsLong() {
      Instant now = Instant.now();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }
  }
}
