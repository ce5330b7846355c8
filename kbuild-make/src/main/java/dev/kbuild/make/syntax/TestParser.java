package dev.kbuild.make.syntax;

import dev.kbuild.make.text.Blank;

/** Reads what follows {@code ifdef}, {@code ifndef}, {@code ifeq} and {@code ifneq}. Manual: "Syntax of Conditionals". */
final class TestParser {
  private final String directive;
  private final String line;
  private int at;

  private TestParser(String directive, String line) {
    this.directive = directive;
    this.line = line;
  }

  /** Null when the word is no conditional directive. */
  static Test parse(String directive, String rest) {
    switch (directive) {
      case "ifdef":
      case "ifndef":
        return new Test.Defined(directive, new Template(rest), directive.equals("ifdef"));
      case "ifeq":
      case "ifneq":
        return new TestParser(directive, rest).equal();
      default:
        return null;
    }
  }

  private Test equal() {
    char open = peek();
    if (open != '(' && open != '"' && open != '\'') {
      return new Test.Invalid(directive, null);
    }
    at++;
    int start = at;
    int end = open == '(' ? bracketed(',') : line.indexOf(open, at);
    if (end < 0) {
      return new Test.Invalid(directive, null);
    }
    at = end + 1;
    if (open == '(') {
      while (end > start && Blank.isBlank(line.charAt(end - 1))) {
        end--;
      }
    }
    Template left = new Template(line.substring(start, end));
    at = Blank.skip(line, at);
    // A parenthesis after a quoted left side ends an empty right side.
    char close = open == '(' ? ')' : peek();
    if (close != ')' && close != '"' && close != '\'') {
      return new Test.Invalid(directive, left);
    }
    if (close != ')') {
      at++;
    }
    start = at;
    end = close == ')' ? bracketed(')') : line.indexOf(close, at);
    if (end < 0) {
      return new Test.Invalid(directive, left);
    }
    Template right = new Template(line.substring(start, end));
    boolean extra = Blank.skip(line, end + 1) < line.length();
    return new Test.Equal(directive, left, right, directive.equals("ifeq"), extra);
  }

  private char peek() {
    return at < line.length() ? line.charAt(at) : 0;
  }

  private int bracketed(char stop) {
    int depth = 0;
    for (int i = at; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == stop && depth <= 0) {
        return i;
      } else if (c == ')') {
        depth--;
      }
    }
    return -1;
  }
}
