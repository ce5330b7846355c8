package dev.kbuild.make.run;

import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.idle.IdleRuns;
import dev.kbuild.make.idle.Observed;
import dev.kbuild.make.process.Command;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.process.ProgramSearch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Makes that recipes start, run as threads of this process. */
final class NestedMakes {
  private final Host host;
  private final JobPool pool;
  private final String command;
  private final String directory;
  private final String path;
  private final int parent;
  private final Observed seen;

  /**
   * Those of one make.
   *
   * @param command what MAKE expands to
   * @param path the PATH this make was found by; null when there was none
   * @param seen what the make that starts them has seen
   */
  NestedMakes(Host host, JobPool pool, String command, String directory, String path, int parent, Observed seen) {
    this.host = host;
    this.pool = pool;
    this.command = command;
    this.directory = directory;
    this.path = path;
    this.parent = parent;
    this.seen = seen;
  }

  /** Whether these words would start the program that we are; a name without a directory is looked for in the PATH of what is started. */
  boolean isMake(List<String> words, Map<String, String> environment) {
    return words.get(0).equals(command)
        && (command.indexOf('/') >= 0 || ProgramSearch.isSame(command, path, environment.get("PATH"), directory));
  }

  /**
   * Starts one.
   *
   * @param sharesSlots false for a line that does not mention MAKE: such a make would not be given the jobserver's descriptors
   */
  Processes.Running start(
      List<String> words,
      Map<String, String> environment,
      Terminal terminal,
      Command.Input input,
      boolean sharesSlots,
      Consumer<Processes.Ended> whenEnded) {
    if (command.indexOf('/') < 0 && !Objects.equals(path, environment.get("PATH"))) {
      // Which program that is was looked up where nobody notes it.
      seen.end();
    }
    Invocation invocation = new Invocation(
        words.get(0), words.subList(1, words.size()), environment, directory, terminal,
        sharesSlots ? pool : null, input, parent, Observed.nobody());
    host.threads().execute(new Nested(host, invocation, seen, whenEnded));
    return NOT_A_PROCESS;
  }

  private record Nested(Host host, Invocation invocation, Observed above, Consumer<Processes.Ended> whenEnded) implements Runnable {
    @Override
    public void run() {
      Thread.currentThread().setName("make in " + invocation.directory());
      int status = Make.FAILURE;
      try {
        IdleRuns.Run run = host.idle().run(
            invocation.directory(), invocation.program(), invocation.arguments(), invocation.environment(), host.events() == Events.NONE);
        status = run.isIdle() ? Make.SUCCESS : new Make(host, invocation.observed(run.seen())).run();
        if (!run.ended(status == Make.SUCCESS, above)) {
          invocation.terminal().err("make: warning: this run is remembered as one that does nothing: "
              + invocation.program() + ' ' + String.join(" ", invocation.arguments()) + "\n");
        }
      } finally {
        whenEnded.accept(new Processes.Ended.Exited(status));
      }
    }
  }

  /** It hears of signals by itself. */
  private static final Processes.Running NOT_A_PROCESS = new Processes.Running() {
    @Override
    public long pid() {
      return ProcessHandle.current().pid();
    }

    @Override
    public void signal(Processes.Signal signal) {
      // The interruption that made the outer make send this reaches the nested one directly.
    }

    @Override
    public void kill() {
      // See signal.
    }
  };
}
