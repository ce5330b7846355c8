package dev.kbuild.make.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What {@link DependencyFile}s say, kept from run to run in a form that is a fraction of their size: many of them name the same files in the
 * same order. Each is kept for one version of its file, and for that alone. For several threads.
 */
public final class DependencyShelf {
  private static final String FORMAT = "kbuild-make lists 1";

  private final String label;
  private final NameTable table;
  private final byte[] content;
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
   * @param at where that begins in the shelf's content, or -1 for one added since
   * @param file null for one of the content
   */
  private record Kept(Version version, int at, DependencyFile file) {}

  /**
   * An empty one.
   *
   * @param label what it is for
   */
  public DependencyShelf(String label, NameTable table) {
    this.label = label;
    this.table = table;
    this.content = new byte[0];
    this.names = new NameTable.Entry[0];
  }

  /**
   * One that was written before.
   *
   * @throws IllegalArgumentException when it was not written by {@link #content}, or under another label
   */
  public DependencyShelf(String label, NameTable table, byte[] content) {
    this.label = label;
    this.table = table;
    this.content = content;
    DependencyReading in = new DependencyReading(content, 0);
    try {
      if (!in.text().equals(FORMAT) || !in.text().equals(label)) {
        throw new IllegalArgumentException("not in the form of " + FORMAT + ", or not for " + label);
      }
      names = new NameTable.Entry[in.number()];
      for (int i = 0; i < names.length; i++) {
        names[i] = in.name(table);
      }
      for (int files = in.number(); files > 0; files--) {
        String path = in.text();
        Version version = new Version(in.large(), in.large(), (int) in.large());
        int length = in.number();
        kept.put(path, new Kept(version, in.at(), null));
        in.skip(length);
      }
    } catch (IndexOutOfBoundsException cutShort) {
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
    return known.file != null ? known.file : new DependencyReading(content, known.at).file(names);
  }

  /** Keeps what was read of this version of the file. */
  public void keep(String path, Version version, DependencyFile file) {
    kept.put(path, new Kept(version, -1, file));
    added.incrementAndGet();
  }

  /** Whether so much is new that it is worth writing all of it. */
  public boolean isWorthWriting() {
    return added.get() > Math.max(50, kept.size() / 10);
  }

  /** All of it, to be read again. */
  public byte[] content() {
    Map<String, Kept> files = new TreeMap<>(kept);
    DependencyWriting lists = new DependencyWriting(new ByteArrayOutputStream(1 << 20));
    lists.number(files.size());
    files.forEach((path, one) -> {
      DependencyWriting file = new DependencyWriting(new ByteArrayOutputStream(1 << 12));
      file.file(file(one));
      lists.text(path);
      lists.large(one.version.nanos());
      lists.large(one.version.size());
      lists.large(one.version.node());
      lists.block(file.bytes());
    });
    // Last, so that every name a list above has a number of is among them, whoever adds names meanwhile.
    List<NameTable.Entry> all = table.inOrder();
    DependencyWriting out = new DependencyWriting(new ByteArrayOutputStream(1 << 20));
    out.text(FORMAT);
    out.text(label);
    out.number(all.size());
    for (NameTable.Entry name : all) {
      out.text(new String(name.bytes(), StandardCharsets.ISO_8859_1));
    }
    out.raw(lists.bytes());
    return out.bytes();
  }
}
