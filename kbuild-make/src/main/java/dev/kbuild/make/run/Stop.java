package dev.kbuild.make.run;

/** Ends a make at once, everything having been said. */
final class Stop extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int status;

  Stop(int status) {
    super(null, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
