package dev.kbuild.make.run;

import dev.kbuild.make.console.Voice;
import dev.kbuild.make.graph.DebugLog;
import dev.kbuild.make.graph.FileTimes;
import dev.kbuild.make.graph.ImplicitSearch;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.rule.Target.Progress;
import dev.kbuild.make.rule.Target.Verdict;
import dev.kbuild.make.source.FatalError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Brings goals up to date, depth first.
 *
 * <p>With several jobs the graph is walked again and again: each walk starts what can be started by then, and a target whose
 * commands still run is passed by. {@link Target#considered} tells what the present walk has already seen.
 */
final class Updater {
  private static final long SECOND = 1_000_000_000L;

  private final RuleBook rules;
  private final FileTimes times;
  private final ImplicitSearch implicit;
  private final Jobs jobs;
  private final Finishing finishing;
  private final Modes modes;
  private final Voice voice;
  private final DebugLog debug;
  private final Reasons reasons;
  private int walk;
  private Goal goal;

  Updater(
      RuleBook rules,
      FileTimes times,
      ImplicitSearch implicit,
      Jobs jobs,
      Finishing finishing,
      Modes modes,
      Voice voice,
      DebugLog debug,
      Reasons reasons) {
    this.rules = rules;
    this.times = times;
    this.implicit = implicit;
    this.jobs = jobs;
    this.finishing = finishing;
    this.modes = modes;
    this.voice = voice;
    this.debug = debug;
    this.reasons = reasons;
  }

  /** Updates all goals; {@link Verdict#NOTHING} when there was nothing to do. */
  Verdict update(List<Goal> all) {
    List<Goal> goals = new ArrayList<>(all);
    Modes given = new Modes();
    given.touch = modes.touch;
    given.question = modes.question;
    given.justPrint = modes.justPrint;
    Verdict status = Verdict.NOTHING;
    walk++;
    int lastStarted = 0;
    while (!goals.isEmpty()) {
      jobs.startWaiting();
      jobs.reap(lastStarted == jobs.started(), false);
      lastStarted = jobs.started();
      boolean reachedEnd = true;
      for (Iterator<Goal> it = goals.iterator(); it.hasNext(); ) {
        goal = it.next();
        Pass pass = new Pass(status);
        pass.over(goal, given);
        status = pass.status;
        if (pass.stop || pass.done) {
          if (!modes.remakingMakefiles) {
            announceIdle(goal);
          }
          it.remove();
        }
        if (pass.stop) {
          goals.clear();
          reachedEnd = false;
          break;
        }
      }
      if (reachedEnd) {
        walk++;
      }
    }
    goal = null;
    if (modes.remakingMakefiles) {
      modes.touch = given.touch;
      modes.question = given.question;
      modes.justPrint = given.justPrint;
    }
    return status;
  }

  private void announceIdle(Goal idle) {
    Target target = idle.target.real();
    if (target.verdict == Verdict.SUCCESS && !idle.changed && !modes.silent && !modes.question) {
      voice.say(target.phony || target.recipe == null
          ? "Nothing to be done for '" + target.name + "'."
          : "'" + target.name + "' is up to date.");
    }
  }

  /** One look at one goal, all its double-colon rules included. */
  private final class Pass {
    private Verdict status;
    private boolean stop;
    private boolean done;

    Pass(Verdict status) {
      this.status = status;
    }

    void over(Goal g, Modes given) {
      boolean anyLeft = false;
      for (Target t = g.target.real().head(); t != null; t = t.next) {
        Target target = t.real();
        target.mayFail = g.mayFail();
        if (modes.remakingMakefiles) {
          modes.touch = target.isGoal && given.touch;
          modes.question = target.isGoal && given.question;
          modes.justPrint = target.isGoal && given.justPrint;
        }
        int before = jobs.started();
        boolean failed = Updater.this.update(target, modes.remakingMakefiles ? 1 : 0) != Verdict.SUCCESS;
        target = target.real();
        if (jobs.started() > before) {
          g.changed = true;
        }
        stop = false;
        if ((failed || target.updated) && status.compareTo(Verdict.OUT_OF_DATE) < 0) {
          judge(g, target);
        }
        anyLeft |= !target.updated;
        target.mayFail = false;
        if (stop) {
          break;
        }
      }
      done = !anyLeft;
    }

    private void judge(Goal g, Target target) {
      if (target.verdict != Verdict.SUCCESS) {
        status = target.verdict;
        stop = modes.question && !modes.keepGoing && !modes.remakingMakefiles;
        return;
      }
      long mtime = times.of(target);
      Target now = target.real();
      if (now.updated && g.changed && mtime != now.mtimeBefore) {
        if (!modes.remakingMakefiles || (!modes.justPrint && !modes.question)) {
          status = Verdict.SUCCESS;
        }
        if (modes.remakingMakefiles && now.mayFail) {
          stop = true;
        }
      }
    }
  }

  /** Updates a target by all rules there are for it, as far as that is possible now. */
  private Verdict update(Target target, int depth) {
    Target head = target.head();
    if (head.considered == walk) {
      boolean complaintIsDue = head.updated && head.verdict.compareTo(Verdict.NOTHING) > 0
          && !head.mayFail && head.unreported;
      if (!complaintIsDue) {
        if (debug.shows(DebugLog.Kind.VERBOSE)) {
          debug.say(depth, "Pruning file '" + target.name + "'.");
        }
        return head.progress == Progress.FINISHED ? head.verdict : Verdict.SUCCESS;
      }
    }
    Verdict status = Verdict.SUCCESS;
    for (Target t = head; t != null; t = t.next) {
      t.considered = walk;
      Verdict one = updateByOneRule(t, depth);
      t = t.real();
      if (one != Verdict.SUCCESS && !modes.keepGoing) {
        return one;
      }
      if (t.progress == Progress.RUNNING || t.progress == Progress.WAITING) {
        return Verdict.SUCCESS;
      }
      if (one.compareTo(status) > 0) {
        status = one;
      }
    }
    return status;
  }

  private static boolean isUpdating(Target target) {
    return target.head().updating;
  }

  private static boolean isUnfinished(Target target) {
    for (Target t = target.head(); t != null; t = t.next) {
      if (t.progress == Progress.RUNNING || t.progress == Progress.WAITING) {
        return true;
      }
    }
    return false;
  }

  private Verdict updateByOneRule(Target given, int depth) {
    if (debug.shows(DebugLog.Kind.VERBOSE)) {
      debug.say(depth, "Considering target file '" + given.name + "'.");
    }
    if (given.updated) {
      return alreadyUpdated(given, depth);
    }
    if (given.progress == Progress.RUNNING) {
      if (debug.shows(DebugLog.Kind.VERBOSE)) {
        debug.say(depth, "Still updating file '" + given.name + "'.");
      }
      return Verdict.SUCCESS;
    }
    if (given.progress == Progress.FINISHED) {
      if (debug.shows(DebugLog.Kind.VERBOSE)) {
        debug.say(depth, "Finished updating file '" + given.name + "'.");
      }
      return given.verdict;
    }
    return new RuleUpdate(given, depth + 1).run();
  }

  private Verdict alreadyUpdated(Target target, int depth) {
    if (target.verdict.compareTo(Verdict.NOTHING) > 0) {
      if (debug.shows(DebugLog.Kind.VERBOSE)) {
        debug.say(depth, "Recently tried and failed to update file '" + target.name + "'.");
      }
      if (target.unreported && !target.mayFail) {
        complain(target);
      }
      return target.verdict;
    }
    if (debug.shows(DebugLog.Kind.VERBOSE)) {
      debug.say(depth, "File '" + target.name + "' was considered already.");
    }
    return Verdict.SUCCESS;
  }

  /** Says that there is no rule, or which makefile could not be found. */
  void complain(Target target) {
    for (Prerequisite p : target.prerequisites) {
      if (p.target != null && p.target.updated && p.target.verdict.compareTo(Verdict.NOTHING) > 0 && target.unreported) {
        complain(p.target);
        return;
      }
    }
    complainOfGoal();
    String text = "No rule to make target '" + target.name + "'"
        + (target.parent == null ? "" : ", needed by '" + target.parent.name + "'");
    if (!modes.keepGoing) {
      throw new FatalError(null, text);
    }
    voice.error("*** " + text + ".");
    target.unreported = false;
  }

  /** An include that found no file says so only now that it is clear that none could be made. */
  void complainOfGoal() {
    if (goal != null && goal.makefile != null && goal.makefile.problem() != null
        && goal.makefile.isIncluded() && !goal.makefile.isOptional()) {
      voice.warning(goal.makefile.at(), goal.target.name + ": " + goal.makefile.problem());
      goal.makefile.told();
    }
  }

  /** Updating one target by one rule. */
  private final class RuleUpdate {
    private final Target original;
    private final int depth;
    private Target target;
    private long mtime;
    private boolean missing;
    private boolean mustMake;
    private boolean running;
    private Verdict worst = Verdict.SUCCESS;

    RuleUpdate(Target target, int depth) {
      this.original = target;
      this.target = target;
      this.depth = depth;
    }

    Verdict run() {
      target.unreported = target.mayFail;
      target.head().updating = true;
      lookAtFile();
      findRecipe();
      checkPrerequisites();
      if (mustMake || modes.alwaysMake) {
        updateIntermediates();
      }
      target.head().updating = false;
      original.head().updating = false;
      if (debug.shows(DebugLog.Kind.VERBOSE)) {
        debug.say(depth, "Finished prerequisites of target file '" + target.name + "'.");
      }
      if (running) {
        target.progress(Progress.WAITING);
        if (debug.shows(DebugLog.Kind.VERBOSE)) {
          debug.say(depth - 1, "The prerequisites of '" + target.name + "' are being made.");
        }
        return Verdict.SUCCESS;
      }
      if (worst != Verdict.SUCCESS) {
        return giveUp();
      }
      if (target.progress == Progress.WAITING) {
        target.progress(Progress.NOT_STARTED);
        for (Target other : target.alsoMake) {
          if (other.progress == Progress.WAITING) {
            other.progress = Progress.NOT_STARTED;
          }
        }
      }
      decide();
      return mustMake ? remake() : keep();
    }

    private void lookAtFile() {
      mtime = times.of(target);
      target = target.real();
      missing = mtime == Mtime.MISSING;
      if (missing) {
        if (debug.shows(DebugLog.Kind.BASIC)) {
          debug.say(depth, "File '" + target.name + "' does not exist.");
        }
      } else if (target.lowResolutionTime && Mtime.isOrdinary(mtime)) {
        long nanos = Math.floorMod(mtime, SECOND);
        if (nanos != 0) {
          voice.error("*** Warning: .LOW_RESOLUTION_TIME file '" + target.name + "' has a high resolution time stamp");
        }
        mtime += SECOND - 1 - nanos;
      }
      for (Target other : target.alsoMake) {
        if (missing) {
          break;
        }
        missing = times.of(other) == Mtime.MISSING;
        if (missing && debug.shows(DebugLog.Kind.BASIC)) {
          debug.say(depth, "Grouped target peer '" + other.name + "' of file '" + target.name + "' does not exist.");
        }
      }
      mustMake = missing;
    }

    private void findRecipe() {
      Updater.this.findRecipe(target, depth);
    }

    private void checkPrerequisites() {
      checkPrerequisitesOf(target);
      for (Target other : target.alsoMake) {
        checkPrerequisitesOf(other);
      }
    }

    private void checkPrerequisitesOf(Target one) {
      boolean[] make = new boolean[1];
      for (int i = 0; i < one.prerequisites.size(); ) {
        Prerequisite p = one.prerequisites.get(i);
        p.target = p.target.real();
        long before = times.of(p.target);
        p.target = p.target.real();
        if (isUpdating(p.target)) {
          voice.error("Circular " + target.name + " <- " + p.target.name + " dependency dropped.");
          one.prerequisites.remove(i);
          continue;
        }
        p.target.parent = target;
        make[0] = mustMake;
        boolean couldFail = p.target.mayFail;
        if (modes.remakingMakefiles) {
          p.target.mayFail = target.mayFail;
        }
        Verdict result = check(p.target, depth, mtime, make);
        p.target = p.target.real();
        if (modes.remakingMakefiles) {
          p.target.mayFail = couldFail;
        }
        note(result);
        if (!p.orderOnly) {
          mustMake = make[0];
        }
        running |= isUnfinished(p.target);
        if (worst != Verdict.SUCCESS && !modes.keepGoing) {
          break;
        }
        if (!running) {
          p.changed = times.of(p.target) != before || before == Mtime.MISSING;
        }
        i++;
      }
    }

    private void note(Verdict result) {
      if (result.compareTo(worst) > 0) {
        worst = result;
      }
    }

    private void updateIntermediates() {
      updateIntermediatesOf(target);
      for (Target other : target.alsoMake) {
        updateIntermediatesOf(other);
      }
    }

    private void updateIntermediatesOf(Target one) {
      for (Prerequisite p : one.prerequisites) {
        if (!p.target.intermediate) {
          continue;
        }
        long before = times.of(p.target);
        p.target = p.target.real();
        p.target.parent = target;
        boolean couldFail = p.target.mayFail;
        if (modes.remakingMakefiles) {
          p.target.mayFail = target.mayFail;
        }
        // It may have been considered already, when nobody knew that it was needed.
        p.target.head().considered = walk - 1;
        Verdict result = update(p.target, depth);
        p.target = p.target.real();
        if (modes.remakingMakefiles) {
          p.target.mayFail = couldFail;
        }
        note(result);
        running |= isUnfinished(p.target);
        if (worst != Verdict.SUCCESS && !modes.keepGoing) {
          break;
        }
        if (!running) {
          p.changed = (target.phony && target.recipe != null) || times.of(p.target) != before;
        }
      }
    }

    private Verdict giveUp() {
      target.verdict = worst == Verdict.NOTHING ? Verdict.FAILED : worst;
      finishing.finish(target);
      if (debug.shows(DebugLog.Kind.VERBOSE)) {
        debug.say(depth - 1, "Giving up on target file '" + target.name + "'.");
      }
      if (depth == 1 && modes.keepGoing && !modes.justPrint && !modes.question) {
        voice.error("Target '" + target.name + "' not remade because of errors.");
      }
      return worst;
    }

    /** Decides whether the recipe must run. */
    private void decide() {
      boolean changed = false;
      for (Prerequisite p : target.prerequisites) {
        long age = times.of(p.target);
        p.target = p.target.real();
        if (!p.orderOnly) {
          if (age == Mtime.MISSING && !p.target.intermediate) {
            mustMake = true;
          }
          changed |= p.changed;
        }
        p.changed |= missing || age > mtime;
        if (!missing && debug.shows(DebugLog.Kind.BASIC)) {
          explain(p, age);
        }
      }
      if (target.firstDoubleColon != null && target.prerequisites.isEmpty()) {
        mustMake = true;
        explain(DebugLog.Kind.BASIC, "Target '" + target.name + "' is double-colon and has no prerequisites.");
      } else if (!missing && target.isTarget && !changed && target.recipe == null) {
        mustMake = false;
        explain(DebugLog.Kind.VERBOSE, () ->
            "No recipe for '" + target.name + "' and no prerequisites actually changed.");
      } else if (!mustMake && target.recipe != null && modes.alwaysMake) {
        mustMake = true;
        explain(DebugLog.Kind.VERBOSE, "Making '" + target.name + "' due to always-make flag.");
      }
    }

    private void explain(DebugLog.Kind kind, String text) {
      if (debug.shows(kind)) {
        debug.say(depth - 1, text);
      }
    }

    private void explain(DebugLog.Kind kind, Supplier<String> text) {
      if (debug.shows(kind)) {
        debug.say(depth - 1, text.get());
      }
    }

    private void explain(Prerequisite p, long age) {
      String about = "Prerequisite '" + p.name() + "'";
      if (age == Mtime.MISSING) {
        debug.say(depth, about + " of target '" + target.name + "' does not exist.");
      } else if (p.changed) {
        debug.say(depth, about + " is newer than target '" + target.name + "'.");
      } else if (debug.shows(DebugLog.Kind.VERBOSE)) {
        debug.say(depth, about + " is older than target '" + target.name + "'.");
      }
    }

    private Verdict keep() {
      if (debug.shows(DebugLog.Kind.VERBOSE)) {
        debug.say(depth - 1, "No need to remake target '" + target.name + "'"
            + (target.name.equals(target.foundName) ? "." : "; using VPATH name '" + target.foundName + "'."));
      }
      finishing.finish(target);
      for (Target t = target; t != null; t = t.next) {
        t.name = t.foundName;
      }
      return Verdict.SUCCESS;
    }

    private Verdict remake() {
      explain(DebugLog.Kind.BASIC, () -> "Must remake target '" + target.name + "'.");
      if (!target.name.equals(target.foundName)) {
        explain(DebugLog.Kind.BASIC, "  Ignoring VPATH name '" + target.foundName + "'.");
        target.ignoresVpath = true;
      }
      reasons.remaking(target, missing);
      runRecipe();
      if (target.progress != Progress.FINISHED) {
        explain(DebugLog.Kind.VERBOSE, () -> "Recipe of '" + target.name + "' is being run.");
        return Verdict.SUCCESS;
      }
      switch (target.verdict) {
        case FAILED:
          explain(DebugLog.Kind.BASIC, "Failed to remake target file '" + target.name + "'.");
          break;
        case SUCCESS:
          explain(DebugLog.Kind.BASIC, "Successfully remade target file '" + target.name + "'.");
          break;
        case OUT_OF_DATE:
          explain(DebugLog.Kind.BASIC, "Target file '" + target.name + "' needs to be remade under -q.");
          break;
        default:
          break;
      }
      target.updated = true;
      return target.verdict;
    }

    private void runRecipe() {
      if (target.recipe == null) {
        if (target.phony || target.isTarget) {
          target.verdict = Verdict.SUCCESS;
        } else {
          if (!modes.remakingMakefiles || !target.mayFail) {
            complain(target);
          }
          target.verdict = Verdict.FAILED;
        }
      } else {
        target.recipe.cut(rules.oneShell);
        if (!modes.touch || target.recipe.anyRecursive()) {
          jobs.run(target);
          return;
        }
        target.verdict = Verdict.SUCCESS;
      }
      finishing.finish(target);
    }
  }

  private void findRecipe(Target target, int depth) {
    if (!target.phony && target.recipe == null && !target.implicitSearched) {
      boolean found = implicit.search(target, depth);
      if (debug.shows(DebugLog.Kind.IMPLICIT)) {
        debug.say(depth, (found ? "Found an implicit rule for '" : "No implicit rule found for '") + target.name + "'.");
      }
      target.implicitSearched = true;
    }
    Target byDefault = rules.defaultTarget();
    if (target.recipe == null && !target.isTarget && byDefault.recipe != null) {
      if (debug.shows(DebugLog.Kind.IMPLICIT)) {
        debug.say(depth, "Using default recipe for '" + target.name + "'.");
      }
      target.recipe = byDefault.recipe;
    }
  }

  /** Updates a prerequisite; {@code mustMake} becomes true when whoever needs it must be remade. */
  private Verdict check(Target asked, int depth, long parentTime, boolean[] mustMake) {
    Target target = asked;
    Verdict worst = Verdict.SUCCESS;
    target.head().updating = true;
    if (target.phony || !target.intermediate) {
      worst = update(target, depth + 1);
      target = target.real();
      long mtime = times.of(target);
      target = target.real();
      if (mtime == Mtime.MISSING || mtime > parentTime) {
        mustMake[0] = true;
      }
    } else {
      findRecipe(target, depth + 1);
      target = target.real();
      long mtime = times.of(target);
      target = target.real();
      if (mtime != Mtime.MISSING && mtime > parentTime) {
        mustMake[0] = true;
      } else {
        worst = checkBelow(target, depth + 1, parentTime, mustMake);
      }
    }
    target.head().updating = false;
    asked.head().updating = false;
    return worst;
  }

  /** An intermediate file that is missing counts as old as the newest thing it would be made from. */
  private Verdict checkBelow(Target target, int depth, long parentTime, boolean[] mustMake) {
    Verdict worst = Verdict.SUCCESS;
    boolean running = false;
    boolean[] make = new boolean[1];
    for (int i = 0; i < target.prerequisites.size(); ) {
      Prerequisite p = target.prerequisites.get(i);
      p.target = p.target.real();
      if (isUpdating(p.target)) {
        voice.error("Circular " + target.name + " <- " + p.target.name + " dependency dropped.");
        target.prerequisites.remove(i);
        continue;
      }
      p.target.parent = target;
      make[0] = mustMake[0];
      boolean couldFail = p.target.mayFail;
      if (modes.remakingMakefiles) {
        p.target.mayFail = target.mayFail;
      }
      Verdict result = check(p.target, depth, parentTime, make);
      p.target = p.target.real();
      if (modes.remakingMakefiles) {
        p.target.mayFail = couldFail;
      }
      if (result.compareTo(worst) > 0) {
        worst = result;
      }
      if (!p.orderOnly) {
        mustMake[0] = make[0];
      }
      if (worst != Verdict.SUCCESS && !modes.keepGoing) {
        break;
      }
      running |= p.target.progress == Progress.RUNNING || p.target.progress == Progress.WAITING;
      i++;
    }
    if (running) {
      target.progress(Progress.WAITING);
    } else if (target.progress == Progress.WAITING) {
      target.progress = Progress.NOT_STARTED;
    }
    return worst;
  }
}
