package dev.kbuild.make.eval;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.syntax.ParsedFile;

/** Where the text of makefiles comes from; may remember what it has cut into lines already. */
public interface Makefiles {
  ParsedFile read(Disk disk, String path) throws DiskException;
}
