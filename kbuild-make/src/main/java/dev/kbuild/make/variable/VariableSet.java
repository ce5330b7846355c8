package dev.kbuild.make.variable;

import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.Template;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Variables that belong together: all global ones, those of one target, or the arguments of one call. */
public final class VariableSet {
  private final Map<String, Variable> variables;
  private boolean environmentWins;

  public VariableSet() {
    this(8);
  }

  VariableSet(int expected) {
    variables = new HashMap<>(expected * 2);
  }

  /** {@code -e}: variables from the environment cannot be set by makefiles. */
  public void environmentWins() {
    environmentWins = true;
  }

  /** The variable of that name, or null. */
  public Variable get(String name) {
    return variables.get(name);
  }

  /** All of them, in no order anyone may rely on. */
  public Collection<Variable> all() {
    return variables.values();
  }

  /** Sets a variable, unless it already has a stronger origin; answers the variable either way. */
  public Variable define(String name, Template value, boolean recursive, Origin origin, Location at) {
    Variable known = variables.get(name);
    if (known == null) {
      Variable fresh = new Variable(name, value, recursive, origin, at);
      variables.put(name, fresh);
      return fresh;
    }
    if (environmentWins && known.origin() == Origin.ENVIRONMENT) {
      known.origin(Origin.ENVIRONMENT_OVERRIDE);
    }
    if (origin.compareTo(known.origin()) >= 0) {
      known.become(value, recursive, origin, at);
    }
    return known;
  }

  /** Sets a variable to text that is not expanded again. */
  public Variable define(String name, String text, Origin origin) {
    return define(name, new Template(text), false, origin, null);
  }

  /** Forgets a variable, unless its origin is stronger. */
  public void undefine(String name, Origin origin) {
    Variable known = variables.get(name);
    if (known != null && origin.compareTo(known.origin()) >= 0) {
      variables.remove(name);
    }
  }
}
