package dev.kbuild.make.run;

import dev.kbuild.make.process.Processes;
import java.util.ArrayList;
import java.util.List;

/** A request to stop, from a signal or from whoever runs the library; told to every make that is running. */
public final class Interruption {
  private final List<Runnable> listeners = new ArrayList<>();
  private Processes.Signal signal;

  /** Stops all makes as if this signal had arrived. */
  public void request(Processes.Signal reason) {
    List<Runnable> told;
    synchronized (this) {
      if (signal != null) {
        return;
      }
      signal = reason;
      told = List.copyOf(listeners);
      notifyAll();
    }
    told.forEach(Runnable::run);
  }

  /** Null as long as nobody asked to stop. */
  public synchronized Processes.Signal requested() {
    return signal;
  }

  /** Whether a request has come, or comes within this time. */
  synchronized boolean comesWithin(long millis) {
    long end = System.nanoTime() + millis * 1_000_000L;
    while (signal == null) {
      long left = (end - System.nanoTime()) / 1_000_000L;
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException asked) {
        Thread.currentThread().interrupt();
        return signal != null;
      }
    }
    return true;
  }

  void listen(Runnable listener) {
    boolean now;
    synchronized (this) {
      listeners.add(listener);
      now = signal != null;
    }
    if (now) {
      listener.run();
    }
  }

  synchronized void forget(Runnable listener) {
    listeners.remove(listener);
  }
}
