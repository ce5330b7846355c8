package dev.kbuild.make.idle;

import dev.kbuild.make.syntax.DependencyFile;
import dev.kbuild.make.syntax.DependencyShelf;
import dev.kbuild.make.syntax.NameTable;

/** Where remembered runs are kept: beside the lists of dependencies of their directory, whose names are mostly theirs. For several threads. */
public interface RunShelf {
    /** Null when there is none. */
    DependencyFile find(String directory, String key, DependencyShelf.Version version);

    /** Whether there is one under that key, of whatever version. */
    boolean has(String directory, String key);

    void keep(String directory, String key, DependencyShelf.Version version, DependencyFile file);

    NameTable names();
}
