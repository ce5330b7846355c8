package dev.kbuild.make.text;

/** Replacing within words and within text: {@code patsubst}, {@code subst} and {@code $(var:a=b)}. */
public final class Substitution {
  private Substitution() {}

  /**
   * {@code $(patsubst pattern,replacement,text)}: words are joined by single spaces, unless the pattern has no {@code %}. Those replaced by nothing
   * leave no space, but do where that nothing is what a {@code %} stands for.
   */
  public static void patterns(StringBuilder out, String text, Pattern pattern, Pattern replacement) {
    if (pattern.suffix() == null) {
      String to = replacement.suffix() == null ? replacement.prefix() : replacement.prefix() + '%' + replacement.suffix();
      wholeWords(out, text, pattern.prefix(), to);
      return;
    }
    boolean first = true;
    String prefix = pattern.prefix();
    String suffix = pattern.suffix();
    boolean removes = replacement.suffix() == null && replacement.prefix().isEmpty();
    for (Words w = Words.of(text); w.next(); ) {
      int start = w.start();
      int length = w.end() - start;
      boolean match = length >= prefix.length() + suffix.length() && text.startsWith(prefix, start)
          && text.startsWith(suffix, w.end() - suffix.length());
      if (match && removes) {
        continue;
      }
      if (first) {
        first = false;
      } else {
        out.append(' ');
      }
      if (!match) {
        out.append(text, start, w.end());
        continue;
      }
      out.append(replacement.prefix());
      if (replacement.suffix() != null) {
        out.append(text, start + prefix.length(), w.end() - suffix.length()).append(replacement.suffix());
      }
    }
  }

  /**
   * Replaces {@code from} where it stands between blanks, which stay as they are; it may have blanks itself. Nothing is found only where a text ends
   * without a word.
   */
  private static void wholeWords(StringBuilder out, String text, String from, String to) {
    if (from.isEmpty()) {
      boolean found = text.isEmpty() || isSpace(text.charAt(text.length() - 1));
      out.append(text).append(found ? to : "");
      return;
    }
    int at = 0;
    for (int hit = text.indexOf(from); hit >= 0; hit = text.indexOf(from, at)) {
      int end = hit + from.length();
      boolean whole = (hit == 0 || isSpace(text.charAt(hit - 1))) && (end == text.length() || isSpace(text.charAt(end)));
      out.append(text, at, hit).append(whole ? to : from);
      at = end;
    }
    out.append(text, at, text.length());
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  /** {@code $(subst from,to,text)}; an empty {@code from} appends {@code to}. */
  public static void all(StringBuilder out, String text, String from, String to) {
    if (from.isEmpty()) {
      out.append(text).append(to);
      return;
    }
    int hit = text.indexOf(from);
    if (hit < 0) {
      out.append(text);
      return;
    }
    int at = 0;
    for (; hit >= 0; hit = text.indexOf(from, at)) {
      out.append(text, at, hit).append(to);
      at = hit + from.length();
    }
    out.append(text, at, text.length());
  }
}
