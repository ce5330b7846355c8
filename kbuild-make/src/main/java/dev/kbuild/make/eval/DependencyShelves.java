package dev.kbuild.make.eval;

import dev.kbuild.make.disk.CacheFile;
import dev.kbuild.make.disk.Stamp;
import dev.kbuild.make.syntax.DependencyFile;
import dev.kbuild.make.syntax.DependencyShelf;
import dev.kbuild.make.syntax.NameTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The {@link DependencyShelf}s of a run, one for each directory that makes ran in, each in a file of its own: see "Remembered dependency files" in
 * docs/make.md. For several threads.
 */
public final class DependencyShelves {
  private static final int MOST_DIRECTORIES = 20;
  private static final String ADDED = "+";
  private static final int WORTH_OF_A_RUN = 50;

  private final Path home;
  private final NameTable names;
  private final Map<String, DependencyShelf> shelves = new ConcurrentHashMap<>();
  private final Set<String> expected = ConcurrentHashMap.newKeySet();

  private DependencyShelves(Path home, NameTable names) {
    this.home = home;
    this.names = names;
  }

  /** As the environment says: MAKE_LISTS is {@code remember} or {@code off}; the files are in XDG_CACHE_HOME or {@code ~/.cache}. */
  static DependencyShelves of(Map<String, String> environment, NameTable names) {
    boolean off = "off".equals(environment.get("MAKE_LISTS"));
    return new DependencyShelves(off ? null : CacheFile.named(environment, "lists").orElse(null), names);
  }

  /** What was kept of this version of the file; null when nothing was. */
  DependencyFile find(String directory, String path, Stamp stamp) {
    return home != null && stamp instanceof Stamp.Modified it ? shelf(directory).find(path, version(it)) : null;
  }

  /** Keeps what was read of this version of the file. */
  void keep(String directory, String path, Stamp.Modified stamp, DependencyFile file) {
    if (home != null) {
      shelf(directory).keep(path, version(stamp), file);
    }
  }

  /** The same for what is no file, and kept under a key that no file's name is like. */
  DependencyFile find(String directory, String key, DependencyShelf.Version version) {
    return home != null ? shelf(directory).find(key, version) : null;
  }

  boolean has(String directory, String key) {
    return home != null && shelf(directory).has(key);
  }

  void keep(String directory, String key, DependencyShelf.Version version, DependencyFile file) {
    if (home != null) {
      shelf(directory).keep(key, version, file, WORTH_OF_A_RUN);
    }
  }

  private static DependencyShelf.Version version(Stamp.Modified stamp) {
    return new DependencyShelf.Version(stamp.nanos(), stamp.size(), stamp.node());
  }

  /** Begins to load what is kept for a directory, unless that was begun before; whoever needs it waits for it. */
  void expect(String directory, Executor threads) {
    if (home != null && expected.add(directory)) {
      threads.execute(new Runnable() {
        @Override
        public void run() {
          shelf(directory);
        }
      });
    }
  }

  private DependencyShelf shelf(String directory) {
    DependencyShelf known = shelves.get(directory);
    return known != null ? known : shelves.computeIfAbsent(directory, new Function<String, DependencyShelf>() {
      @Override
      public DependencyShelf apply(String absent) {
        return load(absent);
      }
    });
  }

  private DependencyShelf load(String directory) {
    try {
      Path file = file(directory);
      if (Files.exists(file)) {
        DependencyShelf shelf = new DependencyShelf(directory, names, content(file));
        Path addition = addition(file);
        return Files.exists(addition) ? with(shelf, addition) : shelf;
      }
    } catch (IOException | IllegalArgumentException unusable) {
      // Then it is made anew.
    }
    return new DependencyShelf(directory, names);
  }

  private static DependencyShelf with(DependencyShelf shelf, Path addition) {
    try {
      return shelf.with(content(addition));
    } catch (IOException | IllegalArgumentException unusable) {
      return shelf;
    }
  }

  private static Path addition(Path file) {
    return file.resolveSibling(file.getFileName() + ADDED);
  }

  /** Mapped, since a run may need little of it. Files like it are never changed, but replaced. */
  private static ByteBuffer content(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  /** Two directories may have to share one, and then take turns: the shelf in it says whose it is. */
  private Path file(String directory) {
    byte[] name = directory.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(name);
    return home.resolve(Long.toHexString(sum.getValue()) + '-' + Integer.toHexString(directory.hashCode()));
  }

  /** Writes what is new; that it cannot be written only means that the files are read again next time. */
  void save() {
    for (Map.Entry<String, DependencyShelf> one : shelves.entrySet()) {
      if (home != null && one.getValue().isWorthWriting()) {
        try {
          save(file(one.getKey()), one.getValue());
        } catch (IOException readOnly) {
          // Nothing depends on it.
        }
      }
    }
  }

  private void save(Path file, DependencyShelf shelf) throws IOException {
    if (!shelf.isWorthWritingAll()) {
      CacheFile.write(addition(file), shelf.addition());
      return;
    }
    CacheFile.write(file, shelf.content());
    Files.deleteIfExists(addition(file));
    forgetOldest();
  }

  private void forgetOldest() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(home)) {
      files = new ArrayList<>(all.filter(one -> !one.toString().endsWith(ADDED)).toList());
    }
    files.sort(Comparator.comparing(DependencyShelves::age).reversed());
    for (Path old : files.subList(Math.min(MOST_DIRECTORIES, files.size()), files.size())) {
      Files.deleteIfExists(old);
      Files.deleteIfExists(addition(old));
    }
  }

  private static FileTime age(Path file) {
    FileTime all = time(file);
    FileTime added = time(addition(file));
    return all.compareTo(added) > 0 ? all : added;
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException absent) {
      return FileTime.fromMillis(0);
    }
  }
}
