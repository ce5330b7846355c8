package dev.kbuild.make.text;

/** Finding the characters that mean something: those no backslash quotes and no reference hides. */
public final class Unquoted {
  private Unquoted() {}

  /**
   * The first unquoted place of one of {@code stops}, or -1. Backslashes that quote a stop on the way are halved, in the
   * text itself.
   *
   * @param overReferences {@code $(...)} and {@code ${...}} are stepped over
   */
  public static int find(StringBuilder text, int from, String stops, boolean overReferences) {
    int first = text.length();
    for (int i = 0; i < stops.length(); i++) {
      int hit = text.indexOf(stops.substring(i, i + 1), from);
      first = hit < 0 ? first : Math.min(first, hit);
    }
    if (first == text.length()) {
      return -1;
    }
    int at = overReferences ? from : first;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (overReferences && c == '$') {
        if (at + 1 >= text.length()) {
          return -1;
        }
        at = endOfReference(text, at);
        continue;
      }
      if (stops.indexOf(c) < 0) {
        at++;
        continue;
      }
      int slashes = slashesBefore(text, at, from);
      if (slashes == 0) {
        return at;
      }
      int dropped = (slashes + 1) / 2;
      text.delete(at - slashes, at - slashes + dropped);
      at -= dropped;
      if (slashes % 2 == 0) {
        return at;
      }
      at++;
    }
    return -1;
  }

  /** How many backslashes stand right before {@code end}, none of them before {@code from}; when they are odd, what is there is quoted. */
  public static int slashesBefore(CharSequence text, int end, int from) {
    int slashes = 0;
    while (end - slashes > from && text.charAt(end - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes;
  }

  /** Where the reference that begins at {@code dollar} ends. */
  public static int endOfReference(CharSequence text, int dollar) {
    int at = dollar + 2;
    if (dollar + 1 >= text.length()) {
      return text.length();
    }
    char open = text.charAt(dollar + 1);
    if (open != '(' && open != '{') {
      return at;
    }
    char close = open == '(' ? ')' : '}';
    int depth = 1;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == open) {
        depth++;
      } else if (c == close && --depth == 0) {
        break;
      }
    }
    return at;
  }

  /** A line without its comment; {@code \#} becomes {@code #}. */
  public static String withoutComment(String line) {
    if (line.indexOf('#') < 0) {
      return line;
    }
    StringBuilder text = new StringBuilder(line);
    int hash = find(text, 0, "#", true);
    return hash < 0 ? text.toString() : text.substring(0, hash);
  }
}
