package dev.kbuild.make.eval;

import dev.kbuild.make.rule.Target;
import dev.kbuild.make.source.Location;

/** A makefile that was read, or should have been: make will try to remake it. */
public final class ReadMakefile {
  private final Target target;
  private final boolean optional;
  private final boolean included;
  private final Location at;
  private String problem;

  /**
   * Notes a makefile.
   *
   * @param optional that it is missing is no error
   * @param included not given by {@code -f} and no default makefile
   * @param at the include line; null when there is none
   * @param problem why it could not be read; null when it was
   */
  ReadMakefile(Target target, boolean optional, boolean included, Location at, String problem) {
    this.target = target;
    this.optional = optional;
    this.included = included;
    this.at = at;
    this.problem = problem;
  }

  public Target target() {
    return target;
  }

  public boolean isOptional() {
    return optional;
  }

  public boolean isIncluded() {
    return included;
  }

  public Location at() {
    return at;
  }

  /** Null once it was told, or when there is none. */
  public String problem() {
    return problem;
  }

  public void told() {
    problem = null;
  }
}
