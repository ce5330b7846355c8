package dev.kbuild.make.run;

import dev.kbuild.make.graph.FileTimes;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.Recipe;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.rule.Target.Progress;
import dev.kbuild.make.rule.Target.Verdict;

/** Notes that a target is done with, and what its file's time is from now on. */
final class Finishing {
  private final FileTimes times;
  private final Modes modes;
  private final Touching touching;

  Finishing(FileTimes times, Modes modes, Touching touching) {
    this.times = times;
    this.modes = modes;
    this.touching = touching;
  }

  void finish(Target target) {
    boolean ran = target.progress == Progress.RUNNING;
    boolean touched = false;
    target.progress = Progress.FINISHED;
    target.updated = true;
    if (modes.touch && target.verdict == Verdict.SUCCESS) {
      Recipe recipe = target.recipe;
      boolean onlyRecursive = recipe != null && recipe.anyRecursive() && recipe.allRecursive();
      if (!onlyRecursive && !target.phony && recipe != null) {
        target.verdict = touching.touch(target);
        touched = true;
      }
    }
    if (target.mtimeBefore == Mtime.UNKNOWN) {
      target.mtimeBefore = target.mtime;
    }
    if ((ran && !target.phony) || touched) {
      target.mtime = isPretended(target) ? Mtime.NEW : Mtime.UNKNOWN;
    }
    if (target.firstDoubleColon != null) {
      spreadTime(target);
    }
    if (ran && target.verdict != Verdict.NOTHING) {
      for (Target other : target.alsoMake) {
        other.progress = Progress.FINISHED;
        other.updated = true;
        other.verdict = target.verdict;
        if (!other.phony) {
          times.lookUp(other, false);
        }
      }
    } else if (target.verdict == Verdict.NOTHING) {
      target.verdict = Verdict.SUCCESS;
    }
  }

  /** Under -n, -q and -t a target counts as new unless all its commands really ran. */
  private boolean isPretended(Target target) {
    if ((modes.question || modes.justPrint || modes.touch) && target.recipe != null) {
      return !target.recipe.allRecursive();
    }
    return target.isTarget && target.recipe == null;
  }

  /** When the last of several double-colon rules is done, all share the newest time. */
  private static void spreadTime(Target target) {
    long newest = target.mtime;
    for (Target t = target.firstDoubleColon; t != null; t = t.next) {
      if (!t.updated) {
        return;
      }
      if (newest != Mtime.UNKNOWN && (t.mtime == Mtime.UNKNOWN || t.mtime > newest)) {
        newest = t.mtime;
      }
    }
    for (Target t = target.firstDoubleColon; t != null; t = t.next) {
      t.mtime = newest;
    }
  }
}
