package dev.kbuild.make.run;

import dev.kbuild.make.cli.CommandLine;
import dev.kbuild.make.cli.Switches;
import dev.kbuild.make.cli.Usage;
import dev.kbuild.make.cli.UsageError;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.process.Jobserver;
import dev.kbuild.make.source.FatalError;
import java.io.IOException;
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
    int level = level(invocation.environment().get("MAKELEVEL"));
    String name = invocation.program().substring(invocation.program().lastIndexOf('/') + 1);
    Voice early = new Voice(name, level, invocation.directory(), invocation.terminal());
    Switches switches = new Switches();
    List<String> definitions = new ArrayList<>();
    List<String> goals;
    try {
      read("GNUMAKEFLAGS", switches, definitions);
      read("MAKEFLAGS", switches, definitions);
      CommandLine line = CommandLine.parse(invocation.arguments(), switches);
      definitions.addAll(line.definitions());
      goals = line.goals();
    } catch (UsageError error) {
      for (String text : error.getMessage().split("\n")) {
        early.terminal().err(name + ": " + text + "\n");
      }
      early.terminal().err(Usage.text(name));
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
    try {
      return inDirectory(name, level, switches, definitions, goals);
    } catch (FatalError error) {
      early.fatal(error);
      return FAILURE;
    }
  }

  private void read(String variable, Switches into, List<String> definitions) {
    String value = invocation.environment().get(variable);
    if (value != null) {
      definitions.addAll(CommandLine.parseFlags(value, into).definitions());
    }
  }

  private static int level(String text) {
    try {
      return text == null ? 0 : Math.max(0, Integer.parseInt(text.trim()));
    } catch (NumberFormatException garbage) {
      return 0;
    }
  }

  private int inDirectory(String name, int level, Switches switches, List<String> definitions, List<String> goals) {
    Disk disk = host.disk().in(invocation.directory());
    for (String directory : switches.directories()) {
      if (!disk.isDirectory(directory)) {
        String reason = disk.exists(directory) ? "Not a directory" : "No such file or directory";
        throw new FatalError(null, directory + ": " + reason);
      }
      disk = disk.in(disk.realPath(directory).orElse(directory));
    }
    switches.settle(level);
    Voice voice = new Voice(name, level, disk.directory(), invocation.terminal());
    voice.announcesDirectory(switches.printDirectory());
    JobPool pool = pool(switches, voice);
    if (host.events() != Events.NONE) {
      host.events().happened(new Event.MakeStarted(
          number, invocation.parent(), disk.directory(), invocation.arguments(), System.nanoTime()));
    }
    int status = FAILURE;
    try {
      Setup setup = new Setup(
          host, invocation, number, disk, switches, definitions, goals, level, voice, pool, command());
      for (int restarts = 0; ; restarts++) {
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
      if (pool != invocation.pool()) {
        close(pool, voice);
      }
    }
  }

  private static void close(JobPool pool, Voice voice) {
    try {
      pool.close();
    } catch (IOException problem) {
      voice.error("jobserver: " + problem.getMessage());
    }
  }

  /** What MAKE expands to: the program as it was called, made absolute when it has a directory in it. */
  private String command() {
    String program = invocation.program();
    return program.indexOf('/') > 0 ? invocation.directory() + "/" + program : program;
  }

  /** Which job slots to use: those of the make that started us, those of a parent process, or our own. */
  private JobPool pool(Switches switches, Voice voice) {
    String offered = switches.jobserver();
    int asked = askedJobs();
    if (offered == null) {
      return ownPool(switches, switches.jobs() < 0 ? 1 : switches.jobs());
    }
    if (asked >= 0) {
      voice.error("warning: -j" + asked + " forced in submake: resetting jobserver mode.");
      switches.jobserver(null);
      switches.jobs(asked);
      return ownPool(switches, asked);
    }
    if (invocation.pool() != null && invocation.pool().isShared()) {
      return invocation.pool();
    }
    Optional<JobPool> joined = JobPool.joined("--jobserver-auth=" + offered);
    if (joined.isPresent()) {
      return joined.get();
    }
    voice.error("warning: jobserver unavailable: using -j1.  Add '+' to parent make rule.");
    switches.jobserver(null);
    switches.jobs(-1);
    return JobPool.of(1);
  }

  private static JobPool ownPool(Switches switches, int jobs) {
    if (jobs > 1) {
      switches.jobserver(Jobserver.AUTH.substring(Jobserver.AUTH.indexOf('=') + 1));
    }
    return JobPool.of(jobs);
  }

  /** The jobs asked for on our own command line, or -1. */
  private int askedJobs() {
    Switches own = new Switches();
    try {
      CommandLine.parse(invocation.arguments(), own);
    } catch (UsageError impossible) {
      return -1;
    }
    return own.jobs();
  }
}
