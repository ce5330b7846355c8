package dev.kbuild.make.variable;

/** Where a variable came from, the weakest first: a definition never replaces a stronger one. */
public enum Origin {
  DEFAULT("default"),
  ENVIRONMENT("environment"),
  FILE("file"),
  /** From the environment, under {@code -e}. */
  ENVIRONMENT_OVERRIDE("environment override"),
  COMMAND_LINE("command line"),
  OVERRIDE("override"),
  AUTOMATIC("automatic");

  private final String words;

  Origin(String words) {
    this.words = words;
  }

  /** Whether children see variables from there although nothing says so. */
  public boolean isExported() {
    return this == ENVIRONMENT || this == ENVIRONMENT_OVERRIDE || this == COMMAND_LINE;
  }

  /** What {@code $(origin)} answers. */
  public String words() {
    return words;
  }
}
