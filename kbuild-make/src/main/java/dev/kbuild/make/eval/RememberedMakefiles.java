package dev.kbuild.make.eval;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.disk.Stamp;
import dev.kbuild.make.syntax.ParsedFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Makefiles read from disk, each cut into lines once for as long as it does not change. For several threads. */
public final class RememberedMakefiles implements Makefiles {
  /** A file this young may change again within the same tick of the file system's clock. */
  private static final long RACY_NANOS = 2_000_000_000L;

  private final Map<String, Known> known = new ConcurrentHashMap<>();

  private record Known(Stamp stamp, ParsedFile file) {}

  @Override
  public ParsedFile read(Disk disk, String path) throws DiskException {
    Stamp stamp = disk.stamp(path);
    String key = path.startsWith("/") ? path : disk.directory() + "/" + path;
    Known before = known.get(key);
    if (before != null && before.stamp().equals(stamp)) {
      return before.file();
    }
    ParsedFile parsed = ParsedFile.parse(new String(disk.read(path), StandardCharsets.ISO_8859_1));
    if (stamp instanceof Stamp.Modified modified && System.currentTimeMillis() * 1_000_000L - modified.nanos() > RACY_NANOS) {
      known.put(key, new Known(stamp, parsed));
    }
    return parsed;
  }
}
