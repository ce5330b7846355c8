package dev.kbuild.make.eval;

import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.AssignOp;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Variable;
import dev.kbuild.make.variable.VariableSet;
import dev.kbuild.make.variable.Variables;

/** Gives variables their values. Manual: "Setting Variables", "Appending More Text to Variables". */
public final class Definitions {
  private final Session session;
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
    if (name.equals(".RECIPEPREFIX")) {
      session.recipePrefix = text.text().isEmpty() ? '\t' : text.text().charAt(0);
    }
    return variable;
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
    int length = all.length();
    lastAppended = Template.later(() -> all.substring(0, length));
    session.variables().globals().define(name, lastAppended, known == null || known.isRecursive(), Origin.FILE, at);
  }

  /** The same template again when expansion changed nothing, so that all runs share it. */
  private static Template template(Template written, String text) {
    return written.text().equals(text) ? written : new Template(text);
  }
}
