package dev.kbuild.make.function;

import java.math.BigInteger;

import dev.kbuild.make.syntax.FunctionName;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Words;

/** Functions that pick words by their place. */
final class Picks {
  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private Picks() {}

  static void call(FunctionName name, String[] a, StringBuilder out, Context context) {
    switch (name) {
      case WORD:
        word(a, out, context);
        break;
      case WORDLIST:
        wordlist(a, out, context);
        break;
      case WORDS:
        out.append(Words.count(a[0]));
        break;
      case FIRSTWORD:
        Words first = Words.of(a[0]);
        if (first.next()) {
          out.append(first.word());
        }
        break;
      default:
        last(a[0], out);
    }
  }

  private static void word(String[] a, StringBuilder out, Context context) {
    int wanted = number(a[0], "non-numeric first argument to 'word' function", context);
    if (wanted == 0) {
      throw context.error("first argument to 'word' function must be greater than 0");
    }
    Words w = Words.of(a[1]);
    for (int i = 1; w.next(); i++) {
      if (i == wanted) {
        out.append(w.word());
        return;
      }
    }
  }

  private static void wordlist(String[] a, StringBuilder out, Context context) {
    int first = number(a[0], "non-numeric first argument to 'wordlist' function", context);
    int last = number(a[1], "non-numeric second argument to 'wordlist' function", context);
    if (first < 1) {
      throw context.error("invalid first argument to 'wordlist' function: '" + first + "'");
    }
    int start = -1;
    int end = -1;
    Words w = Words.of(a[2]);
    for (int i = 1; i <= last && w.next(); i++) {
      if (i == first) {
        start = w.start();
      }
      end = w.end();
    }
    if (start >= 0) {
      out.append(a[2], start, end);
    }
  }

  private static void last(String text, StringBuilder out) {
    int end = text.length();
    while (end > 0 && Blank.isSpace(text.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && !Blank.isSpace(text.charAt(start - 1))) {
      start--;
    }
    out.append(text, start, end);
  }

  private static int small(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = value * 10 + (digits.charAt(i) - '0');
    }
    return value;
  }

  /** As C's {@code atoi} on a machine of 64 bits: no number is larger than the largest long, of which the lower half is taken. */
  private static int number(String text, String complaint, Context context) {
    String digits = Blank.strip(text);
    if (text.isEmpty()) {
      throw context.error(complaint + ": '" + text + "'");
    }
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        throw context.error(complaint + ": '" + text + "'");
      }
    }
    return digits.length() < 10 ? small(digits) : new BigInteger(digits).min(LARGEST).intValue();
  }
}
