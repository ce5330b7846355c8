package dev.kbuild.make.eval;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.disk.Stamp;
import dev.kbuild.make.syntax.DependencyFile;
import dev.kbuild.make.syntax.NameTable;
import dev.kbuild.make.syntax.ParsedFile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makefiles read from disk, each cut into lines once for as long as it does not change. Lists of dependencies are many and are read once each,
 * so that only the names in them are kept. For several threads.
 */
public final class RememberedMakefiles implements Makefiles {
  /** A file this young may change again within the same tick of the file system's clock. */
  private static final long RACY_NANOS = 2_000_000_000L;

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private final NameTable names = new NameTable();

  private record Known(Stamp stamp, Makefile.Lines file) {}

  @Override
  public Makefile read(Disk disk, String path) throws DiskException {
    Stamp stamp = disk.stamp(path);
    String key = path.startsWith("/") ? path : disk.directory() + "/" + path;
    Known before = known.get(key);
    if (before != null && before.stamp().equals(stamp)) {
      return before.file();
    }
    byte[] text = disk.read(path);
    DependencyFile dependencies = DependencyFile.recognize(text, names);
    if (dependencies != null) {
      return new Makefile.Dependencies(dependencies, text);
    }
    Makefile.Lines parsed = new Makefile.Lines(ParsedFile.parse(text));
    if (stamp instanceof Stamp.Modified modified && System.currentTimeMillis() * 1_000_000L - modified.nanos() > RACY_NANOS) {
      known.put(key, new Known(stamp, parsed));
    }
    return parsed;
  }
}
