package dev.kbuild.make.run;

import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.Target;
import java.util.ArrayList;
import java.util.List;

/** Why targets are remade. */
final class Reasons {
  private final Events events;
  private final int make;

  Reasons(Events events, int make) {
    this.events = events;
    this.make = make;
  }

  /** The recipe of a target is about to run, for the prerequisites marked as changed. */
  void remaking(Target target, boolean missing) {
    if (events == Events.NONE || target.recipe == null) {
      return;
    }
    String needer = target.parent == null ? "" : target.parent.name;
    events.happened(new Event.OutOfDate(make, target.name, needer, reason(target, missing), changed(target)));
  }

  private static List<String> changed(Target target) {
    List<String> names = new ArrayList<>();
    for (Prerequisite p : target.prerequisites()) {
      if (p.changed && !p.orderOnly) {
        names.add(p.name());
      }
    }
    return names;
  }

  private static String reason(Target target, boolean missing) {
    if (target.phony) {
      return "it is phony";
    }
    if (missing) {
      return "it does not exist";
    }
    List<String> newer = new ArrayList<>();
    for (Prerequisite p : target.prerequisites()) {
      if (p.changed && !p.orderOnly) {
        newer.add(p.target.phony ? "'" + p.name() + "' is phony" : "'" + p.name() + "' is newer");
      }
    }
    return newer.isEmpty() ? "-B asks for everything" : String.join(", ", newer);
  }
}
