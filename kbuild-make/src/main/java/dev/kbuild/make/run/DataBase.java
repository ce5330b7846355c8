package dev.kbuild.make.run;

import dev.kbuild.make.disk.Directories;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.PatternRule;
import dev.kbuild.make.rule.PatternVariable;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.Recipe;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.rule.Target.Verdict;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Pattern;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Variable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/** {@code -p}: everything known, written so that it could be read as a makefile again. */
final class DataBase {
  /** As C's {@code ctime} writes it. */
  private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ROOT);
  private static final DateTimeFormatter MODIFIED =
      new DateTimeFormatterBuilder().appendPattern("yyyy-MM-dd HH:mm:ss").appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true).toFormatter(Locale.ROOT);

  private final Session session;
  private final Directories directories;
  private final StringBuilder out = new StringBuilder();

  DataBase(Session session, Directories directories) {
    this.session = session;
    this.directories = directories;
  }

  String text() {
    out.append("\n# Make data base, printed on ").append(now()).append('\n');
    out.append("\n# Variables\n\n");
    for (Variable variable : session.variables().globals().all()) {
      variable(variable, "");
    }
    out.append("\n# Pattern-specific Variable Values\n");
    for (PatternVariable one : session.rules().patternVariables()) {
      out.append('\n').append(one.pattern()).append(" :\n");
      origin(one.origin(), one.isPrivate(), one.at());
      out.append("# ").append(one.name()).append(" := ").append(one.value().toString().replace("$", "$$")).append('\n');
    }
    int count = session.rules().patternVariables().size();
    out.append("\n# ").append(count == 0 ? "No" : count).append(" pattern-specific variable values").append(count == 0 ? ".\n" : "");
    out.append("\n# Directories\n\n");
    out.append("# ").append(directories.disk().directory()).append('\n');
    out.append("\n# Implicit Rules\n");
    for (PatternRule rule : session.rules().patternRules()) {
      rule(rule);
    }
    out.append("\n# ").append(session.rules().patternRules().size()).append(" implicit rules.\n");
    out.append("\n# Files\n");
    for (Target head : session.rules().targets()) {
      for (Target target = head; target != null; target = target.next) {
        target(target);
      }
    }
    out.append("\n# Finished Make data base on ").append(now()).append("\n\n");
    return out.toString();
  }

  private static String now() {
    return PRINTED.format(LocalDateTime.now());
  }

  private static String time(long nanos) {
    return MODIFIED.format(LocalDateTime.ofInstant(Instant.ofEpochSecond(0, nanos), ZoneId.systemDefault()));
  }

  private void origin(Origin origin, boolean isPrivate, Location at) {
    String words;
    switch (origin) {
      case FILE:
        words = "makefile";
        break;
      case ENVIRONMENT_OVERRIDE:
        words = "environment under -e";
        break;
      case OVERRIDE:
        words = "'override' directive";
        break;
      default:
        words = origin.words();
    }
    out.append("# ").append(words);
    if (isPrivate) {
      out.append(" private");
    }
    if (at != null) {
      out.append(" (from '").append(at.file()).append("', line ").append(at.line()).append(')');
    }
    out.append('\n');
  }

  private void variable(Variable variable, String start) {
    origin(variable.origin(), variable.isPrivate(), variable.at());
    out.append(start);
    String text = variable.text();
    if (variable.isRecursive() && text.indexOf('\n') >= 0) {
      out.append("define ").append(variable.name()).append('\n').append(text).append("\nendef\n");
    } else {
      out.append(variable.name()).append(variable.isRecursive() ? variable.appends() ? " += " : " = " : " := ")
          .append(isOnlyBlanks(text) ? "$(subst ,," + text + ')' : variable.isRecursive() ? text : text.replace("$", "$$")).append('\n');
    }
  }

  /** Such a value would be lost when it is read again. */
  private static boolean isOnlyBlanks(String text) {
    return !text.isEmpty() && Blank.skipBlanks(text, 0) == text.length();
  }

  private void rule(PatternRule rule) {
    out.append('\n');
    for (int i = 0; i < rule.targets().size(); i++) {
      Pattern pattern = rule.targets().get(i);
      out.append(i == 0 ? "" : " ").append(pattern);
    }
    out.append(rule.isTerminal() ? "::" : ":");
    prerequisites(rule.prerequisites());
    out.append('\n');
    recipe(rule.recipe());
  }

  private void prerequisites(List<Prerequisite> list) {
    boolean orderOnly = false;
    for (Prerequisite p : list) {
      if (!p.orderOnly) {
        out.append(' ').append(p.name());
      }
      orderOnly |= p.orderOnly;
    }
    if (orderOnly) {
      out.append(" |");
      for (Prerequisite p : list) {
        if (p.orderOnly) {
          out.append(' ').append(p.name());
        }
      }
    }
  }

  private void recipe(Recipe recipe) {
    if (recipe == null) {
      return;
    }
    out.append("#  recipe to execute");
    if (recipe.at() == null) {
      out.append(" (built-in):\n");
    } else {
      out.append(" (from '").append(recipe.at().file()).append("', line ").append(recipe.at().line()).append("):\n");
    }
    for (String line : recipe.logicalLines()) {
      out.append(recipe.prefix()).append(line).append('\n');
    }
  }

  private void target(Target target) {
    out.append('\n');
    if (target.variables != null) {
      for (Variable variable : target.variables.set().all()) {
        if (variable.origin() != Origin.AUTOMATIC) {
          variable(variable, target.name + ": ");
        }
      }
    }
    if (!target.isTarget) {
      out.append("# Not a target:\n");
    }
    out.append(target.name).append(target.firstDoubleColon == null ? ":" : "::");
    prerequisites(target.prerequisites());
    out.append('\n');
    mark(target.precious, "Precious file (prerequisite of .PRECIOUS).");
    mark(target.phony, "Phony target (prerequisite of .PHONY).");
    mark(target.isGoal, "Command line target.");
    mark(target.builtIn, "Builtin rule");
    mark(true, target.implicitSearched
        ? "Implicit rule search has been done." : "Implicit rule search has not been done.");
    mark(target.stem != null, "Implicit/static pattern stem: '" + target.stem + "'");
    mark(target.intermediate, "File is an intermediate prerequisite.");
    mark(true, target.mtime == Mtime.UNKNOWN ? "Modification time never checked."
        : target.mtime == Mtime.MISSING ? "File does not exist."
        : target.mtime == Mtime.OLD ? "File is very old." : "Last modified " + time(target.mtime));
    mark(true, target.updated ? "File has been updated." : "File has not been updated.");
    if (target.updated) {
      mark(target.verdict == Verdict.SUCCESS, "Successfully updated.");
      mark(target.verdict == Verdict.OUT_OF_DATE, "Needs to be updated (-q is set).");
      mark(target.verdict == Verdict.FAILED, "Failed to be updated.");
    }
    recipe(target.recipe);
  }

  private void mark(boolean holds, String text) {
    if (holds) {
      out.append("#  ").append(text).append('\n');
    }
  }
}
