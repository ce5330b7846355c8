package dev.kbuild.make.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What {@link DependencyFile}s say, kept from run to run in a form that is a fraction of their size: many of them name the same files in the
 * same order. Each is kept for one version of its file, and for that alone. For several threads.
 */
public final class DependencyShelf {
  private static final String FORMAT = "kbuild-make lists 2";

  private final String label;
  private final NameTable table;
  private final ByteBuffer content;
  private final NameTable.Entry[] names;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicInteger added = new AtomicInteger();

  /**
   * What tells one content of a file from another.
   *
   * @param nanos when it was written
   * @param size in bytes
   * @param node which file it is
   */
  public record Version(long nanos, long size, int node) {
    boolean is(Version other) {
      return nanos == other.nanos && size == other.size && node == other.node;
    }
  }

  /**
   * What one file says.
   *
   * @param at where that begins in the shelf's content
   * @param length how long it is there
   * @param file null for one of the content
   */
  private record Kept(Version version, int at, int length, DependencyFile file) {}

  /**
   * An empty one.
   *
   * @param label what it is for
   */
  public DependencyShelf(String label, NameTable table) {
    this.label = label;
    this.table = table;
    this.content = ByteBuffer.allocate(0);
    this.names = new NameTable.Entry[0];
  }

  /**
   * One that was written before. What it says of a file is looked at when somebody asks for it, so that the content may be a mapped file.
   *
   * @throws IllegalArgumentException when it was not written by {@link #content}, or under another label
   */
  public DependencyShelf(String label, NameTable table, ByteBuffer content) {
    this.label = label;
    this.table = table;
    this.content = content;
    try {
      byte[] head = new byte[Math.max(0, Math.min(content.getInt(0), content.limit()))];
      content.get(Integer.BYTES, head);
      DependencyReading in = new DependencyReading(head);
      if (!in.text().equals(FORMAT) || !in.text().equals(label)) {
        throw new IllegalArgumentException("not in the form of " + FORMAT + ", or not for " + label);
      }
      names = new NameTable.Entry[in.number()];
      for (int i = 0; i < names.length; i++) {
        names[i] = in.name(table);
      }
      int at = Integer.BYTES + head.length;
      for (int files = in.number(); files > 0; files--) {
        String path = in.text();
        Version version = new Version(in.large(), in.large(), (int) in.large());
        int length = in.number();
        kept.put(path, new Kept(version, Objects.checkFromIndexSize(at, length, content.limit()), length, null));
        at += length;
      }
    } catch (IndexOutOfBoundsException | BufferUnderflowException cutShort) {
      throw new IllegalArgumentException("ends too early", cutShort);
    }
  }

  /** What the file says, or null when this version of it was not kept. */
  public DependencyFile find(String path, Version version) {
    Kept known = kept.get(path);
    if (known == null || !known.version.is(version)) {
      return null;
    }
    return file(known);
  }

  private DependencyFile file(Kept known) {
    if (known.file != null) {
      return known.file;
    }
    byte[] list = new byte[known.length];
    content.get(known.at, list);
    return new DependencyReading(list).file(names);
  }

  /** Keeps what was read of this version of the file. */
  public void keep(String path, Version version, DependencyFile file) {
    kept.put(path, new Kept(version, 0, 0, file));
    added.incrementAndGet();
  }

  /** Whether so much is new that it is worth writing all of it. */
  public boolean isWorthWriting() {
    return added.get() > Math.max(50, kept.size() / 10);
  }

  /** All of it, to be read again. */
  public byte[] content() {
    Map<String, Kept> files = new TreeMap<>(kept);
    DependencyWriting index = new DependencyWriting(new ByteArrayOutputStream(1 << 16));
    DependencyWriting lists = new DependencyWriting(new ByteArrayOutputStream(1 << 20));
    index.number(files.size());
    files.forEach((path, one) -> {
      DependencyWriting file = new DependencyWriting(new ByteArrayOutputStream(1 << 12));
      file.file(file(one));
      byte[] list = file.bytes();
      index.text(path);
      index.large(one.version.nanos());
      index.large(one.version.size());
      index.large(one.version.node());
      index.number(list.length);
      lists.raw(list);
    });
    // After the lists, so that every name one of them has a number of is among these, whoever adds names meanwhile.
    List<NameTable.Entry> all = table.inOrder();
    DependencyWriting head = new DependencyWriting(new ByteArrayOutputStream(1 << 20));
    head.text(FORMAT);
    head.text(label);
    head.number(all.size());
    for (NameTable.Entry name : all) {
      head.text(name.name);
    }
    head.raw(index.bytes());
    byte[] first = head.bytes();
    byte[] second = lists.bytes();
    return ByteBuffer.allocate(Integer.BYTES + first.length + second.length).putInt(first.length).put(first).put(second).array();
  }
}
