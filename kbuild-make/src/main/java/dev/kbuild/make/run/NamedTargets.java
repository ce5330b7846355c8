package dev.kbuild.make.run;

import dev.kbuild.make.eval.Session;
import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.rule.Target.Progress;
import dev.kbuild.make.rule.Target.Verdict;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.variable.Variable;
import java.util.ArrayList;
import java.util.List;

/** The targets that the command line names, and the one that stands for none. Manual: "Arguments to Specify the Goals". */
final class NamedTargets {
  private final Session session;
  private final List<String> names;

  NamedTargets(Session session, List<String> names) {
    this.session = session;
    this.names = names;
  }

  /** Makes the goals known as such, before any file is updated. */
  void mention() {
    for (String name : names) {
      session.rules().mention(FileNames.withoutDot(name)).isGoal = true;
    }
  }

  List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    for (String name : names) {
      Target target = session.rules().mention(name.equals("./") ? name : FileNames.withoutDot(session.wildcards().home(name)));
      target.isGoal = true;
      goals.add(new Goal(target, null));
    }
    if (goals.isEmpty()) {
      goals.add(new Goal(defaultGoal(), null));
    }
    return goals;
  }

  /** Files given by {@code -o}: nothing is made of them or because of them. */
  void old(List<String> files) {
    for (String name : files) {
      Target target = pinned(name, Mtime.OLD);
      target.updated = true;
      target.verdict = Verdict.SUCCESS;
      target.progress = Progress.FINISHED;
    }
  }

  /** Files given by {@code -W}: as if they had been changed just now. */
  void changed(List<String> files) {
    for (String name : files) {
      pinned(name, Mtime.NEW);
    }
  }

  /** Where rules for the name have double colons it is one entry more, and they run as they would without. */
  private Target pinned(String name, long mtime) {
    Target target = session.rules().enter(FileNames.withoutDot(session.wildcards().home(name)));
    target.mtime = mtime;
    target.mtimeBefore = mtime;
    return target;
  }

  private Target defaultGoal() {
    Variable variable = session.variables().globals().get(".DEFAULT_GOAL");
    String name = variable == null ? "" : session.expander().valueOf(variable);
    Target known = name.isEmpty() ? null : session.rules().find(name);
    if (known != null) {
      return known;
    }
    List<String> meant = FileNames.of(name, session.wildcards());
    if (meant.size() > 1) {
      throw new FatalError(null, ".DEFAULT_GOAL contains more than one target");
    }
    if (meant.isEmpty()) {
      throw new FatalError(null, readAny() ? "No targets" : "No targets specified and no makefile found");
    }
    return session.rules().mention(meant.get(0));
  }

  /** As far as MAKEFILE_LIST tells, which makefiles may set. */
  private boolean readAny() {
    Variable list = session.variables().globals().get("MAKEFILE_LIST");
    return list != null && !list.text().isEmpty();
  }
}
