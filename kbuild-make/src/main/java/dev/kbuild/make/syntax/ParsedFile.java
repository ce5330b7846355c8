package dev.kbuild.make.syntax;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a makefile as logical lines. It never changes and knows nothing of any run, so that many runs can read the
 * same one.
 *
 * @param nulLines the numbers of lines that hold a NUL; GNU make drops the rest of such a line and says so
 */
public record ParsedFile(List<SourceLine> lines, List<Integer> nulLines) {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  public ParsedFile {
    lines = List.copyOf(lines);
    nulLines = List.copyOf(nulLines);
  }

  /** A whole file: a byte order mark is skipped, and a carriage return before a newline is dropped. */
  public static ParsedFile parse(String text) {
    String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    return lines(unix.startsWith(BYTE_ORDER_MARK) ? unix.substring(BYTE_ORDER_MARK.length()) : unix);
  }

  /** Text that {@code $(eval)} reads. */
  public static ParsedFile lines(String text) {
    List<SourceLine> lines = new ArrayList<>();
    List<Integer> nulLines = new ArrayList<>();
    int number = 1;
    int at = 0;
    while (at < text.length()) {
      int first = number;
      int end = text.indexOf('\n', at);
      number++;
      while (end >= 0 && isContinued(text, at, end)) {
        if (end + 1 >= text.length()) {
          end = -1;
          break;
        }
        end = text.indexOf('\n', end + 1);
        number++;
      }
      String raw = text.substring(at, end < 0 ? text.length() : end);
      int nul = raw.indexOf(0);
      if (nul >= 0) {
        nulLines.add(first);
        raw = raw.substring(0, nul);
      }
      lines.add(new SourceLine(first, raw));
      at = end < 0 ? text.length() : end + 1;
    }
    return new ParsedFile(lines, nulLines);
  }

  private static boolean isContinued(String text, int from, int end) {
    int slashes = 0;
    while (end - slashes > from && text.charAt(end - slashes - 1) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }
}
