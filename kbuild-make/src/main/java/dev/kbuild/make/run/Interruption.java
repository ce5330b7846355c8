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
    }
    told.forEach(Runnable::run);
  }

  /** Null as long as nobody asked to stop. */
  public synchronized Processes.Signal requested() {
    return signal;
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
