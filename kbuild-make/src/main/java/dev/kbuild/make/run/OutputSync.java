package dev.kbuild.make.run;

import dev.kbuild.make.source.FatalError;

/** What is kept together of the output of commands that run at once. Manual: "Output During Parallel Execution". */
enum OutputSync {
  NONE,
  LINE,
  TARGET,
  RECURSE;

  /** By the name that {@code -O} takes; null asks for none. */
  static OutputSync named(String kind) {
    if (kind == null) {
      return NONE;
    }
    switch (kind) {
      case "none":
        return NONE;
      case "line":
        return LINE;
      case "target":
        return TARGET;
      case "recurse":
        return RECURSE;
      default:
        throw new FatalError(null, "unknown output-sync type '" + kind + "'");
    }
  }

  /** What is left of it where commands run one after the other: there is nothing to keep apart. */
  OutputSync with(JobPool pool) {
    return isOfEachMake() && pool.slots().jobs() == 1 && !pool.isShared() ? NONE : this;
  }

  /** Each make gathers what it writes itself, and says itself in which directory that was. */
  boolean isOfEachMake() {
    return this == LINE || this == TARGET;
  }
}
