package dev.kbuild.make.run;

import dev.kbuild.make.eval.ReadMakefile;
import dev.kbuild.make.rule.Target;

/** A target somebody asked for, or a makefile that should be up to date. */
final class Goal {
  final Target target;
  /** Null for a goal proper. */
  final ReadMakefile makefile;
  /** Commands were started for it. */
  boolean changed;

  Goal(Target target, ReadMakefile makefile) {
    this.target = target;
    this.makefile = makefile;
  }

  boolean mayFail() {
    return makefile != null && makefile.isOptional();
  }
}
