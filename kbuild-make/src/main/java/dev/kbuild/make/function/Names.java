package dev.kbuild.make.function;

import dev.kbuild.make.syntax.FunctionName;
import dev.kbuild.make.text.Words;

/** Manual: "Functions for File Names", those that only look at the names. */
final class Names {
  private Names() {}

  static void call(FunctionName name, String[] a, StringBuilder out) {
    switch (name) {
      case ADDPREFIX:
        affix(a[0], "", a[1], out);
        break;
      case ADDSUFFIX:
        affix("", a[0], a[1], out);
        break;
      case JOIN:
        join(a[0], a[1], out);
        break;
      default:
        each(name, a[0], out);
    }
  }

  private static void affix(String prefix, String suffix, String text, StringBuilder out) {
    boolean first = true;
    for (Words w = Words.of(text); w.next(); first = false) {
      if (!first) {
        out.append(' ');
      }
      out.append(prefix).append(w.word()).append(suffix);
    }
  }

  private static void join(String left, String right, StringBuilder out) {
    Words l = Words.of(left);
    Words r = Words.of(right);
    boolean first = true;
    while (true) {
      boolean hasLeft = l.next();
      boolean hasRight = r.next();
      if (!hasLeft && !hasRight) {
        return;
      }
      if (!first) {
        out.append(' ');
      }
      first = false;
      if (hasLeft) {
        out.append(l.word());
      }
      if (hasRight) {
        out.append(r.word());
      }
    }
  }

  private static int last(char wanted, String text, int start, int end) {
    int at = end - 1;
    while (at >= start && text.charAt(at) != wanted) {
      at--;
    }
    return at < start ? -1 : at;
  }

  private static void each(FunctionName name, String text, StringBuilder out) {
    boolean first = true;
    for (Words w = Words.of(text); w.next(); ) {
      int start = w.start();
      int end = w.end();
      int slash = last('/', text, start, end);
      int dot = last('.', text, Math.max(start, slash), end);
      if (name == FunctionName.SUFFIX && dot < 0) {
        continue;
      }
      if (!first) {
        out.append(' ');
      }
      first = false;
      switch (name) {
        case DIR:
          if (slash < 0) {
            out.append("./");
          } else {
            out.append(text, start, slash + 1);
          }
          break;
        case NOTDIR:
          out.append(text, slash < 0 ? start : slash + 1, end);
          break;
        case SUFFIX:
          out.append(text, dot, end);
          break;
        default:
          out.append(text, start, dot < 0 ? end : dot);
      }
    }
  }
}
