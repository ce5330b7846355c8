package dev.kbuild.make.console;

import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code --why}: what made a target out of date, from the target down to the first cause. */
public final class WhyReport implements Events {
  private final List<String> targets;
  private final Map<String, Event.OutOfDate> remade = new HashMap<>();

  public WhyReport(List<String> targets) {
    this.targets = List.copyOf(targets);
  }

  @Override
  public synchronized void happened(Event event) {
    if (event instanceof Event.OutOfDate outOfDate) {
      remade.putIfAbsent(outOfDate.target(), outOfDate);
    }
  }

  /** The whole report; each line goes on where the one above it stops. */
  public synchronized String text() {
    StringBuilder out = new StringBuilder();
    for (String target : targets) {
      if (remade.containsKey(target)) {
        chain(target, 0, new HashSet<>(), out);
      } else {
        out.append("'").append(target).append("' was not remade\n");
      }
    }
    return out.toString();
  }

  private void chain(String target, int depth, Set<String> told, StringBuilder out) {
    Event.OutOfDate why = remade.get(target);
    if (why == null || !told.add(target)) {
      return;
    }
    out.append("  ".repeat(depth)).append("'").append(target).append("' is remade: ").append(why.reason()).append('\n');
    for (String changed : why.changed()) {
      if (remade.containsKey(changed)) {
        chain(changed, depth + 1, told, out);
      }
    }
  }
}
