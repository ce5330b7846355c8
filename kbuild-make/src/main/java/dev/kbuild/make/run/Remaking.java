package dev.kbuild.make.run;

import dev.kbuild.make.cli.MakeFlags;
import dev.kbuild.make.console.DebugVoice;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.eval.ReadMakefile;
import dev.kbuild.make.graph.DebugLog;
import dev.kbuild.make.graph.FileTimes;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.rule.Target.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Brings the makefiles themselves up to date. Manual: "How Makefiles Are Remade". */
final class Remaking {
  private final Voice voice;
  private final DebugVoice debug;
  private final FileTimes times;
  private final Updater updater;
  private final Modes modes;
  private final InitialVariables variables;
  private final List<Goal> goals = new ArrayList<>();
  private final List<Long> before = new ArrayList<>();
  private boolean failed;

  Remaking(Voice voice, DebugVoice debug, FileTimes times, Updater updater, Modes modes, InitialVariables variables) {
    this.voice = voice;
    this.debug = debug;
    this.times = times;
    this.updater = updater;
    this.modes = modes;
    this.variables = variables;
  }

  /** One to bring up to date; those that would be remade each time are left alone. */
  void add(ReadMakefile makefile) {
    Target target = makefile.target();
    if (mightLoop(target)) {
      if (debug.shows(DebugLog.Kind.VERBOSE)) {
        debug.say(0, "Makefile '" + target.name + "' might loop; not remaking it.");
      }
      return;
    }
    goals.add(new Goal(target, makefile));
    before.add(times.withoutSearch(target));
  }

  private static boolean mightLoop(Target makefile) {
    for (Target t = makefile.firstDoubleColon; t != null; t = t.next) {
      if (t.needsNothing() && t.recipe != null) {
        return true;
      }
    }
    return false;
  }

  /** True when some makefile changed by it. */
  boolean run() {
    variables.flags(MakeFlags.Extent.WHILE_REMAKING);
    debug.remakingMakefiles(true);
    modes.remakingMakefiles = true;
    Verdict verdict = updater.update(goals);
    modes.remakingMakefiles = false;
    debug.remakingMakefiles(false);
    variables.flags(MakeFlags.Extent.FULL);
    switch (verdict) {
      case SUCCESS:
        return true;
      case FAILED:
        return anyRemade();
      default:
        return false;
    }
  }

  /** A makefile that is needed could not be remade; what it was before serves, but the run will have failed. */
  boolean failed() {
    return failed;
  }

  private boolean anyRemade() {
    boolean remade = false;
    boolean mustDie = false;
    for (int i = 0; i < goals.size(); i++) {
      Target target = goals.get(i).target.real();
      ReadMakefile makefile = goals.get(i).makefile;
      if (target.updated) {
        if (target.verdict == Verdict.SUCCESS) {
          remade |= times.withoutSearch(target) != before.get(i);
        } else if (!makefile.isOptional()) {
          voice.error("Failed to remake makefile '" + target.name + "'.");
          long now = times.withoutSearch(target);
          remade |= now != Mtime.MISSING && now != before.get(i);
          failed = true;
        }
      } else if (!makefile.isOptional()) {
        if (makefile.isIncluded()) {
          voice.error("Included makefile '" + target.name + "' was not found.");
        } else {
          voice.error("Makefile '" + target.name + "' was not found");
          mustDie = true;
        }
      }
    }
    if (!remade && mustDie) {
      throw new Stop(Make.FAILURE);
    }
    return remade;
  }
}
