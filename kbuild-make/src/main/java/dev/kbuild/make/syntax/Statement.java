package dev.kbuild.make.syntax;

/** What one logical line says, once it is known not to belong to a recipe. */
public sealed interface Statement {
  /** Nothing, or only a comment. */
  record Empty() implements Statement {}

  record Assignment(Modifiers modifiers, Template name, AssignOp op, Template value) implements Statement {}

  /**
   * The first line of a {@code define}.
   *
   * @param extra something stands behind the operator, where nothing may
   */
  record Define(Modifiers modifiers, Template name, AssignOp op, boolean extra) implements Statement {}

  record Undefine(Modifiers modifiers, Template name) implements Statement {}

  /**
   * {@code if...}, {@code else} or {@code endif}.
   *
   * @param test null for {@code endif} and for an {@code else} without a condition
   */
  record Conditional(Kind kind, Test test, boolean extra) implements Statement {
    /** Which directive stands first. */
    public enum Kind { IF, ELSE, ENDIF }
  }

  /** {@code export} and {@code unexport}; null names mean every variable. */
  record Export(boolean export, Template names) implements Statement {}

  record VPath(Template rest) implements Statement {}

  record Include(Template files, boolean optional) implements Statement {}

  /** {@code load} and {@code -load}. */
  record Load(Template files, boolean optional) implements Statement {}

  /** Anything else: a rule, a target-specific variable, or an error. */
  record RuleLine(RuleText text) implements Statement {}
}
