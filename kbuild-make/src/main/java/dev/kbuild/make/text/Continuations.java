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
      int slashes = 0;
      while (newline - slashes > from && text.charAt(newline - slashes - 1) == '\\') {
        slashes++;
      }
      out.append(text, from, newline - slashes);
      for (int i = 0; i < slashes / 2; i++) {
        out.append('\\');
      }
      from = newline + 1;
      if (slashes % 2 == 1) {
        from = Blank.skipBlanks(text, from);
        if (!keepBlanksBefore) {
          int end = out.length();
          while (end > 0 && Blank.isBlank(out.charAt(end - 1))) {
            end--;
          }
          out.setLength(end);
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
   * backslashes, while the shell must.
   */
  public static String joinInsideReferences(String line) {
    if (line.indexOf('\n') < 0 || line.indexOf('$') < 0) {
      return line;
    }
    StringBuilder out = new StringBuilder(line.length());
    int at = 0;
    for (int dollar = line.indexOf('$'); dollar >= 0 && dollar + 1 < line.length(); dollar = line.indexOf('$', at)) {
      int end = Unquoted.endOfReference(line, dollar);
      out.append(line, at, dollar).append(join(line.substring(dollar, end), false));
      at = end;
    }
    return out.append(line, at, line.length()).toString();
  }
}
