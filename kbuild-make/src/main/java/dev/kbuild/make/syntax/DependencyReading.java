package dev.kbuild.make.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link DependencyWriting} wrote. Where that ends too early, {@link IndexOutOfBoundsException}. */
final class DependencyReading {
  private final byte[] from;
  private int at;

  DependencyReading(byte[] from, int at) {
    this.from = from;
    this.at = at;
  }

  int at() {
    return at;
  }

  int fixed() {
    skip(Integer.BYTES);
    return from[at - 4] << 24 | (from[at - 3] & 0xff) << 16 | (from[at - 2] & 0xff) << 8 | from[at - 1] & 0xff;
  }

  int number() {
    return (int) large();
  }

  long large() {
    long value = 0;
    int shift = 0;
    byte next;
    do {
      next = from[at++];
      value |= (next & 0x7fL) << shift;
      shift += 7;
    } while (next < 0);
    return value;
  }

  private void skip(int length) {
    if (length < 0 || length > from.length - at) {
      throw new IndexOutOfBoundsException(at);
    }
    at += length;
  }

  String text() {
    int length = number();
    int start = at;
    skip(length);
    return new String(from, start, length, StandardCharsets.ISO_8859_1);
  }

  NameTable.Entry name(NameTable table) {
    int length = number();
    int start = at;
    skip(length);
    int hash = 0;
    for (int i = start; i < at; i++) {
      hash = 31 * hash + from[i];
    }
    return table.name(from, start, at, hash);
  }

  /** @param names by the numbers they had when this was written */
  DependencyFile file(ShelfNames names) {
    DependencyFile.Entry[] entries = new DependencyFile.Entry[number()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] = entry(names);
    }
    return new DependencyFile(Arrays.asList(entries));
  }

  private DependencyFile.Entry entry(ShelfNames names) {
    int kind = number();
    int line = number();
    switch (kind) {
      case DependencyWriting.TEXT:
        return new DependencyFile.Text(line, text(), text());
      case DependencyWriting.NAMES:
        return new DependencyFile.Names(line, text(), list(names));
      case DependencyWriting.NEEDS:
        return new DependencyFile.Needs(line, text(), text());
      case DependencyWriting.MAY_NEED:
        return new DependencyFile.MayNeed(line, text(), text());
      default:
        return new DependencyFile.Targets(line, text());
    }
  }

  private NameList list(ShelfNames names) {
    int size = number();
    NameTable.Entry[] found = new NameTable.Entry[size];
    boolean[] optional = new boolean[size];
    for (int filled = 0; filled < size; ) {
      int first = number();
      int stretch = number();
      int length = stretch / 2;
      names.copy(first, length, found, filled);
      if (stretch % 2 == 1) {
        Arrays.fill(optional, filled, filled + length, true);
      }
      filled += length;
    }
    return new NameList(found, optional);
  }
}
