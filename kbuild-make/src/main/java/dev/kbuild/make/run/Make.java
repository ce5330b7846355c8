package dev.kbuild.make.run;

import dev.kbuild.make.cli.CommandLine;
import dev.kbuild.make.cli.Switches;
import dev.kbuild.make.cli.Usage;
import dev.kbuild.make.cli.UsageError;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.idle.Observed;
import dev.kbuild.make.idle.ObservedDisk;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.syntax.DefinitionParser;
import dev.kbuild.make.text.Blank;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** One make, from its arguments to its exit status: what GNU make does in one process. */
public final class Make {
  /** Everything is up to date. */
  public static final int SUCCESS = 0;
  /** {@code -q}: something is out of date. */
  public static final int OUT_OF_DATE = 1;
  /** Something went wrong. */
  public static final int FAILURE = 2;

  private final Host host;
  private final Invocation invocation;
  private final int number;

  public Make(Host host, Invocation invocation) {
    this.host = host;
    this.invocation = invocation;
    this.number = host.counter().incrementAndGet();
  }

  /** Runs on the calling thread, which needs a deep stack. Answers the exit status. */
  public int run() {
    String name = invocation.program().substring(invocation.program().lastIndexOf('/') + 1);
    Voice early = new Voice(name, 0, invocation.directory(), invocation.terminal());
    ArgumentFile fileNames = new ArgumentFile(invocation.environment().getOrDefault("HOME", ""), host.users());
    Switches switches = new Switches();
    List<String> definitions = new ArrayList<>();
    List<String> goals;
    try {
      read("GNUMAKEFLAGS", switches, definitions, fileNames);
      read("MAKEFLAGS", switches, definitions, fileNames);
      CommandLine line = CommandLine.parse(invocation.arguments(), switches, invocation.program(), fileNames);
      definitions.addAll(line.definitions());
      goals = line.goals();
    } catch (UsageError error) {
      for (String text : error.getMessage().split("\n")) {
        early.terminal().err(text + "\n");
      }
      early.terminal().err(Usage.text(name));
      return FAILURE;
    } catch (FatalError error) {
      early.fatal(error);
      return FAILURE;
    }
    if (switches.help()) {
      early.terminal().out(Usage.text(name));
      return SUCCESS;
    }
    if (switches.version()) {
      early.terminal().out(Usage.VERSION);
      return SUCCESS;
    }
    int level = level(definitions);
    try {
      return inDirectory(name, level, switches, definitions, goals);
    } catch (FatalError error) {
      new Voice(name, level, invocation.directory(), invocation.terminal()).fatal(error);
      return FAILURE;
    }
  }

  private void read(String variable, Switches into, List<String> definitions, ArgumentFile fileNames) {
    String value = invocation.environment().get(variable);
    if (value != null) {
      // Like every value from the environment it is expanded; a make that passes on a dollar has doubled it.
      definitions.addAll(CommandLine.parseFlags(value.replace("$$", "$"), into, fileNames).definitions());
    }
  }

  /** How deep this make is: what MAKELEVEL says at its beginning, read as C's {@code atoi} does. */
  private int level(List<String> definitions) {
    String text = invocation.environment().getOrDefault("MAKELEVEL", "");
    for (String definition : definitions) {
      DefinitionParser.Found found = DefinitionParser.find(definition, 0);
      if (found.name().equals("MAKELEVEL")) {
        text = definition.substring(found.valueAt());
      }
    }
    int start = Blank.skip(text, 0);
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end == start ? 0 : new BigInteger(text.substring(start, end)).intValue();
  }

  private int inDirectory(String name, int level, Switches switches, List<String> definitions, List<String> goals) {
    Observed seen = invocation.seen();
    Disk disk = host.disk().in(invocation.directory());
    disk = seen.isIdle() ? new ObservedDisk(disk, seen) : disk;
    for (String directory : switches.directories()) {
      if (!disk.isDirectory(directory)) {
        String reason = disk.exists(directory) ? "Not a directory" : "No such file or directory";
        throw new FatalError(null, directory + ": " + reason);
      }
      disk = disk.in(disk.realPath(directory).orElse(directory));
    }
    host.makefiles().expect(disk.directory(), host.threads());
    switches.settle(level);
    Voice voice = new Voice(name, level, disk.directory(), invocation.terminal());
    voice.announcesDirectory(switches.printDirectory());
    PoolChoice pool = new PoolChoice(invocation, voice);
    if (host.events() != Events.NONE) {
      host.events().happened(new Event.MakeStarted(
          number, invocation.parent(), disk.directory(), invocation.arguments(), System.nanoTime()));
    }
    int status = FAILURE;
    try {
      for (int restarts = 0; ; restarts++) {
        // What makefiles add to the options is forgotten when they are read again.
        Setup setup = new Setup(
            host, invocation, number, disk, switches.copy(), definitions, goals, level, voice, pool, command());
        Optional<Integer> end = new MakeRun(setup, restarts).run();
        if (end.isPresent()) {
          status = end.get();
          return status;
        }
      }
    } finally {
      voice.end();
      if (host.events() != Events.NONE) {
        host.events().happened(new Event.MakeEnded(number, status, System.nanoTime()));
      }
      pool.close();
    }
  }

  /** What MAKE expands to: the program as it was called, made absolute when it has a directory in it. */
  private String command() {
    String program = invocation.program();
    return program.indexOf('/') > 0 ? invocation.directory() + "/" + program : program;
  }
}
