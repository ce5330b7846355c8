package dev.kbuild.make.run;

import dev.kbuild.make.console.Voice;
import dev.kbuild.make.graph.DebugLog;
import dev.kbuild.make.graph.FileTimes;
import dev.kbuild.make.graph.ImplicitSearch;
import dev.kbuild.make.graph.Lookahead;
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

/**
 * Brings goals up to date, depth first.
 *
 * <p>With several jobs the graph is walked again and again: each walk starts what can be started by then, and a target whose
 * commands still run is passed by. {@link Target#considered} tells what the present walk has already seen.
 */
final class Updater {
  final RuleBook rules;
  final FileTimes times;
  final Lookahead lookahead;
  private final ImplicitSearch implicit;
  final Jobs jobs;
  final Finishing finishing;
  final Modes modes;
  final Voice voice;
  final DebugLog debug;
  final Reasons reasons;
  private int walk;
  private Goal goal;

  Updater(
      RuleBook rules,
      FileTimes times,
      Lookahead lookahead,
      ImplicitSearch implicit,
      Jobs jobs,
      Finishing finishing,
      Modes modes,
      Voice voice,
      DebugLog debug,
      Reasons reasons) {
    this.rules = rules;
    this.times = times;
    this.lookahead = lookahead;
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
          reachedEnd = !it.hasNext();
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

  /** Of a goal that became one with another target nothing is said. */
  private void announceIdle(Goal idle) {
    Target target = idle.target;
    if (target.verdict == Verdict.SUCCESS && !idle.changed && !modes.silent && !modes.question) {
      voice.say(target.phony || target.recipe == null
          ? "Nothing to be done for '" + target.name + "'."
          : "'" + target.name + "' is up to date.");
    }
  }

  /** One look at one goal, all its double-colon rules included. */
  private final class Pass {
    private Verdict status;
    /** The goal is done with, and the others are walked through anew. */
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

  /** The number of the present walk. */
  int walk() {
    return walk;
  }

  /** Updates a target by all rules there are for it, as far as that is possible now. */
  Verdict update(Target target, int depth) {
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

  static boolean isUpdating(Target target) {
    return target.head().updating;
  }

  static boolean isUnfinished(Target target) {
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
    return new RuleUpdate(this, given, depth + 1).run();
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
    for (Prerequisite p : target.prerequisites()) {
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

  void findRecipe(Target target, int depth) {
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

  /**
   * Before a prerequisite is updated for a target: while makefiles are remade, what an optional one needs may fail as it may.
   *
   * @return what {@link #end} is to be given
   */
  boolean begin(Prerequisite p, Target needing) {
    p.target.parent = needing;
    boolean couldFail = p.target.mayFail;
    if (modes.remakingMakefiles) {
      p.target.mayFail = needing.mayFail;
    }
    return couldFail;
  }

  void end(Prerequisite p, boolean couldFail) {
    p.target = p.target.real();
    if (modes.remakingMakefiles) {
      p.target.mayFail = couldFail;
    }
  }

  /**
   * Updates a prerequisite that is a file which is there, which needs nothing and which is no newer than the target that needs it: most of those that
   * a compiler has found, and those whose rule is there only so that nobody misses them. False, and nothing done, when it may be anything else. Not
   * for runs that tell what they consider.
   */
  boolean passesBy(Target target, Target needing, long parentTime) {
    boolean done = target.progress == Progress.FINISHED && target.updated && target.verdict == Verdict.SUCCESS;
    if (!done && !isSource(target) || target.updating || target.renamed != null || target.firstDoubleColon != null) {
      return false;
    }
    long mtime = done ? target.mtime : times.of(target);
    if (mtime <= Mtime.MISSING || mtime > parentTime || target.intermediate || target.renamed != null) {
      return false;
    }
    if (!done && target.recipe == null && !target.implicitSearched && !implicit.isInVain(target.name)) {
      // Some rule matches, but its prerequisites may be nowhere. It is what comes next in any case.
      target.parent = needing;
      findRecipe(target, 0);
      if (target.recipe != null || !target.needsNothing()) {
        return false;
      }
    }
    target.parent = needing;
    target.considered = walk;
    if (!done) {
      target.unreported = modes.remakingMakefiles ? needing.mayFail : target.mayFail;
      target.implicitSearched |= target.recipe == null;
      finishing.finish(target);
      target.name = target.foundName;
    }
    return true;
  }

  /** Whether no rule says from what it is made, so that one that is there stays as it is. */
  private boolean isSource(Target target) {
    return target.progress == Progress.NOT_STARTED && !target.updated && target.verdict == Verdict.NOTHING && target.isTarget && !target.phony
        && !target.lowResolutionTime && target.needsNothing() && target.alsoMake.isEmpty() && (target.recipe == null || !modes.alwaysMake);
  }

  /** Updates a prerequisite; {@code mustMake} becomes true when whoever needs it must be remade. */
  Verdict check(Target asked, int depth, long parentTime, boolean[] mustMake) {
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
    for (int i = 0; i < target.prerequisites().size(); ) {
      Prerequisite p = target.prerequisites().get(i);
      p.target = p.target.real();
      if (isUpdating(p.target)) {
        voice.error("Circular " + target.name + " <- " + p.target.name + " dependency dropped.");
        target.prerequisites().remove(i);
        continue;
      }
      make[0] = mustMake[0];
      boolean couldFail = begin(p, target);
      Verdict result = check(p.target, depth, parentTime, make);
      end(p, couldFail);
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
