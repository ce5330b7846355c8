package dev.kbuild.make.source;

/**
 * A line of a makefile.
 *
 * @param file the makefile's name as it was asked for, or {@code <builtin>}
 * @param line counted from 1
 */
public record Location(String file, int line) {
  /** The place this many lines further down. */
  public Location plus(int lines) {
    return lines == 0 ? this : new Location(file, line + lines);
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
