package dev.kbuild.make.eval;

import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.ParsedFile;
import dev.kbuild.make.syntax.SourceLine;
import dev.kbuild.make.syntax.Statement;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Pattern;
import dev.kbuild.make.text.Unquoted;
import dev.kbuild.make.text.Words;
import dev.kbuild.make.variable.Export;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Variable;
import java.util.List;

/** Carries out the statements of one makefile, or of one {@code $(eval)}. */
final class Reader {
  private final Session session;
  private final String file;
  private final Location fixed;
  private final boolean setsDefaultGoal;
  private final Conditionals conditionals;
  private final RuleReader rules;
  private List<SourceLine> lines;
  private int next;

  private Reader(Session session, String file, Location fixed, boolean setsDefaultGoal) {
    this.session = session;
    this.file = file;
    this.fixed = fixed;
    this.setsDefaultGoal = setsDefaultGoal;
    this.conditionals = new Conditionals(session);
    this.rules = new RuleReader(session, setsDefaultGoal);
  }

  static Reader forFile(Session session, String file, boolean setsDefaultGoal) {
    return new Reader(session, file, null, setsDefaultGoal);
  }

  /** All lines of a {@code $(eval)} count as the line that called it; {@code at} is null outside of all lines. */
  static Reader forEval(Session session, Location at) {
    return new Reader(session, null, at, true);
  }

  void read(ParsedFile parsed) {
    lines = parsed.lines();
    Location outer = session.readingAt();
    try {
      for (int line : parsed.nulLines()) {
        session.diagnostics().warning(at(line), "warning: NUL character seen; rest of line ignored");
      }
      while (next < lines.size()) {
        SourceLine line = lines.get(next++);
        if (conditionals.reads() || !passesOver(line)) {
          Location at = at(line.number());
          session.readingAt(at);
          line(line, at);
        }
      }
      if (!conditionals.isEmpty()) {
        throw new FatalError(lines.isEmpty() ? null : end(), "missing 'endif'");
      }
      rules.finish();
    } finally {
      session.readingAt(outer);
    }
  }

  private Location at(int line) {
    return file == null ? fixed : new Location(file, line);
  }

  /** One line past the last, where the file was found to end. */
  private Location end() {
    if (file == null) {
      return fixed;
    }
    SourceLine last = lines.get(lines.size() - 1);
    int height = 1;
    for (int i = last.raw().indexOf('\n'); i >= 0; i = last.raw().indexOf('\n', i + 1)) {
      height++;
    }
    return new Location(file, last.number() + height);
  }

  /** Whether a line between conditionals that do not hold has no say in where that ends. */
  private boolean passesOver(SourceLine line) {
    if (line.startsWith(session.recipePrefix)) {
      return false;
    }
    Statement statement = line.statement(session.rules().posix);
    return !(statement instanceof Statement.Conditional || statement instanceof Statement.Define);
  }

  private void line(SourceLine line, Location at) {
    boolean prefixed = line.startsWith(session.recipePrefix);
    if (prefixed && rules.takes(line, at, conditionals.reads())) {
      return;
    }
    Statement statement = line.statement(session.rules().posix);
    if (statement instanceof Statement.Conditional conditional) {
      conditionals.meet(conditional, at);
    } else if (!conditionals.reads()) {
      if (statement instanceof Statement.Define) {
        body(at, false);
      }
    } else if (!(statement instanceof Statement.Empty)) {
      carryOut(statement, at, prefixed);
    }
  }

  private void carryOut(Statement statement, Location at, boolean prefixed) {
    if (prefixed && statement instanceof Statement.RuleLine) {
      throw new FatalError(at, "recipe commences before first target");
    }
    if (statement instanceof Statement.Assignment assignment) {
      rules.finish();
      Origin origin = assignment.modifiers().override() ? Origin.OVERRIDE : Origin.FILE;
      modify(session.definitions().global(at, assignment.name(), assignment.op(), assignment.value(), origin),
          assignment.modifiers().export(), assignment.modifiers().isPrivate());
    } else if (statement instanceof Statement.RuleLine rule) {
      rules.read(rule.text(), at);
    } else if (statement instanceof Statement.Include include) {
      rules.finish();
      include(include, at);
    } else if (statement instanceof Statement.Define define) {
      rules.finish();
      define(define, at);
    } else if (statement instanceof Statement.Undefine undefine) {
      rules.finish();
      undefine(undefine, at);
    } else if (statement instanceof Statement.Export export) {
      rules.finish();
      export(export);
    } else if (statement instanceof Statement.VPath vpath) {
      rules.finish();
      vpath(vpath.rest());
    } else {
      throw new FatalError(at, "The 'load' operation is not supported on this platform.");
    }
  }

