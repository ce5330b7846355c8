package dev.kbuild.make.syntax;

import java.nio.ByteBuffer;

/** The names of a shelf that was written before, each looked at when a list has it: most runs need few of them. For several threads. */
final class ShelfNames {
  private final NameTable table;
  private final ByteBuffer head;
  private final int offsets;
  private final int end;
  private final NameTable.Entry[] known;

  /**
   * Those of a shelf.
   *
   * @param head what they are in
   * @param offsets where in it the numbers begin that say where each of them is
   * @param end where the last of them ends
   */
  ShelfNames(NameTable table, ByteBuffer head, int offsets, int count, int end) {
    this.table = table;
    this.head = head;
    this.offsets = offsets;
    this.end = end;
    this.known = new NameTable.Entry[count];
  }

  /** Puts names that follow one another into an array, from a place in it on. */
  void copy(int first, int count, NameTable.Entry[] into, int place) {
    for (int i = 0; i < count; i++) {
      NameTable.Entry one = known[first + i];
      into[place + i] = one == null ? look(first + i) : one;
    }
  }

  /** Entries may be published by a race: whoever sees one sees all of it, and any other of the same name is the same. */
  private NameTable.Entry look(int number) {
    int at = head.getInt(offsets + number * Integer.BYTES);
    int after = number + 1 == known.length ? end : head.getInt(offsets + (number + 1) * Integer.BYTES);
    NameTable.Entry found = new DependencyReading(WrittenShelf.bytes(head, at, after - at), 0).name(table);
    known[number] = found;
    return found;
  }
}
