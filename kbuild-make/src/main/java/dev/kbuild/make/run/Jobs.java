package dev.kbuild.make.run;

import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.eval.AutomaticVariables;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.eval.TargetVariables;
import dev.kbuild.make.process.CannotStart;
import dev.kbuild.make.process.CommandWords;
import dev.kbuild.make.process.JobSlots;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.rule.RecipeLine;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.rule.Target.Progress;
import dev.kbuild.make.rule.Target.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Runs recipes, several at once if there are slots for them. Manual: "Recipe Execution", "Parallel Execution". */
final class Jobs {
  private static final int OUT_OF_DATE = 1;
  private static final int FAILURE = 2;
  /** Milliseconds in which the JVM tells us of a signal that already ended a command. */
  private static final long INTERRUPT_DELAY = 2000;
  /** GNU make says so whatever the reason. */
  private static final int CANNOT_START = 127;

  private final Session session;
  private final Modes modes;
  private final Voice voice;
  private final AutomaticVariables automatic;
  private final JobSlots.Share share;
  private final boolean linear;
  private final CommandStarter starter;
  private final Finishing finishing;
  private final Deletion deletion;
  private final Touching touching;
  private final Load load;
  private final OutputSync sync;
  private final JobEvents events;
  private final Interruption interruption;
  private final Mailbox mailbox;
  private final List<Job> running = new ArrayList<>();
  private final JobReports reports;
  private int started;
  private boolean saidWaiting;
  private boolean dying;

  Jobs(Parts parts) {
    this.session = parts.session;
    this.modes = parts.modes;
    this.voice = parts.voice;
    this.automatic = parts.automatic;
    this.share = parts.pool.slots().share();
    this.linear = parts.pool.slots().jobs() == 1 && !parts.pool.isShared();
    this.starter = parts.starter;
    this.finishing = parts.finishing;
    this.deletion = parts.deletion;
    this.touching = parts.touching;
    this.load = parts.load;
    this.sync = parts.sync;
    this.events = parts.events;
    this.interruption = parts.interruption;
    this.mailbox = new Mailbox(interruption);
    this.reports = new JobReports(session, modes, voice);
  }

  /** What a make's jobs need. */
  static final class Parts {
    Session session;
    Modes modes;
    Voice voice;
    AutomaticVariables automatic;
    JobPool pool;
    CommandStarter starter;
    Finishing finishing;
    Deletion deletion;
    Touching touching;
    Load load;
    OutputSync sync;
    JobEvents events;
    Interruption interruption;
  }

  /** Whose goal is complained of before an error is shown. */
  void goalsAreOf(Updater updater) {
    reports.goalsAreOf(updater);
  }

  Runnable wakeUp() {
    return mailbox.wakeUp();
  }

  /** How many commands were started so far, or would have been. */
  int started() {
    return started + touching.touched();
  }

  /** Runs the recipe of a target, or begins to. */
  void run(Target target) {
    if (target.recipe.isEmpty()) {
      target.progress(Progress.RUNNING);
      target.verdict = Verdict.SUCCESS;
      finishing.finish(target);
      return;
    }
    new TargetVariables(session).prepare(target, false);
    automatic.set(target);
    startWaiting();
    reap(false, false);
    JobOutput output = sync == OutputSync.NONE ? null : new JobOutput(voice.terminal());
    Terminal before = output == null ? null : voice.redirect(output);
    Job job;
    boolean any;
    try {
      job = new Job(target, expand(target), output);
      any = job.next();
    } finally {
      if (before != null) {
        voice.redirect(before);
      }
    }
    takeSlot(job);
    try {
      begin(job, any);
    } catch (RuntimeException problem) {
      releaseIfIdle(job);
      throw problem;
    }
    if (target.progress == Progress.RUNNING) {
      if (linear || session.rules().notParallel) {
        while (target.progress == Progress.RUNNING) {
          reap(true, false);
        }
      }
    } else {
      release(job);
    }
  }

  private void begin(Job job, boolean any) {
    events.started(job);
    if (modes.trace) {
      reports.trace(job);
    }
    if (any) {
      startCommand(job);
    } else {
      noMoreCommands(job);
    }
  }

  /** After a problem with a job: nothing runs for it that could be waited for. */
  private void releaseIfIdle(Job job) {
    if (job.running == null) {
      release(job);
    }
  }

  private List<String> expand(Target target) {
    List<RecipeLine> written = target.recipe.cut(session.rules().oneShell);
    List<String> lines = new ArrayList<>(written.size());
    for (int i = 0; i < written.size(); i++) {
      lines.add(session.expander().expandFor(target, written.get(i).template(), JobReports.place(target, i)));
    }
    return lines;
  }

