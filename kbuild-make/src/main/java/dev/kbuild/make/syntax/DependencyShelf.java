package dev.kbuild.make.syntax;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What {@link DependencyFile}s say, kept from run to run in a form that is a fraction of their size: many of them name the same files in the
 * same order. Each is kept for one version of its file, and for that alone. For several threads.
 */
public final class DependencyShelf {
  private final String label;
  private final NameTable table;
  /** Null when nothing was written before. */
  private final WrittenShelf written;
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

  /** What one file says in this version of it. */
  record Kept(Version version, DependencyFile file) {}

  /**
   * An empty one.
   *
   * @param label what it is for
   */
  public DependencyShelf(String label, NameTable table) {
    this(label, table, (WrittenShelf) null);
  }

  /**
   * One that was written before. What it says of a file is looked at when somebody asks for it, so that the content may be a mapped file.
   *
   * @throws IllegalArgumentException when it was not written by {@link #content}, or under another label
   */
  public DependencyShelf(String label, NameTable table, ByteBuffer content) {
    this(label, table, new WrittenShelf(label, table, content));
  }

  private DependencyShelf(String label, NameTable table, WrittenShelf written) {
    this.label = label;
    this.table = table;
    this.written = written;
  }

  /** What the file says, or null when this version of it was not kept, or cannot be read any more. */
  public DependencyFile find(String path, Version version) {
    Kept known = kept.get(path);
    if (known != null) {
      return known.version.is(version) ? known.file : null;
    }
    WrittenShelf.Written before = written == null ? null : written.find(path);
    return before != null && before.version().is(version) ? written.file(before) : null;
  }

  /** Whether some version of the file was kept. */
  public boolean has(String path) {
    return kept.containsKey(path) || written != null && written.find(path) != null;
  }

  /** Keeps what was read of this version of the file. */
  public void keep(String path, Version version, DependencyFile file) {
    keep(path, version, file, 1);
  }

  /**
   * The same.
   *
   * @param worth how many times as long as to read one file it takes to find that out
   */
  public void keep(String path, Version version, DependencyFile file, int worth) {
    kept.put(path, new Kept(version, file));
    added.addAndGet(worth);
  }

  /** Whether so much is new that it is worth writing all of it. */
  public boolean isWorthWriting() {
    return added.get() > Math.max(50, (kept.size() + (written == null ? 0 : written.size())) / 10);
  }

  /** All of it, to be read again. */
  public byte[] content() {
    Map<String, Kept> files = new HashMap<>();
    if (written != null) {
      written.forEach(one -> {
        DependencyFile file = written.file(one);
        if (file != null) {
          files.put(one.path(), new Kept(one.version(), file));
        }
      });
    }
    files.putAll(kept);
    return WrittenShelf.write(label, table, files);
  }
}
