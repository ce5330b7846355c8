package dev.kbuild.make.syntax;

import dev.kbuild.make.text.Blank;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code $} references. Manual: "Basics of Variable References", "Function Call Syntax". */
final class ExpansionParser {
  private static final Expansion EMPTY = new Expansion.Literal("");

  private final String text;
  private final int end;

  private ExpansionParser(String text, int end) {
    this.text = text;
    this.end = end;
  }

  static Expansion parse(String text) {
    return parse(text, 0, text.length());
  }

  static Expansion parse(String text, int from, int to) {
    return new ExpansionParser(text, to).sequence(from);
  }

  private Expansion sequence(int from) {
    List<Expansion> parts = new ArrayList<>();
    StringBuilder literal = null;
    int at = from;
    while (at < end) {
      int dollar = text.indexOf('$', at);
      if (dollar < 0 || dollar >= end) {
        dollar = end;
      }
      if (dollar > at) {
        if (literal == null) {
          literal = new StringBuilder();
        }
        literal.append(text, at, dollar);
      }
      if (dollar + 1 >= end) {
        if (dollar < end) {
          literal = (literal == null ? new StringBuilder() : literal).append('$');
        }
        break;
      }
      char next = text.charAt(dollar + 1);
      if (next == '$') {
        if (literal == null) {
          literal = new StringBuilder();
        }
        literal.append('$');
        at = dollar + 2;
        continue;
      }
      if (literal != null) {
        parts.add(new Expansion.Literal(literal.toString()));
        literal = null;
      }
      if (next == '(' || next == '{') {
        at = bracketed(dollar + 2, next, next == '(' ? ')' : '}', parts);
      } else {
        parts.add(new Expansion.Reference(String.valueOf(next)));
        at = dollar + 2;
      }
    }
    if (literal != null) {
      parts.add(new Expansion.Literal(literal.toString()));
    }
    return parts.isEmpty() ? EMPTY : parts.size() == 1 ? parts.get(0) : new Expansion.Sequence(parts);
  }

  /** Reads from behind the opening bracket; answers where reading goes on. */
  private int bracketed(int begin, char open, char close, List<Expansion> parts) {
    FunctionName function = functionAt(begin);
    if (function != null) {
      return call(function, begin, open, close, parts);
    }
    int stop = text.indexOf(close, begin);
    if (stop < 0 || stop >= end) {
      parts.add(new Expansion.Malformed("unterminated variable reference"));
      return end;
    }
    int dollar = text.indexOf('$', begin);
    if (dollar >= 0 && dollar < stop) {
      int balanced = closing(begin, open, close);
      if (balanced >= 0) {
        parts.add(new Expansion.Computed(parse(text, begin, balanced)));
        return balanced + 1;
      }
      // As GNU make has looked for the end of the outer reference up to the end of the text, it does not come back.
      parts.add(named(text.substring(begin, stop)));
      return end;
    }
    parts.add(named(text.substring(begin, stop)));
    return stop + 1;
  }

  /** What a reference means once everything inside it is expanded. */
  static Expansion named(String inside) {
    int colon = inside.indexOf(':');
    int equals = colon < 0 ? -1 : inside.indexOf('=', colon + 1);
    if (equals < 0) {
      return new Expansion.Reference(inside);
    }
    return new Expansion.Replacement(
        inside.substring(0, colon), inside.substring(colon + 1, equals), inside.substring(equals + 1));
  }

  private FunctionName functionAt(int begin) {
    int at = begin;
    while (at < end && (text.charAt(at) == '-' || (text.charAt(at) >= 'a' && text.charAt(at) <= 'z'))) {
      at++;
    }
    if (at == begin || (at < end && !Blank.isSpace(text.charAt(at)))) {
      return null;
    }
    return FunctionName.of(text.substring(begin, at));
  }

  private int closing(int from, char open, char close) {
    int depth = 0;
    for (int i = from; i < end; i++) {
      char c = text.charAt(i);
      if (c == open) {
        depth++;
      } else if (c == close && --depth < 0) {
        return i;
      }
    }
    return -1;
  }

  private int call(FunctionName function, int begin, char open, char close, List<Expansion> parts) {
    int start = Math.min(Blank.skip(text, begin + function.spelling().length()), end);
    int stop = closing(start, open, close);
    if (stop < 0) {
      parts.add(new Expansion.Malformed(
          "unterminated call to function '" + function.spelling() + "': missing '" + close + "'"));
      return end;
    }
    List<Expansion> arguments = new ArrayList<>(4);
    int from = start;
    while (true) {
      int comma = arguments.size() + 1 == function.maximum() ? -1 : comma(from, stop, open, close);
      int to = comma < 0 ? stop : comma;
      if (function.trims(arguments.size())) {
        arguments.add(trimmed(from, to));
      } else {
        arguments.add(parse(text, from, to));
      }
      if (comma < 0) {
        break;
      }
      from = comma + 1;
    }
    parts.add(new Expansion.Call(function, arguments));
    return stop + 1;
  }

  private Expansion trimmed(int from, int to) {
    int start = from;
    int stop = to;
    while (start < stop && Blank.isSpace(text.charAt(start))) {
      start++;
    }
    while (stop > start && Blank.isSpace(text.charAt(stop - 1))) {
      stop--;
    }
    return parse(text, start, stop);
  }

  private int comma(int from, int stop, char open, char close) {
    int depth = 0;
    for (int i = from; i < stop; i++) {
      char c = text.charAt(i);
      if (c == open) {
        depth++;
      } else if (c == close) {
        depth--;
      } else if (c == ',' && depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
