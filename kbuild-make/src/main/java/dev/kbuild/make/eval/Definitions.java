package dev.kbuild.make.eval;

import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.AssignOp;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Variable;
import dev.kbuild.make.variable.VariableSet;
import dev.kbuild.make.variable.Variables;
import java.util.function.Supplier;

/** Gives variables their values. Manual: "Setting Variables", "Appending More Text to Variables". */
public final class Definitions {
  private final Session session;
  private boolean prefixForgotten;
  private StringBuilder appended;
  private Template lastAppended;

  Definitions(Session session) {
    this.session = session;
  }

  /** An assignment outside of any target. */
  public Variable global(Location at, Template name, AssignOp op, Template value, Origin origin) {
    return set(at, name(at, name), op, value, origin, false);
  }

  /** An assignment for the target whose scope counts just now. */
  Variable forTarget(Location at, Template name, AssignOp op, Template value, Origin origin) {
    return set(at, name(at, name), op, value, origin, true);
  }

  private String name(Location at, Template name) {
    String expanded = session.expander().expand(name);
    if (expanded.isEmpty()) {
      throw new FatalError(at, "empty variable name");
    }
    return expanded;
  }

  /** An assignment to a name that is already expanded. */
  Variable set(Location at, String name, AssignOp op, Template value, Origin origin, boolean forTarget) {
    Variables variables = session.variables();
    Template text = value;
    boolean recursive = true;
    boolean appends = false;
    switch (op) {
      case SIMPLE:
        text = template(value, session.expander().expand(value));
        recursive = false;
        break;
      case SHELL:
        text = new Template(Expander.foldedAlmost(session.shell().run(session, session.expander().expand(value))));
        break;
      case IF_ABSENT:
        Variable present = variables.find(name);
        if (present != null) {
          noticePrefix(present, forTarget);
          return present;
        }
        break;
      case APPEND:
        Variable known;
        if (forTarget) {
          known = variables.current().set().get(name);
          appends = known == null || known.appends();
        } else {
          known = variables.find(name);
        }
        if (known != null) {
          recursive = known.isRecursive();
          String added = recursive ? value.text() : session.expander().expand(value);
          if (added.isEmpty()) {
            return known;
          }
          text = known.text().isEmpty() ? template(value, added) : new Template(known.text() + ' ' + added);
        }
        break;
      default:
        break;
    }
    VariableSet set = forTarget ? variables.current().set() : variables.globals();
    Variable variable = set.define(name, text, recursive, origin, at);
    variable.appends(appends);
    variable.conditional(op == AssignOp.IF_ABSENT);
    noticePrefix(variable, forTarget);
    return variable;
  }

  /** {@code undefine}, after which {@code .RECIPEPREFIX} is a variable like any other. */
  void undefine(String name, Origin origin) {
    VariableSet globals = session.variables().globals();
    globals.undefine(name, origin);
    prefixForgotten |= name.equals(".RECIPEPREFIX") && globals.get(name) == null;
  }

  /** What an assignment to {@code .RECIPEPREFIX} left there counts from now on, be it its own value or one of a stronger origin. */
  private void noticePrefix(Variable variable, boolean forTarget) {
    if (!forTarget && variable.name().equals(".RECIPEPREFIX") && !prefixForgotten) {
      session.recipePrefix = variable.text().isEmpty() ? '\t' : variable.text().charAt(0);
    }
  }

  /** Appends without expanding; made for one variable that grows very often and is hardly ever read. */
  void appendText(Location at, String name, String added) {
    Variable known = session.variables().globals().get(name);
    if (known == null || known.value() != lastAppended) {
      appended = new StringBuilder(known == null ? "" : known.text());
    }
    if (appended.length() > 0) {
      appended.append(' ');
    }
    StringBuilder all = appended.append(added);
    lastAppended = Template.later(new Beginning(all, all.length()));
    session.variables().globals().define(name, lastAppended, known == null || known.isRecursive(), Origin.FILE, at);
  }

  /** What was in a builder that only grows. */
  private record Beginning(StringBuilder of, int length) implements Supplier<String> {
    @Override
    public String get() {
      return of.substring(0, length);
    }
  }

  /** The same template again when expansion changed nothing, so that all runs share it. */
  private static Template template(Template written, String text) {
    return written.text().equals(text) ? written : new Template(text);
  }
}
