package dev.kbuild.make.syntax;

/** The condition of an {@code ifdef} or {@code ifeq}. */
public sealed interface Test {
  /** {@code ifdef} and {@code ifndef}. */
  record Defined(String directive, Template name, boolean wanted) implements Test {}

  /**
   * {@code ifeq} and {@code ifneq}.
   *
   * @param extra something stands behind the second text
   */
  record Equal(String directive, Template left, Template right, boolean wanted, boolean extra) implements Test {}

  /** It cannot be read; an error only where it counts. {@code left} is expanded first all the same, or null. */
  record Invalid(String directive, Template left) implements Test {}

  /** The directive's own word. */
  String directive();
}
