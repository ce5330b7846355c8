package dev.kbuild.make.run;

import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.process.CannotStart;
import dev.kbuild.make.process.Command;
import dev.kbuild.make.process.CommandWords;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.variable.Origin;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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

  ShellFunction(
      Processes processes,
      Map<String, String> environment,
      Voice voice,
      Command.Input input,
      Events events,
      int make) {
    this.processes = processes;
    this.environment = environment;
    this.voice = voice;
    this.input = input;
    this.events = events;
    this.make = make;
  }

  @Override
  public String run(Session session, String text) {
    CommandWords words = CommandWords.of(text, CommandStarter.shellOf(session, null, false));
    if (words.words().isEmpty()) {
      return "";
    }
    voice.begin();
    long start = System.nanoTime();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    Command command = new Command(words.words(), environment, session.disk().directory(), input,
        new Command.Output.ToConsumer((buffer, length) -> output.write(buffer, 0, length)), errors(), Optional.empty());
    int status = finish(command);
    session.disk().forgetAll();
    session.variables().globals().define(".SHELLSTATUS", Integer.toString(status), Origin.OVERRIDE);
    if (events != Events.NONE) {
      events.happened(new Event.ShellRan(make, text, status, start, System.nanoTime()));
    }
    return output.toString(StandardCharsets.ISO_8859_1);
  }

  private Command.Output errors() {
    Terminal terminal = voice.terminal();
    if (terminal.isInherited()) {
      return new Command.Output.Inherited();
    }
    return new Command.Output.ToConsumer(
        (buffer, length) -> terminal.err(new String(buffer, 0, length, StandardCharsets.ISO_8859_1)));
  }

  private int finish(Command command) {
    CompletableFuture<Processes.Ended> end = new CompletableFuture<>();
    try {
      processes.start(command, end::complete);
    } catch (CannotStart refused) {
      voice.error(refused.program() + ": " + refused.getMessage());
      return CANNOT_START;
    }
    Processes.Ended how = end.join();
    return how instanceof Processes.Ended.Exited exited ? exited.status() : SIGNALLED + ((Processes.Ended.Signalled) how).signal();
  }
}
