package dev.kbuild.make.eval;

import dev.kbuild.make.rule.Target;
import dev.kbuild.make.variable.Export;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Scope;
import dev.kbuild.make.variable.Variable;
import java.util.ArrayList;
import java.util.Collections;
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
  private List<String> lastContent;
  private Map<String, String> last;

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

  /**
   * What a recipe of this target finds in its environment; that a variable is private does not matter here. Cannot be changed, and is the same object
   * as last time where nothing in it is different, so that what was made of it can be used again.
   */
  public Map<String, String> of(Target target) {
    List<Variable> exported = exported(target.variables == null ? session.variables().global() : target.variables);
    List<String> content = new ArrayList<>(2 * exported.size());
    for (Variable variable : exported) {
      content.add(variable.name());
      content.add(text(variable, target));
    }
    if (!content.equals(lastContent)) {
      last = environment(content);
      lastContent = content;
    }
    return last;
  }

  private Map<String, String> environment(List<String> content) {
    Map<String, String> environment = new LinkedHashMap<>(content.size());
    for (int i = 0; i < content.size(); i += 2) {
      put(content.get(i), content.get(i + 1), environment);
    }
    environment.put("MAKELEVEL", Integer.toString(level + 1));
    return Collections.unmodifiableMap(environment);
  }

  /** A name with {@code =} in it ends there for those who read the environment, and none may be empty. */
  private static void put(String name, String value, Map<String, String> environment) {
    int equals = name.indexOf('=');
    if (equals < 0) {
      environment.put(name, value);
    } else if (equals > 0) {
      environment.putIfAbsent(name.substring(0, equals), name.substring(equals + 1) + '=' + value);
    }
  }

  /**
   * All are found before any is expanded, which may define others. What a scope further in exports hides what is outside; one that is not exported
   * hides nothing.
   */
  private List<Variable> exported(Scope start) {
    List<Variable> exported = new ArrayList<>();
    Set<String> hidden = new HashSet<>();
    boolean all = session.variables().exportsAll();
    for (Scope scope = start; scope != null; scope = scope.outer()) {
      boolean global = scope.outer() == null;
      for (Variable variable : global && !all ? scope.set().noticed() : scope.set().all()) {
        if (!hidden.isEmpty() && hidden.contains(variable.name())) {
          continue;
        }
        if (!global) {
          exportAsOutside(variable);
        }
        if (isExported(variable) || isInheritedShell(variable)) {
          exported.add(variable);
        }
      }
      if (!global) {
        for (Variable variable : exported) {
          hidden.add(variable.name());
        }
      }
    }
    return exported;
  }

  private void exportAsOutside(Variable variable) {
    if (variable.isPerTarget() && variable.export() == Export.UNSAID) {
      Variable outer = session.variables().globals().get(variable.name());
      if (outer != null) {
        variable.export(outer.export());
      }
    }
  }

  private boolean isInheritedShell(Variable variable) {
    return variable.export() == Export.NO && variable.name().equals("SHELL") && inherited.containsKey("SHELL");
  }

  private String text(Variable variable, Target target) {
    if (isInheritedShell(variable)) {
      return inherited.get("SHELL");
    }
    boolean asIs = !variable.isRecursive() || variable.origin() == Origin.ENVIRONMENT
        || variable.origin() == Origin.ENVIRONMENT_OVERRIDE;
    return asIs ? variable.text() : expanded(variable, target);
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
        return isExportedByDefault(variable) && isName(variable.name());
    }
  }

  private boolean isExportedByDefault(Variable variable) {
    Origin origin = variable.origin();
    if (origin.isExported()) {
      // A target's ?= takes the export from the variable that it finds.
      return origin == Origin.COMMAND_LINE || !variable.isPerTarget();
    }
    return (origin == Origin.FILE || origin == Origin.OVERRIDE) && session.variables().exportsAll();
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
