package dev.kbuild.make.eval;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.syntax.DependencyFile;
import dev.kbuild.make.syntax.ParsedFile;
import java.util.concurrent.Executor;

/** Where the text of makefiles comes from; may remember what it has cut into lines already. */
public interface Makefiles {
  /**
   * Reads one.
   *
   * @param simply whether {@link Makefile.Dependencies} will do where that is what the file is
   */
  Makefile read(Disk disk, String path, boolean simply) throws DiskException;

  /** A makefile's text, cut up in one way or the other. */
  sealed interface Makefile {
    /** Any makefile. */
    record Lines(ParsedFile file) implements Makefile {}

    /** One of a simple form. */
    record Dependencies(DependencyFile file) implements Makefile {}
  }

  /** Makefiles in this directory will be read soon: what is kept of them may be fetched meanwhile. */
  default void expect(String directory, Executor threads) {}
}
