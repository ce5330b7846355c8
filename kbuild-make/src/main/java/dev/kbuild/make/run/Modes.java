package dev.kbuild.make.run;

/** The options that decide how targets are updated; remaking makefiles switches some of them off for a while. */
final class Modes {
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
}
