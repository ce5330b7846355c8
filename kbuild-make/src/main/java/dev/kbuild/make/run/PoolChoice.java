package dev.kbuild.make.run;

import dev.kbuild.make.cli.CommandLine;
import dev.kbuild.make.cli.Switches;
import dev.kbuild.make.cli.UsageError;
import dev.kbuild.make.console.Voice;
import dev.kbuild.make.process.Jobserver;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Which job slots a make uses: those of the make that started it, those of a parent process, or its own. Settled once makefiles are read. */
final class PoolChoice {
  private final Invocation invocation;
  private final Voice voice;
  private JobPool pool;
  private OptionalInt ownJobs = OptionalInt.empty();

  PoolChoice(Invocation invocation, Voice voice) {
    this.invocation = invocation;
    this.voice = voice;
  }

  JobPool get() {
    return pool;
  }

  /** A {@code -j} that a makefile put into MAKEFLAGS does not count against one that was typed. */
  void commandLineWins(Switches switches) {
    int asked = askedJobs();
    if (pool == null && asked >= 0) {
      switches.jobs(asked);
    }
  }

  /** Decides, unless an earlier reading of the makefiles has, and says in the switches how many jobs there are and who serves them. */
  void choose(Switches switches) {
    if (pool == null) {
      pool = chosen(switches);
    }
    if (ownJobs.isPresent()) {
      int jobs = ownJobs.getAsInt();
      switches.jobs(jobs);
      switches.jobserver(jobs > 1 ? Jobserver.AUTH.substring(Jobserver.AUTH.indexOf('=') + 1) : null);
    }
  }

  private JobPool chosen(Switches switches) {
    String offered = switches.jobserver();
    if (offered == null) {
      return own(switches.jobs());
    }
    int asked = askedJobs();
    if (asked >= 0) {
      voice.error("warning: -j" + asked + " forced in submake: resetting jobserver mode.");
      return own(asked);
    }
    if (invocation.pool() != null && invocation.pool().isShared()) {
      return invocation.pool();
    }
    Optional<JobPool> joined = invocation.parent() > 0 ? Optional.empty() : JobPool.joined("--jobserver-auth=" + offered);
    if (joined.isPresent()) {
      return joined.get();
    }
    voice.error("warning: jobserver unavailable: using -j1.  Add '+' to parent make rule.");
    return own(-1);
  }

  private JobPool own(int jobs) {
    ownJobs = OptionalInt.of(jobs);
    return JobPool.of(jobs < 0 ? 1 : jobs);
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

  void close() {
    if (pool == null || pool == invocation.pool()) {
      return;
    }
    try {
      pool.close();
    } catch (IOException problem) {
      voice.error("jobserver: " + problem.getMessage());
    }
  }
}