  private void takeSlot(Job job) {
    while (!share.tryStart(mailbox.wakeUp())) {
      reap(true, false);
    }
    while (load.isTooHigh() && !running.isEmpty()) {
      Mailbox.Message message = mailbox.awaitOneSecond();
      if (message != null) {
        mailbox.add(message);
        reap(false, false);
      }
    }
    job.holdsSlot = true;
  }

  /** Starts commands until one really runs, or none is left. */
  private void startCommand(Job job) {
    do {
      if (startOne(job)) {
        return;
      }
    } while (job.next());
    noMoreCommands(job);
  }

  private void noMoreCommands(Job job) {
    job.target.progress(Progress.RUNNING);
    job.target.verdict = Verdict.SUCCESS;
    showOutput(job);
    finish(job);
  }

  private void finish(Job job) {
    finishing.finish(job.target);
    events.ended(job);
  }

  /** True when a command runs now, or when the job is over; false when the next one is due. */
  private boolean startOne(Job job) {
    RecipeLine written = job.written();
    PrefixedText next = PrefixedText.of(job.rest, job.target.recipe.prefix());
    job.ignoresErrors = written.ignoresErrors() || next.ignoresErrors() || job.target.ignoresErrors;
    job.recursive = written.isRecursive() || next.isRecursive();
    boolean silent = written.isSilent() || next.isSilent() || job.target.silent;
    if (job.recursive) {
      written.turnedOutRecursive();
    }
    String text = next.text();
    CommandWords words = CommandWords.of(text, starter.shell(job));
    job.rest = words.rest().orElse(null);
    if (modes.question && !words.words().isEmpty() && !job.recursive) {
      job.target.verdict = Verdict.OUT_OF_DATE;
      finish(job);
      return true;
    }
    if (words.words().isEmpty() || (modes.touch && !job.recursive)) {
      return false;
    }
    job.synchronizes = sync != OutputSync.NONE && (sync == OutputSync.RECURSE || !job.recursive);
    if (!job.synchronizes) {
      showOutput(job);
    }
    String line = next.shown(words, session.rules().oneShell);
    if (modes.justPrint || modes.trace || (!silent && !modes.silent)) {
      reports.print(job, line);
    }
    started++;
    events.commandStarted(job, line);
    if (words.isNoOp()) {
      job.target.progress(Progress.RUNNING);
      return false;
    }
    if (modes.justPrint && !job.recursive) {
      return false;
    }
    if (starter.isForNothing(job, words)) {
      job.target.progress(Progress.RUNNING);
      return false;
    }
    start(job, words);
    return true;
  }

  private boolean isInputTaken() {
    for (Job other : running) {
      if (other.hasInput) {
        return true;
      }
    }
    return false;
  }

  private void start(Job job, CommandWords words) {
    voice.begin();
    job.hasInput = !isInputTaken();
    job.target.progress(Progress.RUNNING);
    job.commandAt = System.nanoTime();
    if (!running.contains(job)) {
      running.add(job);
    }
    try {
      job.running = starter.start(job, words, mailbox.endOf(job));
    } catch (CannotStart refused) {
      reports.spoken(job, () -> voice.error(refused.program() + ": " + refused.getMessage()));
      mailbox.add(new Mailbox.Message(job, new Processes.Ended.Exited(CANNOT_START)));
    } catch (RuntimeException problem) {
      running.remove(job);
      throw problem;
    }
  }

  /** Nothing waits for anything but slots here; kept in step with {@link #reap}. */
  void startWaiting() {
    if (interruption.requested() != null && !dying) {
      stopForSignal();
    }
  }

  /**
   * Takes note of commands that ended.
   *
   * @param block wait for one if none has ended yet
   * @param failed a failure makes us wait, which the user should know
   */
  void reap(boolean block, boolean failed) {
    boolean wait = block;
    while (!running.isEmpty()) {
      if (failed && wait) {
        if (!saidWaiting) {
          voice.error("*** Waiting for unfinished jobs....");
        }
        saidWaiting = true;
      }
      Mailbox.Message message = mailbox.poll();
      if (message == null) {
        if (!wait) {
          return;
        }
        message = mailbox.await();
        if (message == null) {
          continue;
        }
      }
      if (message.job() != null && !dying && isOurInterrupt(message.how())) {
        mailbox.add(message);
        stopForSignal();
      } else if (message.job() != null) {
        Job job = message.job();
        try {
          ended(job, message.how(), failed);
        } catch (RuntimeException problem) {
          releaseIfIdle(job);
          throw problem;
        }
        wait = false;
      } else if (interruption.requested() != null && !dying) {
        stopForSignal();
      } else if (!failed) {
        return;
      }
    }
  }

