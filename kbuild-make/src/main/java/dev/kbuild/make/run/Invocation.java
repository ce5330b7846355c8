package dev.kbuild.make.run;

import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.idle.Observed;
import dev.kbuild.make.process.Command;
import java.util.List;
import java.util.Map;

/**
 * How one make is called.
 *
 * @param program argv[0]
 * @param directory absolute, before any {@code -C}
 * @param pool the job slots of the make that starts this one; null when it is the outermost
 * @param input where its commands may read from
 * @param parent the number of the make that starts this one; 0 when it is the outermost
 * @param seen where what it sees is noted
 */
public record Invocation(
    String program,
    List<String> arguments,
    Map<String, String> environment,
    String directory,
    Terminal terminal,
    JobPool pool,
    Command.Input input,
    int parent,
    Observed seen) {
  public Invocation {
    arguments = List.copyOf(arguments);
  }

  /** The same, of which all is noted there. */
  Invocation observed(Observed by) {
    return new Invocation(program, arguments, environment, directory, new ObservedTerminal(terminal, by), pool, input, parent, by);
  }
}
