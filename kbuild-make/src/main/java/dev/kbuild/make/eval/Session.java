package dev.kbuild.make.eval;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Wildcards;
import dev.kbuild.make.source.Diagnostics;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.variable.Variables;
import java.util.ArrayList;
import java.util.List;

/** What one make knows while it reads makefiles and expands recipes. */
public final class Session {
  /** How many makefiles may include one another: as many as a process may usually have open. */
  static final int DEEPEST = 1000;

  private final Variables variables = new Variables();
  private final RuleBook rules;
  private final Disk disk;
  private final Wildcards wildcards;
  private final Diagnostics diagnostics;
  private final Makefiles makefiles;
  private final ShellRunner shell;
  private final List<ReadMakefile> read = new ArrayList<>();
  private final NumberedTargets numbered;
  private final Expander expander;
  private final Definitions definitions;
  private Location readingAt;
  /** Directories for {@code include}, in the order they are searched. */
  public List<String> includeDirectories = List.of();
  /** {@code --warn-undefined-variables}. */
  public boolean warnUndefined;
  /** How many makefiles are being read, one inside the other. */
  int depth;
  /** What recipe lines begin with just now. */
  public char recipePrefix = '\t';

  public Session(Disk disk, Wildcards wildcards, Diagnostics diagnostics, Makefiles makefiles, ShellRunner shell) {
    this.disk = disk;
    this.wildcards = wildcards;
    this.diagnostics = diagnostics;
    this.rules = new RuleBook(diagnostics);
    this.numbered = new NumberedTargets(rules);
    this.makefiles = makefiles;
    this.shell = shell;
    this.expander = new Expander(this);
    this.definitions = new Definitions(this);
  }

  /** Runs the command of a {@code $(shell)}. */
  public interface ShellRunner {
    /** What it printed on its standard output, untouched; sets {@code .SHELLSTATUS}. */
    String run(Session session, String command);
  }

  public Variables variables() {
    return variables;
  }

  public RuleBook rules() {
    return rules;
  }

  NumberedTargets numbered() {
    return numbered;
  }

  public Disk disk() {
    return disk;
  }

  public Wildcards wildcards() {
    return wildcards;
  }

  public Diagnostics diagnostics() {
    return diagnostics;
  }

  public Makefiles makefiles() {
    return makefiles;
  }

  public ShellRunner shell() {
    return shell;
  }

  public Expander expander() {
    return expander;
  }

  public Definitions definitions() {
    return definitions;
  }

  /** All makefiles read or looked for so far, in that order. */
  public List<ReadMakefile> read() {
    return read;
  }

  /** The line being read, or of the recipe being expanded; null outside of both. */
  public Location readingAt() {
    return readingAt;
  }

  public void readingAt(Location at) {
    readingAt = at;
  }
}
