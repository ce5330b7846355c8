package dev.kbuild.make.rule;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * The order of GNU make's table of files, in which it expands prerequisites again, and removes intermediate files. It looks like chance to a
 * reader, but it is the same every time, and logs show it: {@code rm foo.e bar.e}, {@code rm inter.b inter.c}.
 *
 * <p>The table's size is a power of two, from 1024 on, that leaves a sixteenth of it free; a file lies at the low bits of its name's hash. That is
 * Bob Jenkins' lookup3 (public domain) on little-endian words, begun without the length; to the result the bytes of whole words are added.
 * Two names that want one place may come in the other order here.
 */
public final class HashOrder implements Comparator<Target> {
  private static final int START = 0xdeadbeef;
  private final int mask;

  /** @param files how many there are in all */
  public HashOrder(int files) {
    int size = 1024;
    while (files > size - size / 16) {
      size *= 2;
    }
    mask = size - 1;
  }

  @Override
  public int compare(Target one, Target other) {
    return Integer.compare(place(one.name), place(other.name));
  }

  // Text is kept as its bytes, one character each.
  private int place(String name) {
    return hash(name.getBytes(StandardCharsets.ISO_8859_1)) & mask;
  }

  static int hash(byte[] name) {
    int words = name.length / 4;
    int a = START;
    int b = START;
    int c = START;
    for (int i = 0; i <= words; i++) {
      int word = word(name, 4 * i);
      switch (i % 3) {
        case 0:
          a += word;
          break;
        case 1:
          b += word;
          break;
        default:
          c += word;
      }
      if (i % 3 == 2 && i < words) {
        a = a - c ^ Integer.rotateLeft(c, 4);
        c += b;
        b = b - a ^ Integer.rotateLeft(a, 6);
        a += c;
        c = c - b ^ Integer.rotateLeft(b, 8);
        b += a;
        a = a - c ^ Integer.rotateLeft(c, 16);
        c += b;
        b = b - a ^ Integer.rotateLeft(a, 19);
        a += c;
        c = c - b ^ Integer.rotateLeft(b, 4);
        b += a;
      }
    }
    c = (c ^ b) - Integer.rotateLeft(b, 14);
    a = (a ^ c) - Integer.rotateLeft(c, 11);
    b = (b ^ a) - Integer.rotateLeft(a, 25);
    c = (c ^ b) - Integer.rotateLeft(b, 16);
    a = (a ^ c) - Integer.rotateLeft(c, 4);
    b = (b ^ a) - Integer.rotateLeft(a, 14);
    c = (c ^ b) - Integer.rotateLeft(b, 24);
    return c + 4 * words;
  }

  /** Up to four bytes from {@code at}; what is not there is zero. */
  private static int word(byte[] name, int at) {
    int word = 0;
    for (int i = Math.min(at + 4, name.length) - 1; i >= at; i--) {
      word = word << 8 | name[i] & 0xff;
    }
    return word;
  }
}
