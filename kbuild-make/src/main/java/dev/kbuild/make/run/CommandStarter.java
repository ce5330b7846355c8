package dev.kbuild.make.run;

import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.eval.ChildEnvironment;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.idle.Observed;
import dev.kbuild.make.process.CannotStart;
import dev.kbuild.make.process.CheckMemory;
import dev.kbuild.make.process.Command;
import dev.kbuild.make.process.CommandWords;
import dev.kbuild.make.process.IdleTest;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.process.Shell;
import dev.kbuild.make.process.Shortcut;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.variable.Scope;
import dev.kbuild.make.variable.Variable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts the commands of jobs: as processes, or, when they are makes, inside this one. */
final class CommandStarter {
  private final Session session;
  private final ChildEnvironment environment;
  private final Processes processes;
  private final Voice voice;
  private final JobPool pool;
  private final NestedMakes nested;
  private final CheckMemory memory;
  private final Command.Input ownInput;
  private final Observed seen;

  CommandStarter(
      Session session,
      ChildEnvironment environment,
      Processes processes,
      Voice voice,
      JobPool pool,
      NestedMakes nested,
      CheckMemory memory,
      Command.Input ownInput,
      Observed seen) {
    this.session = session;
    this.environment = environment;
    this.processes = processes;
    this.voice = voice;
    this.pool = pool;
    this.nested = nested;
    this.memory = memory;
    this.ownInput = ownInput;
    this.seen = seen;
  }

  /** The shell that the target's recipe is written for. */
  Shell shell(Job job) {
    return shellOf(session, job.target);
  }

  /** The shell for a target's recipe; for a null target that of {@code $(shell)}. */
  static Shell shellOf(Session session, Target target) {
    Scope scope = target == null || target.variables == null ? session.variables().current() : target.variables;
    Scope before = session.variables().enter(scope);
    try {
      Variable shell = session.variables().find("SHELL");
      Variable flags = session.variables().find(".SHELLFLAGS");
      Variable separators = session.variables().find("IFS");
      String flagText = flags == null ? "-c" : session.expander().expand(flags.value());
      return new Shell(
          shell == null ? "" : session.expander().valueOf(shell),
          flagText,
          target != null && session.rules().oneShell,
          separators == null ? "" : session.expander().valueOf(separators));
    } finally {
      session.variables().leave(before);
    }
  }

  Processes.Running start(Job job, CommandWords words, Consumer<Processes.Ended> whenEnded) throws CannotStart {
    environment(job);
    Terminal terminal = job.synchronizes ? job.output : voice.terminal();
    Command.Input input = job.hasInput ? ownInput : Command.Input.EMPTY;
    job.nested = !words.byShell() && nested.isMake(words.words(), job.environment);
    if (job.nested) {
      return nested.start(words.words(), job.environment, terminal, input, job.recursive, whenEnded);
    }
    seen.end();
    Command command = new Command(
        words.words(), job.environment, session.disk().directory(), input,
        output(terminal, false), output(terminal, true), Optional.empty());
    if (job.recursive) {
      var door = pool.door();
      if (door.isPresent()) {
        command = command.with(door.get());
      }
    }
    Shortcut shortcut = words.byShell() ? Shortcut.of(words.words()).orElse(null) : null;
    if (shortcut == null || !shortcut.begin(session.disk())) {
      return processes.start(command, whenEnded);
    }
    CheckMemory.Running check = memory.running(shortcut, words.words().get(2), job.environment, session.disk());
    return shortcut.start(processes, command, session.disk(), check == null ? whenEnded : new Remembering(job, check, whenEnded));
  }

  /** Whether a shell would do nothing that can be noticed, as far as can be told without it. */
  boolean isForNothing(Job job, CommandWords words) {
    if (!words.byShell()) {
      return false;
    }
    if (IdleTest.isForNothing(words.words(), session.disk())) {
      return true;
    }
    boolean inVain = Shortcut.isCandidate(words.words()) && memory.isInVain(words.words().get(2), environment(job), session.disk());
    if (inVain) {
      memory.leaveTrace(words.words().get(2), session.disk());
      seen.check(words.words().get(2), environment(job));
    }
    return inVain;
  }

  private Map<String, String> environment(Job job) {
    if (job.environment == null) {
      job.environment = environment.of(job.target);
    }
    return job.environment;
  }

  /** Keeps what a check found, before the job goes on. */
  private record Remembering(Job job, CheckMemory.Running check, Consumer<Processes.Ended> whenEnded) implements Consumer<Processes.Ended> {
    @Override
    public void accept(Processes.Ended ended) {
      job.contradicts = ended.isSuccess() && !check.succeeded();
      whenEnded.accept(ended);
    }
  }

  private static Command.Output output(Terminal terminal, boolean errors) {
    if (terminal.isInherited()) {
      return new Command.Output.Inherited();
    }
    return terminal.isOnePlace()
        ? new Command.Output.ToConsumer(new ToTerminal(terminal, false))
        : new Command.Output.ToConsumer(new ToTerminal(terminal, errors));
  }

  /** Equal for the same terminal and stream, so that both streams keep their order. */
  private record ToTerminal(Terminal terminal, boolean errors) implements Command.Sink {
    @Override
    public void accept(byte[] buffer, int length) {
      String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
      if (errors) {
        terminal.err(text);
      } else {
        terminal.out(text);
      }
    }
  }

}
