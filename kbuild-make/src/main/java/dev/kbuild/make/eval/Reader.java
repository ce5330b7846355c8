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
  private List<Integer> nulLines;
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
    nulLines = parsed.nulLines();
    Location outer = session.readingAt();
    try {
      while (next < lines.size()) {
        SourceLine line = take();
        if (conditionals.reads() || !passesOver(line)) {
          Location at = at(line.number());
          session.readingAt(at);
          line(line, at);
        }
      }
      if (!conditionals.isEmpty()) {
        throw new FatalError(at(parsed.end()), "missing 'endif'");
      }
      rules.finish();
    } finally {
      session.readingAt(outer);
    }
  }

  private SourceLine take() {
    SourceLine line = lines.get(next++);
    if (!nulLines.isEmpty()) {
      for (int number : nulLines) {
        if (number == line.number()) {
          session.diagnostics().warning(at(number), "warning: NUL character seen; rest of line ignored");
        }
      }
    }
    return line;
  }

  private Location at(int line) {
    return file == null ? fixed : new Location(file, line);
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
        passOverBody();
      }
    } else if (!(statement instanceof Statement.Empty)) {
      carryOut(statement, line, at, prefixed);
    }
  }

  private void carryOut(Statement statement, SourceLine line, Location at, boolean prefixed) {
    if (prefixed && statement instanceof Statement.RuleLine) {
      throw new FatalError(at, "recipe commences before first target");
    }
    if (statement instanceof Statement.Assignment assignment) {
      rules.finish();
      Origin origin = assignment.modifiers().override() ? Origin.OVERRIDE : Origin.FILE;
      modify(session.definitions().global(at, assignment.name(), assignment.op(), assignment.value(), origin),
          assignment.modifiers().export(), assignment.modifiers().isPrivate());
    } else if (statement instanceof Statement.RuleLine) {
      rules.finish();
      // The rule before may have been .POSIX, which changes how lines are joined.
      rules.read(((Statement.RuleLine) line.statement(session.rules().posix)).text(), at);
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
    } else if (statement instanceof Statement.Load load) {
      rules.finish();
      refuse(load, at);
    }
  }

  /** Nothing can be loaded here; where that matters the makefile is told so in GNU make's words. */
  private void refuse(Statement.Load load, Location at) {
    String files = session.expander().expand(load.files());
    int start = Blank.skip(files, 0);
    if (start < files.length() && !load.optional()) {
      throw new FatalError(at, files.substring(start, Blank.endOfWord(files, start)) + ": failed to load");
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
    Template body = new Template(body(at));
    modify(session.definitions().set(at, name, define.op(), body, origin, false),
        define.modifiers().export(), define.modifiers().isPrivate());
  }

  /** Reads up to the matching {@code endef}, which is then the line being read. */
  private String body(Location start) {
    StringBuilder body = new StringBuilder();
    int depth = 1;
    int number = start == null ? 0 : start.line();
    for (int first = next; next < lines.size(); ) {
      SourceLine line = take();
      number += line.height();
      String text = line.joined(session.rules().posix);
      if (!line.startsWith(session.recipePrefix)) {
        int word = Blank.skip(text, 0);
        if (isWord("define", text, word)) {
          depth++;
        } else if (isWord("endef", text, word)) {
          text = endef(text, word + "endef".length(), at(number));
          if (--depth == 0) {
            session.readingAt(at(number));
            return body.toString();
          }
        }
      }
      if (next - first > 1) {
        body.append('\n');
      }
      body.append(text);
    }
    throw new FatalError(start, "missing 'endef', unterminated 'define'");
  }

  private static boolean isWord(String word, String text, int at) {
    int end = at + word.length();
    return text.startsWith(word, at) && (end == text.length() || Blank.isBlank(text.charAt(end)));
  }

  /** An {@code endef} without its comment; anything else behind it is reported, for an inner one, too. */
  private String endef(String text, int end, Location at) {
    String rest = Unquoted.withoutComment(text.substring(end));
    if (Blank.skip(rest, 0) < rest.length()) {
      session.diagnostics().warning(at, "extraneous text after 'endef' directive");
    }
    return text.substring(0, end) + rest;
  }

  /** Passes over a {@code define} that does not count: up to the first line with nothing but {@code endef}. */
  private void passOverBody() {
    while (next < lines.size()) {
      SourceLine line = take();
      boolean ofRecipe = line.startsWith(session.recipePrefix) && rules.takes(line, null, false);
      if (!ofRecipe && Blank.strip(Unquoted.withoutComment(line.joined(session.rules().posix))).equals("endef")) {
        return;
      }
    }
  }

  private void undefine(Statement.Undefine undefine, Location at) {
    String name = Blank.strip(session.expander().expand(undefine.name()));
    if (name.isEmpty()) {
      throw new FatalError(at, "empty variable name");
    }
    session.definitions().undefine(name, undefine.modifiers().override() ? Origin.OVERRIDE : Origin.FILE);
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
    for (String name : FileNames.ofMakefiles(names, session.wildcards())) {
      inclusion.include(name, include.optional(), setsDefaultGoal, at);
    }
  }
}
