package dev.kbuild.make.syntax;

/** How a variable gets its value. Manual: "The Two Flavors of Variables". */
public enum AssignOp {
  /** {@code =} */
  RECURSIVE,
  /** {@code :=} and {@code ::=} */
  SIMPLE,
  /** {@code +=} */
  APPEND,
  /** {@code ?=} */
  IF_ABSENT,
  /** {@code !=} */
  SHELL
}
