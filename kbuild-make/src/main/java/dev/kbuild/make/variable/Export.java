package dev.kbuild.make.variable;

/** Whether children get to see a variable. */
public enum Export {
  /** Nobody said; its origin decides. */
  UNSAID,
  YES,
  NO,
  /** Only when it is more than a built-in default. */
  IF_SET
}
