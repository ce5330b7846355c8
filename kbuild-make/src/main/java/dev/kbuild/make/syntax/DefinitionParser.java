package dev.kbuild.make.syntax;

import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Unquoted;

/** Recognises {@code name op value}. Manual: "Setting Variables". */
public final class DefinitionParser {
  private DefinitionParser() {}

  /**
   * An assignment found.
   *
   * @param name not yet expanded
   * @param valueAt where the value begins in the text that was searched
   */
  public record Found(String name, AssignOp op, int valueAt) {}

  /** The assignment that begins at {@code from}, or null when the text is something else. */
  public static Found find(String text, int from) {
    int begin = Blank.skip(text, from);
    int at = begin;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        return null;
      }
      if (c == '$') {
        at = Unquoted.endOfReference(text, at);
        continue;
      }
      int nameEnd = at;
      boolean blank = Blank.isBlank(c);
      if (blank) {
        at = Blank.skip(text, at);
        if (at >= text.length()) {
          return null;
        }
        c = text.charAt(at);
      }
      if (c == '=') {
        return found(text, begin, nameEnd, AssignOp.RECURSIVE, at + 1);
      }
      char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
      if (next == '=') {
        AssignOp op = operator(c);
        if (op != null) {
          return found(text, begin, nameEnd, op, at + 2);
        }
      } else if (c == ':') {
        if (next != ':' || at + 2 >= text.length() || text.charAt(at + 2) != '=') {
          return null;
        }
        return found(text, begin, nameEnd, AssignOp.SIMPLE, at + 3);
      }
      if (blank) {
        return null;
      }
      at++;
    }
    return null;
  }

  private static AssignOp operator(char c) {
    switch (c) {
      case '+':
        return AssignOp.APPEND;
      case ':':
        return AssignOp.SIMPLE;
      case '?':
        return AssignOp.IF_ABSENT;
      case '!':
        return AssignOp.SHELL;
      default:
        return null;
    }
  }

  private static Found found(String text, int begin, int nameEnd, AssignOp op, int after) {
    return new Found(text.substring(begin, nameEnd), op, Blank.skip(text, after));
  }
}
