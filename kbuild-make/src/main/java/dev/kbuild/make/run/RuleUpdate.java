package dev.kbuild.make.run;

import dev.kbuild.make.console.Voice;
import dev.kbuild.make.graph.DebugLog;
import dev.kbuild.make.graph.FileTimes;
import dev.kbuild.make.graph.Lookahead;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.PlainNeeds;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.rule.Target.Progress;
import dev.kbuild.make.rule.Target.Verdict;

/** Brings one target up to date by one rule: first what it needs, then, when that or its own age asks for it, its recipe. */
final class RuleUpdate {
  private static final long SECOND = 1_000_000_000L;
  private static final int DONE = -1;

  private final Updater updater;
  private final FileTimes times;
  private final Modes modes;
  private final Voice voice;
  private final DebugLog debug;
  private final Target original;
  private final int depth;
  private Target target;
  private long mtime;
  private boolean missing;
  private boolean mustMake;
  private boolean running;
  private Verdict worst = Verdict.SUCCESS;
  private final boolean[] make = new boolean[1];

  RuleUpdate(Updater updater, Target target, int depth) {
    this.updater = updater;
    this.times = updater.times;
    this.modes = updater.modes;
    this.voice = updater.voice;
    this.debug = updater.debug;
    this.original = target;
    this.target = target;
    this.depth = depth;
  }

  Verdict run() {
    target.unreported = target.mayFail;
    target.head().updating = true;
    lookAtFile();
    updater.findRecipe(target, depth);
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
    mustMake = missing;
  }

  private void checkPrerequisites() {
    checkLookingAhead(target);
    for (Target other : target.alsoMake) {
      checkLookingAhead(other);
    }
  }

  private void checkLookingAhead(Target one) {
    if (one.needsNothing()) {
      return;
    }
    Lookahead.Asking ahead = updater.lookahead.over(one);
    try {
      checkPrerequisitesOf(one);
    } finally {
      if (ahead != null) {
        ahead.stop();
      }
    }
  }

  private void checkPrerequisitesOf(Target one) {
    if (missing || debug.shows(DebugLog.Kind.BASIC)) {
      one.prerequisites();
    }
    boolean goesOn = checkListed(one, 0);
    PlainNeeds plain = one.plain();
    if (goesOn && plain != null) {
      int next = checkPlain(one, plain);
      if (next != DONE) {
        checkListed(one, next);
      }
    }
  }

  /** Goes through a list from one of its entries on; false when that ends with one that failed. */
  private boolean checkListed(Target one, int from) {
    for (int i = from; i < one.listed().size(); ) {
      Prerequisite p = one.listed().get(i);
      p.target = p.target.real();
      if (passesBy(p)) {
        i++;
        continue;
      }
      long before = times.of(p.target);
      p.target = p.target.real();
      if (Updater.isUpdating(p.target)) {
        voice.error("Circular " + target.name + " <- " + p.target.name + " dependency dropped.");
        one.listed().remove(i);
        continue;
      }
      check(p, before);
      if (stops()) {
        return false;
      }
      i++;
    }
    return true;
  }

  /**
   * Goes through what a target needs beyond its list, to the same effect.
   *
   * @return from where the list is to be gone through, because all are in it now, or {@link #DONE}
   */
  private int checkPlain(Target one, PlainNeeds plain) {
    int listed = one.listed().size();
    for (int i = 0; i < plain.size(); i++) {
      Target needed = plain.target(i);
      if (needed == null || !stops() && updater.passesBy(needed, target, mtime)) {
        continue;
      }
      long before = times.of(needed);
      if (needed.renamed != null || Updater.isUpdating(needed)) {
        one.prerequisites();
        return listed + plain.countBefore(i);
      }
      Prerequisite p = plain.entry(i);
      check(p, before);
      if (stops() || p.changed || p.target != needed || one.plain() != plain) {
        int place = listed + plain.countBefore(i);
        one.prerequisites().set(place, p);
        return stops() ? DONE : place + 1;
      }
    }
    return DONE;
  }

  private boolean passesBy(Prerequisite p) {
    if (missing || stops() || debug.shows(DebugLog.Kind.BASIC) || !updater.passesBy(p.target, target, mtime)) {
      return false;
    }
    if (!running) {
      p.changed = false;
    }
    return true;
  }

  private void check(Prerequisite p, long before) {
    make[0] = mustMake;
    boolean couldFail = updater.begin(p, target);
    Verdict result = updater.check(p.target, depth, mtime, make);
    updater.end(p, couldFail);
    note(result);
    if (!p.orderOnly) {
      mustMake = make[0];
    }
    running |= Updater.isUnfinished(p.target);
    if (!stops() && !running) {
      p.changed = times.of(p.target) != before || before == Mtime.MISSING;
    }
  }

  private boolean stops() {
    return worst != Verdict.SUCCESS && !modes.keepGoing;
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
    if (one.plain() != null && one.plain().hasIntermediates()) {
      one.prerequisites();
    }
    for (Prerequisite p : one.listed()) {
      if (!p.target.intermediate) {
        continue;
      }
      long before = times.of(p.target);
      p.target = p.target.real();
      boolean couldFail = updater.begin(p, target);
      // It may have been considered already, when nobody knew that it was needed.
      p.target.head().considered = updater.walk() - 1;
      Verdict result = updater.update(p.target, depth);
      updater.end(p, couldFail);
      note(result);
      running |= Updater.isUnfinished(p.target);
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
    updater.finishing.finish(target);
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
    if (target.plain() != null && !target.plain().areOld(mtime)) {
      target.prerequisites();
    }
    boolean changed = false;
    for (Prerequisite p : target.listed()) {
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
    if (target.firstDoubleColon != null && target.needsNothing()) {
      mustMake = true;
      explain(DebugLog.Kind.BASIC, "Target '" + target.name + "' is double-colon and has no prerequisites.");
    } else if (!missing && target.isTarget && !changed && target.recipe == null) {
      mustMake = false;
      explain(DebugLog.Kind.VERBOSE, "No recipe for '", "' and no prerequisites actually changed.");
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

  /** About the target, whose name is put together with the text only where it is shown. */
  private void explain(DebugLog.Kind kind, String before, String after) {
    if (debug.shows(kind)) {
      debug.say(depth - 1, before + target.name + after);
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
    updater.finishing.finish(target);
    for (Target t = target; t != null; t = t.next) {
      t.name = t.foundName;
    }
    return Verdict.SUCCESS;
  }

  private Verdict remake() {
    explain(DebugLog.Kind.BASIC, "Must remake target '", "'.");
    if (!target.name.equals(target.foundName)) {
      if (debug.shows(DebugLog.Kind.BASIC)) {
        debug.say(depth - 1, "  Ignoring VPATH name '" + target.foundName + "'.");
      }
      target.ignoresVpath = true;
    }
    updater.reasons.remaking(target, missing);
    runRecipe();
    if (target.progress != Progress.FINISHED) {
      explain(DebugLog.Kind.VERBOSE, "Recipe of '", "' is being run.");
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
          updater.complain(target);
        }
        target.verdict = Verdict.FAILED;
      }
    } else {
      target.recipe.cut(updater.rules.oneShell);
      if (!modes.touch || target.recipe.anyRecursive()) {
        updater.jobs.run(target);
        return;
      }
      target.verdict = Verdict.SUCCESS;
    }
    updater.finishing.finish(target);
  }
}
