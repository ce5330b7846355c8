package dev.kbuild.make.eval;

import dev.kbuild.make.rule.PatternVariable;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.AssignOp;
import dev.kbuild.make.syntax.Statement;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Pattern;
import dev.kbuild.make.variable.Export;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Scope;
import dev.kbuild.make.variable.Variable;
import java.util.List;

/** {@code target: variable = value}. Manual: "Target-specific Variable Values", "Pattern-specific Variable Values". */
final class TargetAssignment {
  private final Session session;

  TargetAssignment(Session session) {
    this.session = session;
  }

  void record(List<String> names, Statement.Assignment assignment, Location at) {
    Origin origin = assignment.modifiers().override() ? Origin.OVERRIDE : Origin.FILE;
    for (String name : names) {
      Pattern pattern = Pattern.parse(name);
      if (pattern.hasPercent()) {
        forPattern(pattern, assignment, origin, at);
      } else {
        forTarget(pattern.prefix(), assignment, origin, at);
      }
    }
  }

  private void forPattern(Pattern pattern, Statement.Assignment assignment, Origin origin, Location at) {
    String name = session.expander().expand(assignment.name());
    if (name.isEmpty()) {
      throw new FatalError(at, "empty variable name");
    }
    AssignOp op = assignment.op();
    Template value = assignment.value();
    Origin effective = origin;
    if (op == AssignOp.SIMPLE) {
      value = new Template(session.expander().expand(value));
    }
    Variable global = session.variables().find(name);
    if (origin != Origin.OVERRIDE && global != null && isStronger(global)) {
      value = global.value();
      effective = global.origin();
    }
    session.rules().add(new PatternVariable(pattern, name, op, value, effective,
        assignment.modifiers().export() ? Export.YES : Export.UNSAID, assignment.modifiers().isPrivate(), at));
  }

  private void forTarget(String name, Statement.Assignment assignment, Origin origin, Location at) {
    Target target = session.rules().mention(name).head();
    new TargetVariables(session).prepare(target, true);
    Scope before = session.variables().enter(target.variables);
    Variable variable;
    try {
      variable = session.definitions().forTarget(at, assignment.name(), assignment.op(), assignment.value(), origin);
    } finally {
      session.variables().leave(before);
    }
    // What ?= has found may be a global variable: these then befall it, for all targets.
    variable.perTarget(true);
    variable.isPrivate(assignment.modifiers().isPrivate());
    variable.export(assignment.modifiers().export() ? Export.YES : Export.UNSAID);
    Variable global = session.variables().find(variable.name());
    if (variable.origin() != Origin.OVERRIDE && global != null && global != variable && isStronger(global)) {
      Variable own = target.variables.set().define(
          variable.name(), global.value(), global.isRecursive(), global.origin(), variable.at());
      own.appends(false);
    }
  }

  private static boolean isStronger(Variable global) {
    return global.origin() == Origin.ENVIRONMENT_OVERRIDE || global.origin() == Origin.COMMAND_LINE;
  }
}