  private static void modify(Variable variable, boolean export, boolean isPrivate) {
    if (export) {
      variable.export(Export.YES);
    }
    if (isPrivate) {
      variable.makePrivate();
    }
  }

  private void define(Statement.Define define, Location at) {
    if (define.extra()) {
      session.diagnostics().warning(at, "extraneous text after 'define' directive");
    }
    String name = Blank.strip(session.expander().expand(define.name()));
    if (name.isEmpty()) {
      throw new FatalError(at, "empty variable name");
    }
    Origin origin = define.modifiers().override() ? Origin.OVERRIDE : Origin.FILE;
    Template body = new Template(body(at, true));
    modify(session.definitions().set(at, name, define.op(), body, origin, false),
        define.modifiers().export(), define.modifiers().isPrivate());
  }

  /** Reads up to the matching {@code endef}. */
  private String body(Location start, boolean counts) {
    StringBuilder body = new StringBuilder();
    int depth = 1;
    boolean first = true;
    while (next < lines.size()) {
      SourceLine line = lines.get(next++);
      if (!line.startsWith(session.recipePrefix)) {
        if (line.hasFirstWord("define")) {
          depth++;
        } else if (line.hasFirstWord("endef") && --depth == 0) {
          String rest = Unquoted.withoutComment(line.joined());
          int end = rest.indexOf("endef") + "endef".length();
          if (counts && Blank.skip(rest, end) < rest.length()) {
            session.diagnostics().warning(at(line.number()), "extraneous text after 'endef' directive");
          }
          return body.toString();
        }
      }
      if (!first) {
        body.append('\n');
      }
      first = false;
      body.append(line.joined());
    }
    if (!counts) {
      return "";
    }
    throw new FatalError(start, "missing 'endef', unterminated 'define'");
  }

  private void undefine(Statement.Undefine undefine, Location at) {
    String name = Blank.strip(session.expander().expand(undefine.name()));
    if (name.isEmpty()) {
      throw new FatalError(at, "empty variable name");
    }
    session.variables().globals().undefine(
        name, undefine.modifiers().override() ? Origin.OVERRIDE : Origin.FILE);
  }

  private void export(Statement.Export export) {
    if (export.names() == null) {
      session.variables().exportAll(export.export());
      return;
    }
    for (Words w = Words.of(session.expander().expand(export.names())); w.next(); ) {
      Variable variable = session.variables().find(w.word());
      if (variable == null) {
        variable = session.variables().globals().define(
            w.word(), Template.EMPTY, false, Origin.FILE, session.readingAt());
      }
      variable.export(export.export() ? Export.YES : Export.NO);
    }
  }

  private void vpath(Template rest) {
    String text = session.expander().expand(rest);
    int start = Blank.skip(text, 0);
    int end = Blank.endOfWord(text, start);
    if (end == start) {
      session.rules().vpaths().clear();
      return;
    }
    Pattern pattern = Pattern.parse(text.substring(start, end));
    String directories = Blank.strip(text.substring(end));
    if (directories.isEmpty()) {
      session.rules().vpaths().clear(pattern);
    } else {
      session.rules().vpaths().add(pattern, directories);
    }
  }

  private void include(Statement.Include include, Location at) {
    String names = session.expander().expand(include.files());
    if (Blank.skip(names, 0) == names.length()) {
      return;
    }
    Inclusion inclusion = new Inclusion(session);
    for (String name : FileNames.of(names, session.wildcards())) {
      inclusion.include(name, include.optional(), setsDefaultGoal, at);
    }
  }
}
