package dev.kbuild.make.eval;

import dev.kbuild.make.rule.Target;
import dev.kbuild.make.variable.Export;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Scope;
import dev.kbuild.make.variable.Variable;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The environment that recipes run in. Manual: "Communicating Variables to a Sub-make". */
public final class ChildEnvironment {
  private final Session session;
  private final Map<String, String> inherited;
  private final int level;

  /**
   * Makes environments.
   *
   * @param inherited what this make was started with; tells which SHELL to pass on
   * @param level the value of MAKELEVEL this make was started with
   */
  public ChildEnvironment(Session session, Map<String, String> inherited, int level) {
    this.session = session;
    this.inherited = inherited;
    this.level = level;
  }

  /** What a recipe of this target finds in its environment; that a variable is private does not matter here. */
  public Map<String, String> of(Target target) {
    Map<String, String> environment = new LinkedHashMap<>();
    Set<String> decided = new HashSet<>();
    Scope start = target.variables == null ? session.variables().global() : target.variables;
    for (Scope scope = start; scope != null; scope = scope.outer()) {
      boolean global = scope.outer() == null;
      for (Variable variable : List.copyOf(session.variables().exportsAll() ? scope.set().all() : scope.set().touched())) {
        if (decided.add(variable.name())) {
          put(variable, global, target, environment);
        }
      }
    }
    environment.put("MAKELEVEL", Integer.toString(level + 1));
    return environment;
  }

  private void put(Variable variable, boolean global, Target target, Map<String, String> environment) {
    String name = variable.name();
    if (!global && variable.isPerTarget() && variable.export() == Export.UNSAID) {
      Variable outer = session.variables().globals().get(name);
      if (outer != null) {
        variable.export(outer.export());
      }
    }
    if (!isExported(variable)) {
      if (name.equals("SHELL") && variable.export() == Export.NO && inherited.containsKey("SHELL")) {
        environment.put(name, inherited.get("SHELL"));
      }
      return;
    }
    boolean asIs = !variable.isRecursive() || variable.origin() == Origin.ENVIRONMENT
        || variable.origin() == Origin.ENVIRONMENT_OVERRIDE;
    environment.put(name, asIs ? variable.text() : expanded(variable, target));
  }

  private String expanded(Variable variable, Target target) {
    Scope before = session.variables().enter(
        target.variables == null ? session.variables().global() : target.variables);
    try {
      return session.expander().valueOf(variable);
    } finally {
      session.variables().leave(before);
    }
  }

  private boolean isExported(Variable variable) {
    switch (variable.export()) {
      case YES:
        return true;
      case NO:
        return false;
      case IF_SET:
        return variable.origin() != Origin.DEFAULT;
      default:
        if (variable.origin() == Origin.DEFAULT || variable.origin() == Origin.AUTOMATIC) {
          return false;
        }
        return (session.variables().exportsAll()
                || variable.origin() == Origin.COMMAND_LINE
                || variable.origin() == Origin.ENVIRONMENT
                || variable.origin() == Origin.ENVIRONMENT_OVERRIDE)
            && isName(variable.name());
    }
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!letter && (i == 0 || c < '0' || c > '9')) {
        return false;
      }
    }
    return !name.isEmpty();
  }
}
