package dev.kbuild.make.run;

import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.Template;

/** What is said of jobs: why one runs, and how a command ended that failed. */
final class JobReports {
  private final Session session;
  private final Modes modes;
  private final Voice voice;
  private Updater updater;

  JobReports(Session session, Modes modes, Voice voice) {
    this.session = session;
    this.modes = modes;
    this.voice = voice;
  }

  /** Whose goal is complained of before an error is shown. */
  void goalsAreOf(Updater one) {
    updater = one;
  }

  /** Where a line of a target's recipe is written; null when that is in no makefile. */
  static Location place(Target target, int line) {
    return target.recipe.at() == null ? null : target.recipe.at().plus(line);
  }

  static String describe(Processes.Ended how) {
    return how instanceof Processes.Ended.Signalled signalled
        ? signalled.description()
        : Integer.toString(((Processes.Ended.Exited) how).status());
  }

  /** Lets words come out where the job's output goes. */
  void spoken(Job job, Runnable words) {
    if (job.output == null) {
      words.run();
      return;
    }
    Terminal before = voice.redirect(job.synchronizes || job.line < 0 ? job.output : voice.terminal());
    try {
      words.run();
    } finally {
      voice.redirect(before);
    }
  }

  /** Prints a line where the job's output goes. */
  void print(Job job, String line) {
    spoken(job, new Line(voice, line));
  }

  private record Line(Voice voice, String text) implements Runnable {
    @Override
    public void run() {
      voice.print(text);
    }
  }

  /** {@code --trace}. */
  void trace(Job job) {
    Target target = job.target;
    spoken(job, () -> {
      String newer = session.expander().expandFor(target, new Template("$?"), target.recipe.at());
      String at = target.recipe.at() == null ? "<builtin>" : target.recipe.at().toString();
      voice.print(at + ": " + (newer.isEmpty()
          ? "target '" + target.name + "' does not exist"
          : "update target '" + target.name + "' due to: " + newer));
    });
  }

  /** A command failed; {@code ignored} when the recipe goes on. */
  void outcome(Job job, Processes.Ended how, boolean ignored) {
    if (ignored && modes.silent) {
      return;
    }
    Location at = place(job.target, job.line);
    String text = (ignored ? "" : "*** ") + "[" + (at == null ? "<builtin>" : at) + ": " + job.target.name + "] "
        + (how instanceof Processes.Ended.Exited exited ? "Error " + exited.status() : describe(how))
        + (ignored ? " (ignored)" : "");
    spoken(job, () -> {
      updater.complainOfGoal();
      voice.error(text);
    });
  }
}
