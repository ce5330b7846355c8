package dev.kbuild.make.text;

/** Lines that go on after a backslash. Manual: "Splitting Long Lines". */
public final class Continuations {
  private Continuations() {}

  /**
   * Joins the lines: backslash, newline and the blanks around them become one space.
   *
   * @param keepBlanksBefore POSIX keeps the blanks in front of the backslash
   */
  public static String join(String text, boolean keepBlanksBefore) {
    int newline = text.indexOf('\n');
    if (newline < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (newline >= 0) {
      int slashes = Unquoted.slashesBefore(text, newline, from);
      out.append(text, from, newline - slashes);
      for (int i = 0; i < slashes / 2; i++) {
        out.append('\\');
      }
      from = newline + 1;
      if (slashes % 2 == 1) {
        from = Blank.skipBlanks(text, from);
        if (!keepBlanksBefore) {
          trimBlanks(out);
        }
        out.append(' ');
      } else {
        out.append('\n');
      }
      newline = text.indexOf('\n', from);
    }
    return out.append(text, from, text.length()).toString();
  }

  /**
   * Prepares a recipe line for expansion: only inside references are lines joined, for functions must not see the
   * backslashes, while the shell must. What follows {@code $$(} counts as a reference, too, up to what closes it, or to the end.
   */
  public static String joinInsideReferences(String line) {
    if (line.indexOf('\n') < 0 || line.indexOf('$') < 0) {
      return line;
    }
    StringBuilder out = new StringBuilder(line.length());
    int at = 0;
    int dollar = line.indexOf('$');
    while (dollar >= 0 && dollar + 1 < line.length()) {
      char open = line.charAt(dollar + 1);
      if (open == '(' || open == '{') {
        out.append(line, at, dollar);
        at = Unquoted.endOfReference(line, dollar);
        joinReference(line.substring(dollar, at), out);
      }
      dollar = line.indexOf('$', Math.max(at, dollar + 1));
    }
    return out.append(line, at, line.length()).toString();
  }

  /** One backslash and the blanks around it go with the newline. Others stay, even where {@link #join} halves them. */
  private static void joinReference(String reference, StringBuilder out) {
    int at = 0;
    for (int newline = reference.indexOf('\n'); newline >= 0; newline = reference.indexOf('\n', at)) {
      boolean goesOn = Unquoted.slashesBefore(reference, newline, at) % 2 == 1;
      out.append(reference, at, goesOn ? newline - 1 : newline);
      if (goesOn) {
        trimBlanks(out);
      }
      out.append(goesOn ? ' ' : '\n');
      at = Blank.skipBlanks(reference, newline + 1);
    }
    out.append(reference, at, reference.length());
  }

  private static void trimBlanks(StringBuilder out) {
    int end = out.length();
    while (end > 0 && Blank.isBlank(out.charAt(end - 1))) {
      end--;
    }
    out.setLength(end);
  }
}
