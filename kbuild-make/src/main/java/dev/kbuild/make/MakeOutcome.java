package dev.kbuild.make;

/** What came of a run. */
public enum MakeOutcome {
  /** All goals are up to date. */
  UP_TO_DATE(0),
  /** Under {@code -q}: some goal is out of date. */
  OUT_OF_DATE(1),
  /** Something failed, and was said. */
  FAILED(2);

  private final int status;

  MakeOutcome(int status) {
    this.status = status;
  }

  /** The exit status that the command has for it. */
  public int status() {
    return status;
  }

  static MakeOutcome of(int status) {
    return status == 0 ? UP_TO_DATE : status == 1 ? OUT_OF_DATE : FAILED;
  }
}
