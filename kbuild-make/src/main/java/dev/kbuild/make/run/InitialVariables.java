package dev.kbuild.make.run;

import dev.kbuild.make.cli.MakeFlags;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.idle.IdleRuns;
import dev.kbuild.make.idle.Observed;
import dev.kbuild.make.rule.BuiltIns;
import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.DefinitionParser;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.variable.Export;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Variable;
import dev.kbuild.make.variable.VariableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The variables there are before the first makefile is read. */
final class InitialVariables {
  private static final String FEATURES = "target-specific order-only second-expansion else-if shortest-stem undefine"
      + " oneshell nocomment grouped-target extra-prereqs archives jobserver output-sync check-symlink";
  private static final String OVERRIDES = "-*-command-variables-*-";
  private static final String EVALS = "-*-eval-flags-*-";
  private static final Template MAKE = new Template("$(MAKE_COMMAND)");
  private static final Template MAKEOVERRIDES = new Template("${" + OVERRIDES + "}");
  /** The directories and the file names of automatic variables: names, and what is to be expanded, which is parsed once for all makes. */
  private static final String[] PARTS = new String[14];
  private static final Template[] VALUES = new Template[PARTS.length];

  static {
    String automatic = "@%*<?^+";
    for (int i = 0; i < automatic.length(); i++) {
      char name = automatic.charAt(i);
      PARTS[2 * i] = name + "D";
      VALUES[2 * i] = new Template("$(patsubst %/,%,$(dir $" + name + "))");
      PARTS[2 * i + 1] = name + "F";
      VALUES[2 * i + 1] = new Template("$(notdir $" + name + ")");
    }
  }

  private final Setup setup;
  private final Session session;
  private final VariableSet set;
  private final int restarts;

  InitialVariables(Setup setup, Session session, int restarts) {
    this.setup = setup;
    this.session = session;
    this.set = session.variables().globals();
    this.restarts = restarts;
  }

  void define() {
    first();
    environment();
    if (setup.switches().environmentOverrides()) {
      set.environmentWins();
    }
    set.define("GNUMAKEFLAGS", "", Origin.ENVIRONMENT);
    overrides(definitions(setup.definitions()));
    own();
    flags(MakeFlags.Extent.WHILE_READING);
    automatic();
    if (!setup.switches().noVariables()) {
      for (BuiltIns.Variable variable : BuiltIns.variables()) {
        set.define(variable.name(), new Template(variable.value()), true, Origin.DEFAULT, null);
      }
    }
  }

  private void environment() {
    for (Map.Entry<String, String> entry : setup.invocation().environment().entrySet()) {
      String name = entry.getKey();
      Variable variable = set.define(name, new Template(entry.getValue()), true, Origin.ENVIRONMENT, null);
      variable.export(name.equals("SHELL") || name.equals("MAKE_RESTARTS") ? Export.NO : Export.YES);
    }
    Observed seen = setup.invocation().seen();
    if (seen.isIdle()) {
      set.note(IdleRuns.NOT_COUNTED, new Used(seen));
    }
    if (restarts > 0) {
      set.define("MAKE_RESTARTS", Integer.toString(restarts), Origin.ENVIRONMENT).export(Export.NO);
    }
  }

  /** A makefile asks for what else would not count. */
  private record Used(Observed seen) implements Runnable {
    @Override
    public void run() {
      seen.end();
    }
  }

  /** Those that the environment may replace, and that the command line finds. */
  private void first() {
    set.define(".FEATURES", FEATURES, Origin.DEFAULT);
    // Its value is found when it is asked for; an ifdef only sees that there is one.
    set.define(".VARIABLES", ".VARIABLES", Origin.DEFAULT);
    set.define(".RECIPEPREFIX", "", Origin.DEFAULT);
    set.define(".LOADED", "", Origin.DEFAULT);
    set.define(".SHELLFLAGS", "-c", Origin.DEFAULT);
  }

