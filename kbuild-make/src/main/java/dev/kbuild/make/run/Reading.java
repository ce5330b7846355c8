package dev.kbuild.make.run;

import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.eval.Inclusion;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Words;
import dev.kbuild.make.variable.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the makefiles of a run, whoever names them. Manual: "Writing Makefiles". */
final class Reading {
  private static final Template NAMED_BY_ENVIRONMENT = new Template("$(MAKEFILES)");
  private static final List<String> DEFAULT_MAKEFILES = List.of("GNUmakefile", "makefile", "Makefile");
  private static final List<String> INCLUDE_DIRECTORIES = List.of("/usr/gnu/include", "/usr/local/include", "/usr/include");

  private final Setup setup;
  private final Session session;
  private final Inclusion inclusion;
  private String standardInput;

  Reading(Setup setup, Session session) {
    this.setup = setup;
    this.session = session;
    this.inclusion = new Inclusion(session);
  }

  /** What {@code --eval} says, before any makefile. */
  void evals() {
    includeDirectories();
    for (String text : setup.switches().evals()) {
      session.expander().evaluate(text);
    }
  }

  /** First MAKEFILES, then what {@code -f} names or is there under a usual name. */
  void all() {
    makefilesVariable();
    List<String> files = setup.switches().files();
    for (String file : files) {
      main(file.equals("-") ? keptStandardInput() : file);
    }
    if (files.isEmpty()) {
      byDefault();
    }
  }

  /** Whether this is where standard input is kept. */
  boolean isStandardInput(String name) {
    return name.equals(standardInput);
  }

  void deleteStandardInput() {
    if (standardInput == null) {
      return;
    }
    try {
      setup.disk().delete(standardInput);
    } catch (DiskException gone) {
      setup.voice().error("unlink (temporary file): " + gone.getMessage());
    }
    standardInput = null;
  }

  private void main(String file) {
    String problem = inclusion.main(file);
    if (problem != null) {
      setup.voice().error(file + ": " + problem);
    }
  }

  private void byDefault() {
    for (String name : DEFAULT_MAKEFILES) {
      if (setup.disk().exists(name)) {
        main(name);
        return;
      }
    }
    for (String name : DEFAULT_MAKEFILES) {
      inclusion.missingDefault(name);
    }
  }

  private void makefilesVariable() {
    boolean warn = session.warnUndefined;
    session.warnUndefined = false;
    String names = session.expander().expand(NAMED_BY_ENVIRONMENT);
    session.warnUndefined = warn;
    for (Words w = Words.of(names); w.next(); ) {
      inclusion.include(w.word(), true, false, null);
    }
  }

  /** Keeps what standard input holds in a file, so that it can be read again. */
  private String keptStandardInput() {
    if (standardInput != null) {
      throw new FatalError(null, "Makefile from standard input specified twice.");
    }
    String given = setup.invocation().environment().getOrDefault("TMPDIR", "");
    String name;
    try {
      name = setup.disk().writeTemporary(
          given.isEmpty() ? "/tmp" : given, "Gm", setup.host().standardInput().get().getBytes(StandardCharsets.ISO_8859_1));
    } catch (DiskException problem) {
      throw new FatalError(null, "fopen (temporary file): " + problem.getMessage());
    }
    standardInput = name;
    return name;
  }

  private void includeDirectories() {
    List<String> found = new ArrayList<>();
    for (String directory : setup.switches().includeDirectories()) {
      String home = session.wildcards().home(directory);
      if (setup.disk().isDirectory(home)) {
        found.add(home.length() > 1 && home.endsWith("/") ? home.substring(0, home.length() - 1) : home);
      }
    }
    List<String> standard = new ArrayList<>(found);
    for (String directory : INCLUDE_DIRECTORIES) {
      if (setup.disk().isDirectory(directory)) {
        standard.add(directory);
      }
    }
    session.includeDirectories = standard;
    List<String> shown = new ArrayList<>(standard);
    shown.add("/usr/include");
    session.variables().globals().define(".INCLUDE_DIRS", new Template(String.join(" ", shown)), true, Origin.DEFAULT, null);
  }
}
