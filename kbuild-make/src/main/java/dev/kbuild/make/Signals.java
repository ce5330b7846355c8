package dev.kbuild.make;

import dev.kbuild.make.process.Processes;
import dev.kbuild.make.run.Interruption;
import java.io.IOException;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** The signals that stop a make. The JDK's only way to them is {@code sun.misc.Signal}, in its module jdk.unsupported. */
final class Signals {
  /** Nanoseconds; signals closer to each other are one, sent to this process and to its group. */
  private static final long PATIENCE = 1_000_000_000L;

  private final Interruption interruption;
  private volatile long first;

  private Signals(Interruption interruption) {
    this.interruption = interruption;
  }

  /** Lets signals stop the run; where the JDK has no such class they end the process as ever. */
  static Signals toward(Interruption interruption) {
    Signals signals = new Signals(interruption);
    try {
      for (Processes.Signal signal : Processes.Signal.values()) {
        if (signal != Processes.Signal.QUIT) {
          handle(signal, signals.new Arrival(signal));
        }
      }
    } catch (LinkageError unsupported) {
      // Nobody is told of them.
    }
    return signals;
  }

  /** What the JDK calls, in a thread of its own. */
  private final class Arrival implements SignalHandler {
    private final Processes.Signal signal;

    Arrival(Processes.Signal signal) {
      this.signal = signal;
    }

    @Override
    public void handle(Signal itself) {
      arrived(signal);
    }
  }

  /** The first asks makes to stop; who sends another after a while does not want to wait for what they wait for. */
  private void arrived(Processes.Signal signal) {
    long now = System.nanoTime();
    if (interruption.requested() == null) {
      first = now;
      interruption.request(signal);
    } else if (now - first > PATIENCE) {
      die(signal);
    }
  }

  private static void handle(Processes.Signal signal, SignalHandler handler) {
    try {
      Signal.handle(new Signal(signal.name()), handler);
    } catch (IllegalArgumentException taken) {
      // The JVM keeps some signals to itself, for instance under -Xrs; then they end the process as ever.
    }
  }

  /**
   * Ends this process by a signal, so that whoever started it can tell. The JDK raises only signals that it handles itself, which is why a
   * shell sends this one.
   */
  void die(Processes.Signal signal) {
    try {
      handle(signal, SignalHandler.SIG_DFL);
      String pid = Long.toString(ProcessHandle.current().pid());
      new ProcessBuilder("/bin/sh", "-c", "kill -\"$0\" \"$1\"", signal.name(), pid).start().waitFor();
    } catch (LinkageError | IOException | InterruptedException unsupported) {
      Runtime.getRuntime().halt(128 + signal.number());
    }
    Runtime.getRuntime().halt(128 + signal.number());
  }
}