  private void own() {
    set.define("MAKE_VERSION", "4.3", Origin.DEFAULT);
    set.define("MAKE_HOST", "x86_64-pc-linux-gnu", Origin.DEFAULT);
    set.define("MAKEFILES", "", Origin.DEFAULT).export(Export.IF_SET);
    set.define("MAKE_COMMAND", setup.command(), Origin.DEFAULT);
    set.define("MAKE", MAKE, true, Origin.DEFAULT, null);
    set.define("CURDIR", setup.disk().directory(), Origin.FILE);
    set.define("MAKELEVEL", Integer.toString(setup.level()), Origin.ENVIRONMENT);
    set.define(".DEFAULT_GOAL", "", Origin.FILE);
    set.define("MAKEFILE_LIST", "", Origin.FILE);
    set.define("SUFFIXES", setup.switches().noRules() ? "" : BuiltIns.SUFFIXES, Origin.DEFAULT);
    Variable shell = set.get("SHELL");
    if (shell == null) {
      set.define("SHELL", "/bin/sh", Origin.DEFAULT);
    } else if (shell.text().isEmpty() || shell.origin() == Origin.ENVIRONMENT || shell.origin() == Origin.ENVIRONMENT_OVERRIDE) {
      // `make SHELL=` asks for none, and gets the usual one just as when the environment names one; a makefile's `SHELL =` stays empty.
      boolean recursive = shell.isRecursive();
      set.undefine("SHELL", Origin.COMMAND_LINE);
      set.define("SHELL", new Template("/bin/sh"), recursive, Origin.FILE, null).export(Export.NO);
    }
  }

  private void automatic() {
    for (int i = 0; i < PARTS.length; i++) {
      set.define(PARTS[i], VALUES[i], true, Origin.AUTOMATIC, null);
    }
  }

  /** Carries out assignments of the command line or of MAKEFLAGS; answers the names. */
  List<String> definitions(List<String> texts) {
    List<String> names = new ArrayList<>();
    for (String text : texts) {
      DefinitionParser.Found found = DefinitionParser.find(text, 0);
      Template value = new Template(text.substring(found.valueAt()));
      names.add(session.definitions().global(null, new Template(found.name()), found.op(), value, Origin.COMMAND_LINE).name());
    }
    return names;
  }

  private void overrides(List<String> names) {
    if (!setup.goals().isEmpty()) {
      // As the targets are called: without ./ before them.
      List<String> goals = new ArrayList<>();
      for (String goal : setup.goals()) {
        goals.add(FileNames.withoutDot(goal));
      }
      set.define("MAKECMDGOALS", String.join(" ", goals), Origin.DEFAULT);
    }
    List<String> words = new ArrayList<>();
    for (String name : new LinkedHashSet<>(names)) {
      Variable variable = set.get(name);
      words.add(0, MakeFlags.quoted(name) + (variable.isRecursive() ? "=" : ":=") + MakeFlags.quoted(variable.text()));
    }
    if (!words.isEmpty()) {
      set.define(OVERRIDES, String.join(" ", words), Origin.AUTOMATIC);
      set.define("MAKEOVERRIDES", MAKEOVERRIDES, true, Origin.ENVIRONMENT, null);
    }
  }

  /** Sets MAKEFLAGS and MFLAGS anew. */
  void flags(MakeFlags.Extent extent) {
    String plain = MakeFlags.compose(setup.switches(), extent);
    String flags = setup.switches().evals().isEmpty() ? plain : plain + " $(" + EVALS + ")";
    String minus = plain.isEmpty() ? "" : plain.startsWith(" ") ? plain.substring(1) : "-" + plain;
    set.define("MFLAGS", new Template(minus), true, Origin.ENVIRONMENT, null);
    Variable overrides = set.get("MAKEOVERRIDES");
    boolean variables = extent != MakeFlags.Extent.WHILE_READING && overrides != null && !overrides.text().isEmpty();
    Origin origin = setup.switches().environmentOverrides() ? Origin.ENVIRONMENT_OVERRIDE : Origin.FILE;
    String text = variables ? flags + " -- $(MAKEOVERRIDES)" : flags;
    Variable variable = set.define("MAKEFLAGS", new Template(text), true, origin, (Location) null);
    if (extent == MakeFlags.Extent.WHILE_READING) {
      // Later a makefile may have said that it is not.
      variable.export(Export.YES);
    }
  }

  /** What {@code --eval} says has been read, and will be by sub-makes. */
  void evaluated() {
    String evals = MakeFlags.evals(setup.switches());
    if (!evals.isEmpty()) {
      set.define(EVALS, evals, Origin.AUTOMATIC);
    }
  }

  /** {@code -r} was said by a makefile only. */
  void noSuffixes() {
    set.define("SUFFIXES", "", Origin.DEFAULT);
  }

  /** {@code -R} was said by a makefile only. */
  void noDefaults() {
    for (BuiltIns.Variable variable : BuiltIns.variables()) {
      set.undefine(variable.name(), Origin.DEFAULT);
    }
  }
}
