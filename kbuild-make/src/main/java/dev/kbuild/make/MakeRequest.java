package dev.kbuild.make;

import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.run.Interruption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A run of make, described. All text is bytes, one char (0 to 255) each.
 *
 * @param program what MAKE expands to, and what messages begin with
 * @param directory absolute
 * @param arguments options, variables and goals, as on a command line
 * @param environment the whole environment; nothing of this JVM's own is added
 * @param terminal where output goes, the commands' included
 * @param events told of everything that happens
 * @param interruption stops the run when asked to
 */
public record MakeRequest(
    String program,
    Path directory,
    List<String> arguments,
    Map<String, String> environment,
    Terminal terminal,
    Events events,
    Interruption interruption) {
  public MakeRequest {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }

  /** Begins the description of a run in a directory. */
  public static Builder in(Path directory) {
    return new Builder(directory);
  }

  /** Puts a request together. */
  public static final class Builder {
    private final Path directory;
    private final List<String> options = new ArrayList<>();
    private final List<String> variables = new ArrayList<>();
    private final List<String> goals = new ArrayList<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private String program = "make";
    private Terminal terminal = new Discarding();
    private Events events = Events.NONE;
    private Interruption interruption = new Interruption();

    private Builder(Path directory) {
      this.directory = directory.toAbsolutePath();
    }

    /** The name to go by; {@code make} unless said otherwise. */
    public Builder program(String name) {
      program = name;
      return this;
    }

    /** Reads this makefile instead of a default one; may be said several times. */
    public Builder makefile(String file) {
      options.add("--file=" + file);
      return this;
    }

    /** A target to bring up to date; without one, the makefile's first. */
    public Builder goal(String goal) {
      goals.add(goal);
      return this;
    }

    /** A variable set on the command line. */
    public Builder variable(String name, String value) {
      variables.add(name + "=" + value);
      return this;
    }

    /** How many commands may run at once. */
    public Builder jobs(int jobs) {
      options.add("--jobs=" + jobs);
      return this;
    }

    /** Any other option, such as {@code -k} or {@code --always-make}. */
    public Builder option(String option) {
      options.add(option);
      return this;
    }

    /** Arguments as they would be typed. */
    public Builder arguments(List<String> typed) {
      options.addAll(typed);
      return this;
    }

    public Builder environment(Map<String, String> variablesSeen) {
      environment.putAll(variablesSeen);
      return this;
    }

    public Builder terminal(Terminal shown) {
      terminal = shown;
      return this;
    }

    public Builder events(Events listener) {
      events = listener;
      return this;
    }

    public Builder interruption(Interruption asked) {
      interruption = asked;
      return this;
    }

    public MakeRequest build() {
      List<String> arguments = new ArrayList<>(options);
      arguments.addAll(variables);
      arguments.addAll(goals);
      return new MakeRequest(program, directory, arguments, environment, terminal, events, interruption);
    }
  }

  private static final class Discarding implements Terminal {
    @Override
    public void out(String text) {
      // Nobody asked to see it.
    }

    @Override
    public void err(String text) {
      // Nobody asked to see it.
    }
  }
}
