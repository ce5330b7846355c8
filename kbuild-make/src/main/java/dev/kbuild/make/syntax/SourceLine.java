package dev.kbuild.make.syntax;

import dev.kbuild.make.text.Continuations;

/** One logical line of a makefile. What it says depends on where it stands, so that is worked out when it is asked for. */
public final class SourceLine {
  private final int number;
  private final String raw;
  private volatile Statement statement;
  private volatile Statement posixStatement;

  SourceLine(int number, String raw) {
    this.number = number;
    this.raw = raw;
  }

  /** The number of its first physical line, counted from 1. */
  public int number() {
    return number;
  }

  /** As written, continuations and comments included. */
  public String raw() {
    return raw;
  }

  public boolean startsWith(char prefix) {
    return !raw.isEmpty() && raw.charAt(0) == prefix;
  }

  /**
   * What the line says when it belongs to no recipe.
   *
   * @param posix after {@code .POSIX}, continued lines keep the blanks before the backslash
   */
  public Statement statement(boolean posix) {
    Statement known = posix ? posixStatement : statement;
    if (known == null) {
      known = StatementParser.parse(raw, posix);
      if (posix) {
        posixStatement = known;
      } else {
        statement = known;
      }
    }
    return known;
  }

  /** How many physical lines it has. */
  public int height() {
    int height = 1;
    for (int i = raw.indexOf('\n'); i >= 0; i = raw.indexOf('\n', i + 1)) {
      height++;
    }
    return height;
  }

  /** How the line stands inside a {@code define}. */
  public String joined(boolean posix) {
    return Continuations.join(raw, posix);
  }
}
