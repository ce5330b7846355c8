package dev.kbuild.make.syntax;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * What {@link DependencyFile}s say, kept from run to run in a form that is a fraction of their size: many of them name the same files in the
 * same order. Each is kept for one version of its file, and for that alone. For several threads.
 *
 * <p>What was written before is written anew only when much was added to it; until then what was added is written by itself.
 */
public final class DependencyShelf {
  /** How much there must be for a file of its own, in lists; fewer are read again as quickly. One nested make is not enough. */
  private static final int WORTH_WRITING = 51;
  private static final int WORTH_ADDING = 50;
  /** What part of it may be written by itself: both have names to be read in each run. */
  private static final int MUCH = 30;

  private final String label;
  private final NameTable table;
  /** The last one counts first. */
  private final List<WrittenShelf> written;
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
   * One that was written before, or an empty one.
   *
   * @param label what it is for
   * @param contents what {@link #content} answered, and {@link #addition} after that, if there was one. What they say of a file is looked at when
   *     somebody asks for it, so that they may be mapped files.
   * @throws IllegalArgumentException when one is anything else, or was written under another label
   */
  public DependencyShelf(String label, NameTable table, ByteBuffer... contents) {
    this(label, table, new ArrayList<>(contents.length));
    for (ByteBuffer content : contents) {
      written.add(0, new WrittenShelf(label, table, content));
    }
  }

  private DependencyShelf(String label, NameTable table, List<WrittenShelf> written) {
    this.label = label;
    this.table = table;
    this.written = written;
  }

  /**
   * What was written before of this one, with what was added after that.
   *
   * @throws IllegalArgumentException when that is no {@link #addition} under its label
   */
  public DependencyShelf with(ByteBuffer addition) {
    List<WrittenShelf> both = new ArrayList<>(written);
    both.add(0, new WrittenShelf(label, table, addition));
    return new DependencyShelf(label, table, both);
  }

  /** What the file says, or null when this version of it was not kept, or cannot be read any more. */
  public DependencyFile find(String path, Version version) {
    Kept known = kept.get(path);
    if (known != null) {
      return known.version.is(version) ? known.file : null;
    }
    for (int i = 0; i < written.size(); i++) {
      WrittenShelf.Written before = written.get(i).find(path);
      if (before != null && before.version().is(version)) {
        return written.get(i).file(before);
      }
    }
    return null;
  }

  /** Whether some version of the file was kept. */
  public boolean has(String path) {
    boolean has = kept.containsKey(path);
    for (int i = 0; i < written.size() && !has; i++) {
      has = written.get(i).find(path) != null;
    }
    return has;
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

  /** Whether enough is new that it is worth writing. */
  public boolean isWorthWriting() {
    return added.get() >= (written.isEmpty() ? WORTH_WRITING : WORTH_ADDING);
  }

  /** Whether all of it should be written, and not what was added alone. */
  public boolean isWorthWritingAll() {
    if (written.isEmpty()) {
      return true;
    }
    int additions = kept.size() + (written.size() > 1 ? written.get(0).size() : 0);
    return additions > written.get(written.size() - 1).size() / MUCH;
  }

  /** All of it, to be read again. */
  public byte[] content() {
    return WrittenShelf.write(label, table, newest(written, file -> file));
  }

  /** What was added since {@link #content} was written, to be read again after that. */
  public byte[] addition() {
    // Its names are few of all, and have numbers of their own.
    NameTable own = new NameTable();
    return WrittenShelf.write(label, own, newest(written.subList(0, written.size() - 1), file -> file.in(own)));
  }

  private Map<String, Kept> newest(List<WrittenShelf> before, Function<DependencyFile, DependencyFile> form) {
    Map<String, Kept> files = new HashMap<>();
    for (int i = before.size() - 1; i >= 0; i--) {
      WrittenShelf one = before.get(i);
      one.forEach(listed -> {
        DependencyFile file = kept.containsKey(listed.path()) ? null : one.file(listed);
        if (file != null) {
          files.put(listed.path(), new Kept(listed.version(), form.apply(file)));
        }
      });
    }
    kept.forEach((path, one) -> files.put(path, new Kept(one.version, form.apply(one.file))));
    return files;
  }
}
