package dev.kbuild.make.run;

import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.idle.Observed;
import dev.kbuild.make.process.CannotStart;
import dev.kbuild.make.process.Command;
import dev.kbuild.make.process.CommandWords;
import dev.kbuild.make.process.PlainScript;
import dev.kbuild.make.process.ProbeMemory;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.process.Shell;
import dev.kbuild.make.variable.Origin;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** {@code $(shell)} and {@code !=}. They see the environment that make itself was started with. */
final class ShellFunction implements Session.ShellRunner {
  private static final int CANNOT_START = 127;
  private static final int SIGNALLED = 128;

  private final Processes processes;
  private final Map<String, String> environment;
  private final Voice voice;
  private final Command.Input input;
  private final Events events;
  private final int make;
  private final ProbeMemory probes;
  private final Interruption interruption;
  private final Observed seen;

  ShellFunction(
      Processes processes,
      Map<String, String> environment,
      Voice voice,
      Command.Input input,
      Events events,
      int make,
      ProbeMemory probes,
      Interruption interruption,
      Observed seen) {
    this.processes = processes;
    this.environment = environment;
    this.voice = voice;
    this.input = input;
    this.events = events;
    this.make = make;
    this.probes = probes;
    this.interruption = interruption;
    this.seen = seen;
  }

  @Override
  public String run(Session session, String text) {
    Shell shell = CommandStarter.shellOf(session, null);
    CommandWords words = CommandWords.ofFunction(text, shell);
    if (words.words().isEmpty()) {
      return "";
    }
    stopIfAsked();
    voice.begin();
    long start = System.nanoTime();
    boolean understood = text.indexOf('\n') < 0;
    boolean forNothing = understood && isForNothing(text, shell, session);
    Optional<ProbeMemory.Question> probe = understood && !forNothing && shell.command().equals(Shell.DEFAULT) && shell.flags().equals("-c")
        ? probes.question(text, environment, session.disk().directory(), session.disk().generation(), new Asking(this, session)) : Optional.empty();
    Optional<ProbeMemory.Answer> known = probe.isPresent() ? probes.recall(probe.get()) : Optional.empty();
    ProbeMemory.Answer answer;
    if (forNothing) {
      answer = new ProbeMemory.Answer(0, "");
    } else if (known.isPresent() && probes.mode() == ProbeMemory.Mode.REMEMBER) {
      answer = known.get();
      seen.probe(text, answer);
    } else {
      seen.end();
      answer = run(session, words);
      session.disk().forgetAll();
      if (probe.isPresent() && probes.isWorthKeeping(probe.get(), session.disk().directory(), answer)) {
        if (known.isPresent() && !known.get().equals(answer)) {
          voice.error("warning: a probe answers otherwise than remembered: " + text);
        }
        probes.remember(probe.get(), answer);
      }
    }
    // Of the target or the call that asks, and not to be seen outside of it.
    session.variables().current().set().define(".SHELLSTATUS", Integer.toString(answer.status()), Origin.OVERRIDE);
    if (answer.status() == CANNOT_START) {
      // What such a command says was rather meant for the user.
      voice.terminal().err(answer.output());
      answer = new ProbeMemory.Answer(CANNOT_START, "");
    }
    if (events != Events.NONE) {
      events.happened(new Event.ShellRan(make, text, answer.status(), start, System.nanoTime()));
    }
    return answer.output();
  }

  /** {@code mkdir -p} of directories that are there: the commonest command, and nothing to do. */
  private static boolean isForNothing(String text, Shell shell, Session session) {
    if (!text.startsWith("mkdir -p ") || !shell.command().equals(Shell.DEFAULT)) {
      return false;
    }
    PlainScript script = PlainScript.parse(text).orElse(null);
    if (script == null || script.commands().size() != 1 || !script.mustBeAbsent().isEmpty()) {
      return false;
    }
    List<String> words = script.commands().get(0).words();
    if (words.size() < 3) {
      return false;
    }
    for (String directory : words.subList(2, words.size())) {
      if (directory.startsWith("-") || !session.disk().isDirectory(directory)) {
        return false;
      }
    }
    return true;
  }

  private record Collected(ByteArrayOutputStream bytes) implements Command.Sink {
    @Override
    public void accept(byte[] buffer, int length) {
      bytes.write(buffer, 0, length);
    }
  }

  private record Asking(ShellFunction shell, Session session) implements ProbeMemory.Asker {
    @Override
    public String ask(String line) {
      return shell.ask(line, session);
    }
  }

  private String ask(String line, Session session) {
    CommandWords words = CommandWords.of(line, new Shell(Shell.DEFAULT, "-c", false, ""));
    ProbeMemory.Answer answer = run(session, words);
    String output = answer.output();
    return answer.status() == 0 && output.endsWith("\n") ? output.substring(0, output.length() - 1) : null;
  }

  private ProbeMemory.Answer run(Session session, CommandWords words) {
    seen.end();
    Collected output = new Collected(new ByteArrayOutputStream());
    Command command = new Command(words.words(), environment, session.disk().directory(), input,
        new Command.Output.ToConsumer(output), errors(), Optional.empty());
    int status = finish(command);
    return new ProbeMemory.Answer(status, output.bytes.toString(StandardCharsets.ISO_8859_1));
  }

  private void stopIfAsked() {
    if (interruption.requested() != null) {
      throw new Stop(Make.FAILURE);
    }
  }

  private Command.Output errors() {
    Terminal terminal = voice.terminal();
    if (terminal.isInherited()) {
      return new Command.Output.Inherited();
    }
    return new Command.Output.ToConsumer(
        (buffer, length) -> terminal.err(new String(buffer, 0, length, StandardCharsets.ISO_8859_1)));
  }

  /** Hears how a command ended, or that there is to be a stop: who asks for one does not wait for what a makefile wants to know. */
  private static final class End implements Consumer<Processes.Ended>, Runnable {
    private final CompletableFuture<Processes.Ended> how = new CompletableFuture<>();

    @Override
    public void accept(Processes.Ended ended) {
      how.complete(ended);
    }

    @Override
    public void run() {
      how.complete(null);
    }
  }

  private int finish(Command command) {
    End end = new End();
    try {
      processes.start(command, end);
    } catch (CannotStart refused) {
      voice.error(refused.program() + ": " + refused.getMessage());
      return CANNOT_START;
    }
    interruption.listen(end);
    Processes.Ended how = end.how.join();
    interruption.forget(end);
    stopIfAsked();
    return how instanceof Processes.Ended.Exited exited ? exited.status() : SIGNALLED + ((Processes.Ended.Signalled) how).signal();
  }
}
