package dev.kbuild.make.function;

import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.syntax.FunctionName;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Functions that look at the world outside the makefiles. */
final class Outside {
  /** Linux's PATH_MAX. */
  private static final int LONGEST_PATH = 4096;

  private Outside() {}

  static void call(FunctionName name, String[] a, StringBuilder out, Context context) {
    switch (name) {
      case SHELL:
        out.append(context.shell(a[0]));
        break;
      case FILE:
        file(a, out, context);
        break;
      case WILDCARD:
        join(context.wildcard(a[0]), out);
        break;
      default:
        paths(name, a[0], out, context);
    }
  }

  private static void join(List<String> words, StringBuilder out) {
    for (int i = 0; i < words.size(); i++) {
      if (i > 0) {
        out.append(' ');
      }
      out.append(words.get(i));
    }
  }

  private static void paths(FunctionName name, String text, StringBuilder out, Context context) {
    boolean first = true;
    for (Words w = Words.of(text); w.next(); ) {
      String path = name == FunctionName.ABSPATH
          ? absolute(w.word(), context.disk().directory())
          : context.disk().realPath(w.word()).orElse(null);
      if (path != null) {
        if (!first) {
          out.append(' ');
        }
        first = false;
        out.append(path);
      }
    }
  }

  /** Takes {@code .} and {@code ..} out of a name without looking at the disk; null when it becomes longer than a name may be. */
  private static String absolute(String path, String directory) {
    String whole = path.startsWith("/") ? path : directory + "/" + path;
    StringBuilder out = new StringBuilder(whole.length());
    int at = 0;
    while (at < whole.length()) {
      int slash = whole.indexOf('/', at);
      int end = slash < 0 ? whole.length() : slash;
      int length = end - at;
      if (length == 2 && whole.startsWith("..", at)) {
        out.setLength(Math.max(0, out.lastIndexOf("/")));
      } else if (length > 0 && !(length == 1 && whole.charAt(at) == '.')) {
        out.append('/').append(whole, at, end);
        if (out.length() >= LONGEST_PATH) {
          return null;
        }
      }
      at = end + 1;
    }
    return out.length() == 0 ? "/" : out.toString();
  }

  private static void file(String[] a, StringBuilder out, Context context) {
    String spec = a[0];
    String operator = spec.startsWith(">>") ? ">>" : spec.startsWith(">") ? ">" : spec.startsWith("<") ? "<" : null;
    if (operator == null) {
      throw context.error("file: invalid file operation: " + spec);
    }
    String name = Blank.stripLeading(spec.substring(operator.length()));
    if (name.isEmpty()) {
      throw context.error("file: missing filename");
    }
    if (operator.equals("<")) {
      if (a.length > 1) {
        throw context.error("file: too many arguments");
      }
      read(name, out, context);
    } else {
      write(name, operator.equals(">>"), a.length > 1 ? a[1] : null, context);
    }
  }

  private static void read(String name, StringBuilder out, Context context) {
    try {
      String text = new String(context.disk().read(name), StandardCharsets.ISO_8859_1);
      out.append(text, 0, text.endsWith("\n") ? text.length() - 1 : text.length());
    } catch (DiskException problem) {
      if (problem.reason() != DiskException.Reason.NOT_FOUND) {
        // A directory can be opened.
        String step = problem.reason() == DiskException.Reason.IS_DIRECTORY ? "read: " : "open: ";
        throw new FatalError(context.readingAt(), step + name + ": " + problem.reason().text());
      }
    }
  }

  private static void write(String name, boolean append, String text, Context context) {
    String content = text == null ? "" : text.endsWith("\n") ? text : text + "\n";
    byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
    try {
      if (append) {
        context.disk().append(name, bytes);
      } else {
        context.disk().write(name, bytes);
      }
    } catch (DiskException problem) {
      // What is written stays in C's buffer until the end.
      String step = problem.reason() == DiskException.Reason.NO_SPACE ? "close: " : "open: ";
      throw new FatalError(context.readingAt(), step + name + ": " + problem.reason().text());
    }
  }
}
