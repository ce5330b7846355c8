package dev.kbuild.make;

import dev.kbuild.make.disk.CachedDisk;
import dev.kbuild.make.disk.Collation;
import dev.kbuild.make.disk.Glob;
import dev.kbuild.make.disk.RealDisk;
import dev.kbuild.make.eval.RememberedMakefiles;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.process.Command;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.process.RealProcesses;
import dev.kbuild.make.run.Host;
import dev.kbuild.make.run.Interruption;
import dev.kbuild.make.run.Invocation;
import dev.kbuild.make.run.Make;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The {@code make} command. */
public final class Main {
  private static final long STACK = 1L << 30;

  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> environment = RealProcesses.environment();
    StandardStreams streams = new StandardStreams();
    Interruption interruption = new Interruption();
    Signals signals = Signals.toward(interruption);
    RealDisk real = RealDisk.at(System.getProperty("user.dir"));
    Host host = new Host(
        new CachedDisk(real), new RealProcesses(), new RememberedMakefiles(), Collation.of(environment),
        Glob.Users.ofMachine(), Main::now, Events.NONE, interruption, Main::readInput, new AtomicInteger());
    Invocation invocation = new Invocation(
        ProgramName.of(System.getProperty("kbuild.make.program", "make"), environment.get("PATH")),
        List.of(arguments), environment, real.directory(), streams, null, Command.Input.INHERITED, 0);
    int[] status = {Make.FAILURE};
    Thread thread = new Thread(null, () -> status[0] = new Make(host, invocation).run(), "make", STACK);
    thread.start();
    thread.join();
    if (!streams.close(invocation.program())) {
      status[0] = status[0] == 0 ? 1 : status[0];
    }
    Processes.Signal signal = interruption.requested();
    if (signal != null) {
      signals.die(signal);
    }
    // A plain exit writes the shared archive when the JVM was asked for one; otherwise there is nothing to wait for.
    if (Boolean.getBoolean("kbuild.make.exit")) {
      System.exit(status[0]);
    }
    Runtime.getRuntime().halt(status[0]);
  }

  private static long now() {
    java.time.Instant now = java.time.Instant.now();
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }

  private static String readInput() {
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

}
