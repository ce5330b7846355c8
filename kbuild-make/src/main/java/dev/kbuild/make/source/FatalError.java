package dev.kbuild.make.source;

import java.util.Optional;

/** What GNU make ends with {@code Stop.}: the run cannot go on. */
public final class FatalError extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final transient Location at;

  /** A null location means the error concerns the run and no line. */
  public FatalError(Location at, String text) {
    super(text, null, false, false);
    this.at = at;
  }

  public Optional<Location> at() {
    return Optional.ofNullable(at);
  }
}
