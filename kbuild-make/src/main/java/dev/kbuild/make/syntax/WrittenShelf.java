package dev.kbuild.make.syntax;

import dev.kbuild.make.disk.SortedHashes;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/**
 * A {@link DependencyShelf} as it was written, of which nothing is looked at before somebody asks. First comes its head, a size and a checksum before
 * it: what it is for, its names, and its files in the order of their paths' hashes, so that one is found by halving. Then come the files' lists,
 * each with a checksum of its own in the head. For several threads.
 */
final class WrittenShelf implements SortedHashes {
  private static final String FORMAT = "kbuild-make lists 3";
  private static final int BEFORE_HEAD = Integer.BYTES + Integer.BYTES;
  /** A path's hash, and where in the head its file is. */
  private static final int SLOT = Integer.BYTES + Integer.BYTES;

  /** As much of the head's beginning as says how large its parts are. */
  private static final int BEGINNING = 8192;

  private final ByteBuffer content;
  /** A part of the content, not copied: a run needs little of it. */
  private final ByteBuffer head;
  private final ShelfNames names;
  private final int files;
  private final int slots;

  /**
   * One file of it.
   *
   * @param at where its lists begin in the content
   */
  record Written(String path, DependencyShelf.Version version, int at, int length, int checksum) {}

  /**
   * One that may be a mapped file.
   *
   * @throws IllegalArgumentException when it was not written by {@link #write}, or under another label
   */
  WrittenShelf(String label, NameTable table, ByteBuffer content) {
    this.content = content;
    try {
      head = content.slice(BEFORE_HEAD, Math.max(0, Math.min(content.getInt(0), content.limit() - BEFORE_HEAD)));
      DependencyReading in = new DependencyReading(bytes(head, 0, Math.min(head.limit(), BEGINNING)), 0);
      if (checksum(head) != content.getInt(Integer.BYTES) || !in.text().equals(FORMAT) || !in.text().equals(label)) {
        throw new IllegalArgumentException("not in the form of " + FORMAT + ", or not for " + label);
      }
      if (in.fixed() != content.limit() - BEFORE_HEAD - head.limit()) {
        throw new IllegalArgumentException("ends too early");
      }
      int count = in.fixed();
      files = in.fixed();
      slots = in.at() + count * Integer.BYTES;
      names = new ShelfNames(table, head, in.at(), count, record(0));
    } catch (IndexOutOfBoundsException | BufferUnderflowException cutShort) {
      throw new IllegalArgumentException("ends too early", cutShort);
    }
  }

  @Override
  public int size() {
    return files;
  }

  /** Null when there is no file of that path. */
  Written find(String path) {
    int hash = path.hashCode();
    for (int low = first(hash); low < files && hash(low) == hash; low++) {
      Written found = written(low);
      if (found.path.equals(path)) {
        return found;
      }
    }
    return null;
  }

  void forEach(Consumer<Written> action) {
    for (int i = 0; i < files; i++) {
      action.accept(written(i));
    }
  }

  @Override
  public int hash(int number) {
    return head.getInt(slots + number * SLOT);
  }

  /** Where a file's record begins, and the one before it ends; where the last one ends, for the number of all. */
  private int record(int number) {
    return number == files ? head.limit() : head.getInt(slots + number * SLOT + Integer.BYTES);
  }

  private Written written(int number) {
    int at = record(number);
    DependencyReading in = new DependencyReading(bytes(head, at, record(number + 1) - at), 0);
    return new Written(in.text(), new DependencyShelf.Version(in.large(), in.large(), (int) in.large()), in.number(), in.number(), in.fixed());
  }

  /** What a file says; null when that is not what was written. */
  DependencyFile file(Written one) {
    byte[] list = bytes(content, BEFORE_HEAD + head.limit() + one.at, one.length);
    return checksum(ByteBuffer.wrap(list)) == one.checksum ? new DependencyReading(list, 0).file(names) : null;
  }

  static byte[] bytes(ByteBuffer from, int at, int length) {
    byte[] bytes = new byte[length];
    from.get(at, bytes);
    return bytes;
  }

  private static int checksum(ByteBuffer bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes.duplicate());
    return (int) sum.getValue();
  }

  /** The content for these files, to be read by the constructor. */
  static byte[] write(String label, NameTable table, Map<String, DependencyShelf.Kept> files) {
    Map<String, DependencyShelf.Kept> ordered = new TreeMap<>(Comparator.comparingInt(String::hashCode).thenComparing(Comparator.naturalOrder()));
    ordered.putAll(files);
    DependencyWriting lists = new DependencyWriting(new ByteArrayOutputStream(1 << 20));
    DependencyWriting records = new DependencyWriting(new ByteArrayOutputStream(1 << 16));
    DependencyWriting slots = new DependencyWriting(new ByteArrayOutputStream(1 << 16));
    ordered.forEach((path, one) -> {
      DependencyWriting file = new DependencyWriting(new ByteArrayOutputStream(1 << 12));
      file.file(one.file());
      byte[] list = file.bytes();
      slots.fixed(path.hashCode());
      slots.fixed(records.size());
      records.text(path);
      records.large(one.version().nanos());
      records.large(one.version().size());
      records.large(one.version().node());
      records.number(lists.size());
      records.number(list.length);
      records.fixed(checksum(ByteBuffer.wrap(list)));
      lists.raw(list);
    });
    // After the lists, so that every name one of them has a number of is among these, whoever adds names meanwhile.
    return join(label, table.inOrder(), ordered.size(), slots.bytes(), records.bytes(), lists.bytes());
  }

  private static byte[] join(String label, List<NameTable.Entry> names, int files, byte[] slots, byte[] records, byte[] lists) {
    DependencyWriting head = new DependencyWriting(new ByteArrayOutputStream(1 << 20));
    head.text(FORMAT);
    head.text(label);
    head.fixed(lists.length);
    head.fixed(names.size());
    head.fixed(files);
    int firstName = head.size() + names.size() * Integer.BYTES + slots.length;
    DependencyWriting texts = new DependencyWriting(new ByteArrayOutputStream(1 << 20));
    for (NameTable.Entry name : names) {
      head.fixed(firstName + texts.size());
      texts.text(name.name);
    }
    ByteBuffer moved = ByteBuffer.wrap(Arrays.copyOf(slots, slots.length));
    for (int at = Integer.BYTES; at < slots.length; at += SLOT) {
      moved.putInt(at, moved.getInt(at) + firstName + texts.size());
    }
    head.raw(moved.array());
    head.raw(texts.bytes());
    head.raw(records);
    byte[] first = head.bytes();
    return ByteBuffer.allocate(BEFORE_HEAD + first.length + lists.length).putInt(first.length).putInt(checksum(ByteBuffer.wrap(first))).put(first).put(lists).array();
  }
}
