package dev.kbuild.make.graph;

import dev.kbuild.make.disk.Directories;
import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.rule.VPaths;
import dev.kbuild.make.text.Pattern;
import dev.kbuild.make.text.Words;
import java.util.List;

/** Finds files in other directories. Manual: "How Directory Searches are Performed", "Directory Search for Link Libraries". */
final class VpathSearch {
  private static final List<String> LIBRARY_DIRECTORIES = List.of("/lib", "/usr/lib", "/usr/lib");

  private final Session session;
  private final RuleBook rules;
  private final Disk disk;
  private final Directories directories;

  VpathSearch(Session session, Directories directories) {
    this.session = session;
    this.rules = session.rules();
    this.disk = session.disk();
    this.directories = directories;
  }

  /**
   * A file found elsewhere.
   *
   * @param mtime known already when {@code -o} or {@code -W} named it, else unknown
   * @param place which search path had it, and where in that path; the lower the better
   */
  record Found(String name, long mtime, long place) {}

  /** Null when the file is in none of the directories. */
  Found find(String name) {
    VPaths vpaths = rules.vpaths();
    if (name.startsWith("/") || vpaths.isEmpty()) {
      return null;
    }
    Target known = rules.find(name);
    boolean isTarget = known != null && known.isTarget;
    int index = 0;
    for (VPaths.Selective selective : vpaths.selective()) {
      if (selective.pattern().matches(name)) {
        Found found = in(selective.directories(), name, isTarget, index);
        if (found != null) {
          return found;
        }
      }
      index++;
    }
    return in(vpaths.general(), name, isTarget, index);
  }

  private Found in(List<String> path, String name, boolean isTarget, int index) {
    for (int i = 0; i < path.size(); i++) {
      String candidate = path.get(i) + "/" + name;
      long place = ((long) index << 32) + i;
      Target mentioned = rules.find(candidate);
      if (mentioned != null && (!isTarget || mentioned.isTarget)) {
        boolean pinned = mentioned.mtime == Mtime.OLD || mentioned.mtime == Mtime.NEW;
        return new Found(candidate, pinned ? mentioned.mtime : Mtime.UNKNOWN, place);
      }
      if (directories.has(candidate)) {
        return new Found(candidate, Mtime.UNKNOWN, place);
      }
    }
    return null;
  }

  /** Asks the disk what {@link #find} would ask of it, and nobody else; for any thread once the makefiles were read. */
  void ask(String name) {
    VPaths vpaths = rules.vpaths();
    if (name.startsWith("/")) {
      return;
    }
    for (VPaths.Selective selective : vpaths.selective()) {
      if (selective.pattern().matches(name)) {
        ask(selective.directories(), name);
      }
    }
    ask(vpaths.general(), name);
  }

  private void ask(List<String> path, String name) {
    for (String directory : path) {
      String candidate = directory + "/" + name;
      if (disk.exists(candidate)) {
        return;
      }
      disk.names(candidate.substring(0, candidate.lastIndexOf('/')));
    }
  }

  /** Whether targets found in this directory are remade there. */
  boolean remadeInPlace(String directory) {
    return rules.vpaths().keep().contains(directory);
  }

  /** The file that {@code -lname} means; null when there is none. */
  Found library(String option) {
    String name = option.substring(2);
    Found best = null;
    for (Words w = Words.of(session.expander().expand("$(strip $(.LIBPATTERNS))")); w.next(); ) {
      Pattern pattern = Pattern.parse(w.word());
      if (!pattern.hasPercent()) {
        session.diagnostics().warning(null, ".LIBPATTERNS element '" + w.word() + "' is not a pattern");
        continue;
      }
      String file = pattern.with(name);
      if (disk.exists(file)) {
        return new Found(file, Mtime.UNKNOWN, -1);
      }
      Found found = find(file);
      if (found == null) {
        found = inSystem(file);
      }
      if (found != null && (best == null || found.place() < best.place())) {
        best = found;
      }
    }
    return best;
  }

  private Found inSystem(String file) {
    for (int i = 0; i < LIBRARY_DIRECTORIES.size(); i++) {
      String candidate = LIBRARY_DIRECTORIES.get(i) + "/" + file;
      if (disk.exists(candidate)) {
        return new Found(candidate, Mtime.UNKNOWN, Long.MAX_VALUE - LIBRARY_DIRECTORIES.size() + i);
      }
    }
    return null;
  }
}
