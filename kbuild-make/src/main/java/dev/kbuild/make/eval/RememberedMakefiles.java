package dev.kbuild.make.eval;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.disk.Stamp;
import dev.kbuild.make.eval.Makefiles.Makefile;
import dev.kbuild.make.idle.RunShelf;
import dev.kbuild.make.syntax.DependencyFile;
import dev.kbuild.make.syntax.DependencyShelf;
import dev.kbuild.make.syntax.NameTable;
import dev.kbuild.make.syntax.ParsedFile;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * Makefiles read from disk, each cut into lines once for as long as it does not change. Lists of dependencies are many and are read once in a run,
 * so of them only the names are kept here, and what they say in {@link DependencyShelves}. For several threads.
 */
public final class RememberedMakefiles {
  private final Map<String, Known> known = new ConcurrentHashMap<>();
  private final NameTable names = new NameTable();

  private record Known(Stamp stamp, Makefile.Lines file) {}

  /** The makefiles of one run. */
  public final class Run implements Makefiles, RunShelf, AutoCloseable {
    private final DependencyShelves shelves;

    private Run(DependencyShelves shelves) {
      this.shelves = shelves;
    }

    @Override
    public Makefile read(Disk disk, String path, boolean simply) throws DiskException {
      Stamp stamp = disk.stamp(path);
      String key = path.startsWith("/") ? path : disk.directory() + "/" + path;
      Known before = known.get(key);
      if (before != null && before.stamp().equals(stamp)) {
        return before.file();
      }
      DependencyFile kept = simply ? shelves.find(disk.directory(), path, stamp) : null;
      if (kept != null) {
        return new Makefile.Dependencies(kept);
      }
      byte[] text = disk.read(path);
      boolean settled = stamp instanceof Stamp.Modified modified && modified.isSettled();
      DependencyFile dependencies = simply ? DependencyFile.recognize(text, names) : null;
      if (dependencies != null) {
        if (settled) {
          shelves.keep(disk.directory(), path, (Stamp.Modified) stamp, dependencies);
        }
        return new Makefile.Dependencies(dependencies);
      }
      Makefile.Lines parsed = new Makefile.Lines(ParsedFile.parse(text));
      if (settled) {
        known.put(key, new Known(stamp, parsed));
      }
      return parsed;
    }

    @Override
    public void expect(String directory, Executor threads) {
      shelves.expect(directory, threads);
    }

    @Override
    public DependencyFile find(String directory, String key, DependencyShelf.Version version) {
      return shelves.find(directory, key, version);
    }

    @Override
    public boolean has(String directory, String key) {
      return shelves.has(directory, key);
    }

    @Override
    public void keep(String directory, String key, DependencyShelf.Version version, DependencyFile file) {
      shelves.keep(directory, key, version, file);
    }

    @Override
    public NameTable names() {
      return names;
    }

    /** Keeps for later runs what was read in this one. */
    @Override
    public void close() {
      shelves.save();
    }
  }

  /** Makefiles for a run with these environment variables, which tell where to keep what is read. */
  public Run run(Map<String, String> environment) {
    return new Run(DependencyShelves.of(environment, names));
  }
}
