package dev.kbuild.make.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splitting text at whitespace, as every word function does. */
public final class Words {
  private final String text;
  /** For scanning: what a text is made of is much slower to reach through the string. */
  private final byte[] bytes;
  private int at;
  private int start;

  private Words(String text) {
    this.text = text;
    this.bytes = text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** A walk over the words of a text. */
  public static Words of(String text) {
    return new Words(text);
  }

  /** Moves to the next word; false when there is none. */
  public boolean next() {
    int i = at;
    while (i < bytes.length && isSpace(bytes[i])) {
      i++;
    }
    start = i;
    while (i < bytes.length && !isSpace(bytes[i])) {
      i++;
    }
    at = i;
    return at > start;
  }

  private static boolean isSpace(byte c) {
    return c <= ' ' && (c == ' ' || c >= '\t' && c <= '\r');
  }

  public String word() {
    return text.substring(start, at);
  }

  /** Whether the current word is this one. */
  public boolean is(String other) {
    return at - start == other.length() && text.startsWith(other, start);
  }

  /** Where the current word begins. */
  public int start() {
    return start;
  }

  /** Where the current word ends. */
  public int end() {
    return at;
  }

  public static List<String> list(String text) {
    List<String> words = new ArrayList<>();
    for (Words w = of(text); w.next(); ) {
      words.add(w.word());
    }
    return words;
  }

  public static int count(String text) {
    int n = 0;
    for (Words w = of(text); w.next(); ) {
      n++;
    }
    return n;
  }
}
