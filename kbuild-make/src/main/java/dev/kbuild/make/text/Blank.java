package dev.kbuild.make.text;

/** Make's two kinds of whitespace: blanks within a line, and anything that separates words. */
public final class Blank {
  private Blank() {}

  /** A space or a tab. */
  public static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }

  /** A blank, a newline, or one of the control characters C calls space. */
  public static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** The first index at or after {@code from} that holds no space. */
  public static int skip(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The first index at or after {@code from} that holds no blank. */
  public static int skipBlanks(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && isBlank(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The first index at or after {@code from} that holds a space, or the end. */
  public static int endOfWord(CharSequence text, int from) {
    int i = from;
    while (i < text.length() && !isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  public static String strip(String text) {
    int start = skip(text, 0);
    int end = text.length();
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  public static String stripLeading(String text) {
    return text.substring(skip(text, 0));
  }
}
