package dev.kbuild.make.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes for {@link DependencyReading}. Numbers take seven bits a byte, the lowest first, but those of a
 * fixed size four bytes, the highest first. A list is stretches of names that follow one another in the
 * table and are alike in being optional.
 */
final class DependencyWriting {
  static final int TEXT = 0;
  static final int NAMES = 1;
  static final int NEEDS = 2;
  static final int MAY_NEED = 3;
  static final int TARGETS = 4;

  private final ByteArrayOutputStream out;

  DependencyWriting(ByteArrayOutputStream out) {
    this.out = out;
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  int size() {
    return out.size();
  }

  void fixed(int value) {
    out.write(value >>> 24);
    out.write(value >>> 16);
    out.write(value >>> 8);
    out.write(value);
  }

  void number(int value) {
    large(value);
  }

  void large(long value) {
    long left = value;
    while ((left & ~0x7fL) != 0) {
      out.write((int) (left & 0x7f | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }

  void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    number(bytes.length);
    raw(bytes);
  }

  void raw(byte[] bytes) {
    out.write(bytes, 0, bytes.length);
  }

  void file(DependencyFile file) {
    number(file.entries().size());
    for (DependencyFile.Entry entry : file.entries()) {
      if (entry instanceof DependencyFile.Text text) {
        start(TEXT, entry);
        text(text.name());
        text(text.value());
      } else if (entry instanceof DependencyFile.Names names) {
        start(NAMES, entry);
        text(names.name());
        list(names.names());
      } else if (entry instanceof DependencyFile.Needs needs) {
        start(NEEDS, entry);
        text(needs.target());
        text(needs.list());
      } else if (entry instanceof DependencyFile.MayNeed needs) {
        start(MAY_NEED, entry);
        text(needs.target());
        text(needs.name());
      } else {
        start(TARGETS, entry);
        text(((DependencyFile.Targets) entry).list());
      }
    }
  }

  private void start(int kind, DependencyFile.Entry entry) {
    number(kind);
    number(entry.line());
  }

  private void list(NameList list) {
    number(list.size());
    for (int from = 0; from < list.size(); ) {
      int to = from + 1;
      while (to < list.size() && list.name(to).number == list.name(to - 1).number + 1 && list.isOptional(to) == list.isOptional(from)) {
        to++;
      }
      number(list.name(from).number);
      number((to - from) * 2 + (list.isOptional(from) ? 1 : 0));
      from = to;
    }
  }
}
