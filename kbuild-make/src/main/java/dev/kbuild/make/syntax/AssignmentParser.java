package dev.kbuild.make.syntax;

import dev.kbuild.make.text.Blank;

/** Recognises assignments with the words that may stand in front of them. */
public final class AssignmentParser {
  private AssignmentParser() {}

  /** The assignment, {@code define} or {@code undefine} that a line is, or what follows a rule's colon; null when that is something else. */
  public static Statement parse(String line) {
    Modifiers modifiers = Modifiers.NONE;
    int at = Blank.skip(line, 0);
    while (at < line.length()) {
      DefinitionParser.Found found = DefinitionParser.find(line, at);
      if (found != null) {
        return new Statement.Assignment(
            modifiers, new Template(found.name()), found.op(), new Template(line.substring(found.valueAt())));
      }
      int end = Blank.endOfWord(line, at);
      String word = line.substring(at, end);
      at = Blank.skip(line, end);
      if (word.equals("define")) {
        return define(modifiers, line.substring(at));
      }
      if (word.equals("undefine")) {
        return new Statement.Undefine(modifiers, new Template(line.substring(at)));
      }
      modifiers = modifiers.with(word);
      if (modifiers == null) {
        return null;
      }
    }
    return null;
  }

  private static Statement define(Modifiers modifiers, String rest) {
    DefinitionParser.Found found = DefinitionParser.find(rest, 0);
    if (found == null) {
      return new Statement.Define(modifiers, new Template(rest), AssignOp.RECURSIVE, false);
    }
    return new Statement.Define(
        modifiers, new Template(found.name()), found.op(), found.valueAt() < rest.length());
  }
}
