package dev.kbuild.make.cli;

/** The command line cannot be understood; the usage should be shown. */
public final class UsageError extends Exception {
  private static final long serialVersionUID = 1;

  UsageError(String text) {
    super(text);
  }
}
