package dev.kbuild.make;

import dev.kbuild.make.process.Processes;
import dev.kbuild.make.run.Interruption;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The signals that stop a make.
 *
 * <p>The JDK's only way to them is {@code sun.misc.Signal}, reached by reflection because the compiler warns of every mention.
 */
final class Signals {
  /** Nanoseconds; signals closer to each other are one, sent to this process and to its group. */
  private static final long PATIENCE = 1_000_000_000L;

  private final Class<?> type;
  private final Class<?> handlerType;
  private volatile long first;

  private Signals(Class<?> type, Class<?> handlerType) {
    this.type = type;
    this.handlerType = handlerType;
  }

  /** Lets signals stop the run; where the JDK has no such class they end the process as ever. */
  static Signals toward(Interruption interruption) {
    try {
      Signals signals = new Signals(Class.forName("sun.misc.Signal"), Class.forName("sun.misc.SignalHandler"));
      for (Processes.Signal signal : Processes.Signal.values()) {
        if (signal != Processes.Signal.QUIT) {
          Object handler = Proxy.newProxyInstance(Signals.class.getClassLoader(),
              new Class<?>[] {signals.handlerType}, (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  signals.arrived(signal, interruption);
                }
                return null;
              });
          signals.handle(signal, handler);
        }
      }
      return signals;
    } catch (ReflectiveOperationException | IllegalArgumentException unsupported) {
      return new Signals(null, null);
    }
  }

  /** The first asks makes to stop; who sends another after a while does not want to wait for what they wait for. */
  private void arrived(Processes.Signal signal, Interruption interruption) {
    long now = System.nanoTime();
    if (interruption.requested() == null) {
      first = now;
      interruption.request(signal);
    } else if (now - first > PATIENCE) {
      die(signal);
    }
  }

  private void handle(Processes.Signal signal, Object handler) throws ReflectiveOperationException {
    Method handle = type.getMethod("handle", type, handlerType);
    try {
      handle.invoke(null, of(signal), handler);
    } catch (InvocationTargetException taken) {
      // The JVM keeps some signals to itself, for instance under -Xrs; then they end the process as ever.
      if (!(taken.getCause() instanceof IllegalArgumentException)) {
        throw taken;
      }
    }
  }

  private Object of(Processes.Signal signal) throws ReflectiveOperationException {
    return type.getConstructor(String.class).newInstance(signal.name());
  }

  /**
   * Ends this process by a signal, so that whoever started it can tell. The JDK raises only signals that it handles itself, which is why a
   * shell sends this one.
   */
  void die(Processes.Signal signal) {
    try {
      if (type != null) {
        handle(signal, handlerType.getField("SIG_DFL").get(null));
        String pid = Long.toString(ProcessHandle.current().pid());
        new ProcessBuilder("/bin/sh", "-c", "kill -\"$0\" \"$1\"", signal.name(), pid).start().waitFor();
      }
    } catch (ReflectiveOperationException | IOException | InterruptedException unsupported) {
      Runtime.getRuntime().halt(128 + signal.number());
    }
    Runtime.getRuntime().halt(128 + signal.number());
  }
}
