package dev.kbuild.make.eval;

import dev.kbuild.make.rule.PatternVariable;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.syntax.AssignOp;
import dev.kbuild.make.variable.Scope;
import dev.kbuild.make.variable.Variable;
import dev.kbuild.make.variable.VariableSet;

/** Puts the scopes of a target together: its own variables, those of matching patterns, those of whoever needs it. */
public final class TargetVariables {
  private final Session session;

  public TargetVariables(Session session) {
    this.session = session;
  }

  /**
   * Makes sure that {@code target.variables} can be used.
   *
   * @param reading makefiles are still being read, so that patterns do not count yet
   */
  public void prepare(Target target, boolean reading) {
    Scope global = session.variables().global();
    if (target.variables == null) {
      target.variables = new Scope(new VariableSet(), global, true);
    }
    Target head = target.head();
    if (head != target) {
      prepare(head, reading);
      target.variables.within(head.variables, false);
      return;
    }
    if (target.parent == null) {
      target.variables.within(global, true);
    } else {
      prepare(target.parent, reading);
      target.variables.within(target.parent.variables, true);
    }
    if (!reading && !target.patternsSearched) {
      applyPatterns(target);
      target.patternsSearched = true;
    }
    if (target.patternVariables != null) {
      target.patternVariables.within(target.variables.outer(), target.variables.outerIsParent());
      target.variables.within(target.patternVariables, false);
    }
  }

  private void applyPatterns(Target target) {
    for (PatternVariable p : session.rules().patternVariables()) {
      if (!p.pattern().matches(target.name) || target.name.length() < p.pattern().length()) {
        continue;
      }
      if (target.patternVariables == null) {
        target.patternVariables = new Scope(new VariableSet(), target.variables.outer(), target.variables.outerIsParent());
      }
      Scope before = session.variables().enter(target.patternVariables);
      try {
        Variable variable;
        if (p.op() == AssignOp.SIMPLE) {
          variable = target.patternVariables.set().define(p.name(), p.value(), false, p.origin(), p.at());
        } else {
          variable = session.definitions().set(p.at(), p.name(), p.op(), p.value(), p.origin(), true);
        }
        variable.perTarget(true);
        variable.export(p.export());
        variable.isPrivate(p.isPrivate());
      } finally {
        session.variables().leave(before);
      }
    }
  }
}