  /** A Ctrl-C reaches commands and us alike; which of the two is noticed first is chance. */
  private boolean isOurInterrupt(Processes.Ended how) {
    return how instanceof Processes.Ended.Signalled signalled
        && signalled.signal() == Processes.Signal.INT.number()
        && interruption.comesWithin(INTERRUPT_DELAY);
  }

  private void ended(Job job, Processes.Ended how, boolean failing) {
    job.running = null;
    job.hasInput = false;
    forgetFiles(job);
    if (job.contradicts) {
      job.contradicts = false;
      voice.error("warning: a check answers otherwise than remembered: " + job.target.name);
    }
    events.commandEnded(job, how);
    boolean failed = !how.isSuccess();
    int status = !failed ? 0
        : how instanceof Processes.Ended.Exited exited && exited.status() == OUT_OF_DATE && modes.question && job.recursive
            ? OUT_OF_DATE : FAILURE;
    if (failed && !job.ignoresErrors && !modes.ignoreErrors) {
      fail(job, how, status);
    } else {
      if (failed) {
        reports.outcome(job, how, true);
        failed = false;
      }
      if (sync == OutputSync.LINE) {
        showOutput(job);
      }
      if (job.next()) {
        if (dying) {
          job.target.verdict = Verdict.FAILED;
        } else {
          startCommand(job);
          if (job.target.progress == Progress.RUNNING) {
            return;
          }
        }
        if (job.target.verdict != Verdict.SUCCESS) {
          delete(job);
        }
        if (job.target.progress == Progress.FINISHED) {
          release(job);
          return;
        }
      } else {
        job.target.verdict = Verdict.SUCCESS;
      }
    }
    showOutput(job);
    if (!dying) {
      finish(job);
    }
    release(job);
    if (failed && !failing && !job.mayFail && !modes.keepGoing && !dying) {
      throw new Stop(status);
    }
  }

  /** A command may have changed any file. A make in this process has seen to that itself, command by command. */
  private void forgetFiles(Job job) {
    if (!job.nested) {
      session.disk().forgetAll();
    }
  }

  private void fail(Job job, Processes.Ended how, int status) {
    if (!job.mayFail && status == FAILURE) {
      reports.outcome(job, how, false);
    }
    job.target.verdict = status == FAILURE ? Verdict.FAILED : Verdict.OUT_OF_DATE;
    Target deleteOnError = session.rules().find(".DELETE_ON_ERROR");
    if (how instanceof Processes.Ended.Signalled || (deleteOnError != null && deleteOnError.isTarget)) {
      delete(job);
    }
  }

  private void delete(Job job) {
    if (!job.deleted) {
      job.deleted = true;
      reports.spoken(job, () -> deletion.delete(job.target));
    }
  }

  private void showOutput(Job job) {
    if (job.output != null) {
      job.output.show(voice.terminal(), voice, sync != OutputSync.RECURSE);
    }
  }

  private void release(Job job) {
    running.remove(job);
    if (job.holdsSlot) {
      job.holdsSlot = false;
      share.ended();
    }
  }

  /** Waits for everything that still runs. */
  void finishAll(boolean failed) {
    boolean tell = failed;
    while (!running.isEmpty()) {
      reap(true, tell);
      tell = false;
    }
    share.withdraw(mailbox.wakeUp());
  }

  /** A signal asks us to stop: targets half made are deleted, and commands are waited for. */
  private void stopForSignal() {
    dying = true;
    Processes.Signal signal = interruption.requested();
    for (Job job : List.copyOf(running)) {
      if (job.running != null && signal != Processes.Signal.INT) {
        job.running.signal(signal);
      }
    }
    for (Job job : List.copyOf(running)) {
      delete(job);
    }
    while (!running.isEmpty()) {
      Mailbox.Message message = mailbox.await();
      if (message != null && message.job() != null) {
        Job job = message.job();
        endedBySignal(job, message.how());
      }
    }
    throw new Stop(FAILURE);
  }

  private void endedBySignal(Job job, Processes.Ended how) {
    job.running = null;
    forgetFiles(job);
    if (!how.isSuccess()) {
      if (!job.mayFail) {
        reports.outcome(job, how, false);
      }
      job.target.verdict = Verdict.FAILED;
      delete(job);
    } else if (job.next()) {
      job.target.verdict = Verdict.FAILED;
      delete(job);
    }
    showOutput(job);
    release(job);
  }
}
