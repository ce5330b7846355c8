package dev.kbuild.make.variable;

import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.Plain;
import dev.kbuild.make.syntax.Template;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Variables that belong together: all global ones, those of one target, or the arguments of one call. */
public final class VariableSet {
  private final Map<String, Variable> variables;
  private List<Variable> noticed = List.of();
  private boolean environmentWins;
  private Plain given = Plain.NONE;
  /** Those that hardly any makefile asks for, and whose use is to be noted. */
  private List<String> noted = List.of();
  private final List<Variable> aside = new ArrayList<>(0);
  private Runnable used;

  public VariableSet() {
    this(8);
  }

  VariableSet(int expected) {
    variables = new HashMap<>(expected * 2);
  }

  /** {@code -e}: variables from the environment cannot be set by makefiles; those that are there find out when somebody tries. */
  public void environmentWins() {
    environmentWins = true;
  }

  /** The variable of that name, or null. */
  public Variable get(String name) {
    Variable known = variables.get(name);
    if (known == null && !noted.isEmpty() && noted.contains(name)) {
      takeAside();
      known = variables.get(name);
    }
    return known != null || given == Plain.NONE ? known : take(name);
  }

  /** That somebody asks for one of these names, or for all, is told once, be there a variable of that name or not; else they are as others are. */
  public void note(List<String> names, Runnable whenUsed) {
    noted = names;
    used = whenUsed;
    for (String name : names) {
      Variable known = variables.remove(name);
      if (known != null) {
        aside.add(known);
      }
    }
  }

  private void takeAside() {
    if (!noted.isEmpty()) {
      noted = List.of();
      for (Variable one : aside) {
        variables.put(one.name(), one);
      }
      aside.clear();
      used.run();
    }
  }

  /** Makes a variable of what was given for that name. */
  private Variable take(String name) {
    Plain.Value value = given.values().get(name);
    if (value == null) {
      return null;
    }
    Variable fresh = new Variable(this, name, value.text(), true, Origin.FILE, new Location(given.file(), value.line()));
    variables.put(name, fresh);
    return fresh;
  }

  /**
   * Defines all these variables, those nobody asks for only in appearance: a makefile of thousands of plain assignments, read by each of
   * hundreds of makes, costs each what it uses of it. False when such values were given before; then nothing is defined.
   */
  public boolean give(Plain plain) {
    if (given != Plain.NONE) {
      return false;
    }
    for (String name : noted) {
      if (plain.values().containsKey(name)) {
        takeAside();
        break;
      }
    }
    for (Variable known : List.copyOf(variables.values())) {
      Plain.Value value = plain.values().get(known.name());
      if (value != null) {
        Variable variable = define(known.name(), value.text(), true, Origin.FILE, new Location(plain.file(), value.line()));
        variable.appends(false);
        variable.conditional(false);
      }
    }
    given = plain;
    return true;
  }

  void notice(Variable variable) {
    if (noticed.isEmpty()) {
      noticed = new ArrayList<>();
    }
    noticed.add(variable);
  }

  /**
   * Those that children may see where not all are exported: the environment's and the command line's, and whatever something was said of. Most variables of
   * a large makefile are none of these. Taken over from another set they are not among them.
   */
  public List<Variable> noticed() {
    return noticed;
  }

  private void takeAll() {
    for (String name : given.values().keySet()) {
      get(name);
    }
  }

  /** All of them, in no order anyone may rely on. */
  public Collection<Variable> all() {
    takeAside();
    takeAll();
    return variables.values();
  }

  /** Sets a variable, unless it already has a stronger origin; answers the variable either way. */
  public Variable define(String name, Template value, boolean recursive, Origin from, Location at) {
    Origin origin = environmentWins && from == Origin.ENVIRONMENT ? Origin.ENVIRONMENT_OVERRIDE : from;
    Variable known = get(name);
    if (known == null) {
      Variable fresh = new Variable(this, name, value, recursive, origin, at);
      variables.put(name, fresh);
      return fresh;
    }
    raise(known);
    if (canChange(known, origin)) {
      known.become(value, recursive, origin, at);
    }
    return known;
  }

  /** A variable from the environment becomes as strong as {@code -e} says. */
  private void raise(Variable known) {
    if (environmentWins && known.origin() == Origin.ENVIRONMENT) {
      known.origin(Origin.ENVIRONMENT_OVERRIDE);
    }
  }

  private static boolean canChange(Variable known, Origin from) {
    return from.compareTo(known.origin()) >= 0;
  }

  /** Sets a variable to text that is not expanded again. */
  public Variable define(String name, String text, Origin origin) {
    return define(name, new Template(text), false, origin, null);
  }

  /** Takes over what it lacks. */
  public void addMissing(VariableSet other) {
    for (Variable one : other.all()) {
      if (get(one.name()) == null) {
        variables.put(one.name(), one);
      }
    }
  }

  /** Forgets a variable, unless its origin is stronger. */
  public void undefine(String name, Origin origin) {
    Variable known = get(name);
    if (known == null) {
      return;
    }
    raise(known);
    if (canChange(known, origin)) {
      if (given.values().containsKey(name)) {
        takeAll();
        given = Plain.NONE;
      }
      variables.remove(name);
      if (!noticed.isEmpty()) {
        noticed.remove(known);
      }
    }
  }
}
