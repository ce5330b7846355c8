package dev.kbuild.make.syntax;

import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Continuations;
import dev.kbuild.make.text.Unquoted;

/** Tells statements apart. */
final class StatementParser {
  private static final Statement EMPTY = new Statement.Empty();

  private StatementParser() {}

  static Statement parse(String raw, boolean posix) {
    String line = Unquoted.withoutComment(Continuations.join(raw, posix));
    int begin = Blank.skip(line, 0);
    if (begin == line.length()) {
      return EMPTY;
    }
    Statement assignment = AssignmentParser.parse(line);
    if (assignment != null) {
      return assignment;
    }
    int end = Blank.endOfWord(line, begin);
    String word = line.substring(begin, end);
    String rest = line.substring(Blank.skip(line, end));
    Statement directive = directive(word, rest);
    return directive != null ? directive : new Statement.RuleLine(RuleText.parse(raw, posix));
  }

  private static Statement directive(String word, String rest) {
    switch (word) {
      case "ifdef":
      case "ifndef":
      case "ifeq":
      case "ifneq":
        return new Statement.Conditional(Statement.Conditional.Kind.IF, TestParser.parse(word, rest), false);
      case "else":
        return otherwise(rest);
      case "endif":
        return new Statement.Conditional(Statement.Conditional.Kind.ENDIF, null, !rest.isEmpty());
      case "export":
      case "unexport":
        return new Statement.Export(word.equals("export"), rest.isEmpty() ? null : new Template(rest));
      case "vpath":
        return new Statement.VPath(new Template(rest));
      case "include":
        return new Statement.Include(new Template(rest), false);
      case "-include":
      case "sinclude":
        return new Statement.Include(new Template(rest), true);
      case "load":
        return new Statement.Load(new Template(rest), false);
      case "-load":
        return new Statement.Load(new Template(rest), true);
      default:
        return null;
    }
  }

  private static Statement otherwise(String rest) {
    if (rest.isEmpty()) {
      return new Statement.Conditional(Statement.Conditional.Kind.ELSE, null, false);
    }
    int end = Blank.endOfWord(rest, 0);
    Test test = TestParser.parse(rest.substring(0, end), rest.substring(Blank.skip(rest, end)));
    return new Statement.Conditional(Statement.Conditional.Kind.ELSE, test, test == null);
  }
}
