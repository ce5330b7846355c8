package dev.kbuild.make.eval;

import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.ParsedFile;
import dev.kbuild.make.syntax.Plain;
import java.util.Optional;

/** Finds makefiles and reads them. Manual: "Including Other Makefiles". */
public final class Inclusion {
  private final Session session;

  public Inclusion(Session session) {
    this.session = session;
  }

  /** Reads a makefile that an {@code include} or MAKEFILES names. */
  public void include(String name, boolean optional, boolean setsDefaultGoal, Location at) {
    read(name, optional, true, setsDefaultGoal, at);
  }

  /** Reads a makefile given by {@code -f} or found under a default name; answers why that failed, or null. */
  public String main(String name) {
    return read(name, false, false, true, null);
  }

  /** Notes a default makefile that is not there, so that it is made if it can be. */
  public void missingDefault(String name) {
    session.read().add(0, new ReadMakefile(session.rules().mention(name), true, false, null, null));
  }

  private String read(String asked, boolean optional, boolean included, boolean setsDefaultGoal, Location at) {
    String name = session.wildcards().home(asked);
    Makefiles.Makefile parsed = null;
    boolean simply = DependencyReader.canRead(session);
    String problem = null;
    try {
      parsed = session.makefiles().read(session.disk(), name, simply);
    } catch (DiskException missing) {
      problem = missing.reason().text();
      if (missing.reason() == DiskException.Reason.TOO_MANY_OPEN) {
        throw new FatalError(null, problem);
      }
      stopAtDirectory(missing, name);
    }
    if (parsed == null && included && !name.startsWith("/")) {
      for (String directory : session.includeDirectories) {
        String elsewhere = directory + "/" + name;
        try {
          parsed = session.makefiles().read(session.disk(), elsewhere, simply);
          name = elsewhere;
          problem = null;
          break;
        } catch (DiskException missingToo) {
          stopAtDirectory(missingToo, asked);
        }
      }
    }
    Target target = session.rules().mention(name);
    session.read().add(new ReadMakefile(target, optional, included, at, problem));
    if (parsed == null) {
      target.mtime = Mtime.MISSING;
      return problem;
    }
    // GNU make runs out of file descriptors here, for it keeps every enclosing makefile open.
    if (++session.depth > Session.DEEPEST) {
      throw new FatalError(null, DiskException.Reason.TOO_MANY_OPEN.text());
    }
    session.definitions().appendText(null, "MAKEFILE_LIST", target.name);
    // Messages name it as the makefile did that included it, wherever it was found.
    String shown = included ? asked : target.name;
    if (parsed instanceof Makefiles.Makefile.Lines lines) {
      if (!give(lines.file(), shown)) {
        Reader.forFile(session, shown, setsDefaultGoal).read(lines.file());
      }
    } else {
      new DependencyReader(session, shown, setsDefaultGoal).read(((Makefiles.Makefile.Dependencies) parsed).file());
    }
    session.depth--;
    return null;
  }

  /** A directory can be opened, unlike what is missing, and then not be read. */
  private static void stopAtDirectory(DiskException problem, String name) {
    if (problem.reason() == DiskException.Reason.IS_DIRECTORY) {
      throw new FatalError(null, name + ": " + problem.reason().text());
    }
  }

  /** Takes over a makefile of plain assignments as a whole; false when it is not one. */
  private boolean give(ParsedFile file, String name) {
    if (session.recipePrefix != '\t' || session.rules().posix || !file.nulLines().isEmpty()) {
      return false;
    }
    Optional<Plain> plain = file.plain().readAs(name);
    return plain.isPresent() && session.variables().globals().give(plain.get());
  }
}
