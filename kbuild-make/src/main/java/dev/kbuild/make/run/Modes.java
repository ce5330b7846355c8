package dev.kbuild.make.run;

import java.util.function.BooleanSupplier;

/** The options that decide how targets are updated; remaking makefiles switches some of them off for a while. */
final class Modes implements BooleanSupplier {
  boolean touch;
  boolean question;
  boolean justPrint;
  boolean keepGoing;
  boolean silent;
  boolean ignoreErrors;
  boolean alwaysMake;
  boolean trace;
  /** Makefiles are being remade, and no goals yet. */
  boolean remakingMakefiles;

  /** Whether every prerequisite counts as changed. */
  @Override
  public boolean getAsBoolean() {
    return alwaysMake;
  }
}
