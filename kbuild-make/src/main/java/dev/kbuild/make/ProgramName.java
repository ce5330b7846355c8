package dev.kbuild.make;

import dev.kbuild.make.disk.Disk;

/** What make was called as: a script learns only where it was found, while argv[0] would be what was typed. */
final class ProgramName {
  private ProgramName() {}

  /** The bare name when a search of PATH leads to this very script, else its path. */
  static String of(String script, String path, Disk disk) {
    int slash = script.lastIndexOf('/');
    if (slash < 0 || path == null) {
      return script;
    }
    String name = script.substring(slash + 1);
    for (String directory : path.split(":")) {
      String candidate = directory + "/" + name;
      if (candidate.equals(script)) {
        return name;
      }
      if (disk.isExecutable(candidate)) {
        return script;
      }
    }
    return script;
  }
}
