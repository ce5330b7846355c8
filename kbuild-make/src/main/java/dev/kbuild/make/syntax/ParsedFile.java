package dev.kbuild.make.syntax;

import dev.kbuild.make.text.Unquoted;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a makefile as logical lines. It never changes and knows nothing of any run, so that many runs can read the
 * same one.
 *
 * @param end the number of the line where the text was found to end
 * @param plain what the lines assign, when they do nothing else
 * @param nulLines the numbers of the lines that have a NUL in front of a physical line, once for each; GNU make says so when it reads them
 */
public record ParsedFile(List<SourceLine> lines, List<Integer> nulLines, int end, PlainAssignments plain) {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  ParsedFile(List<SourceLine> lines, List<Integer> nulLines, int end) {
    this(lines, nulLines, end, new PlainAssignments(lines));
  }

  public ParsedFile {
    lines = List.copyOf(lines);
    nulLines = List.copyOf(nulLines);
  }

  /** A whole file: a byte order mark is skipped, and a carriage return before a newline is dropped. */
  public static ParsedFile parse(String text) {
    String unix = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    if (unix.startsWith(BYTE_ORDER_MARK)) {
      unix = unix.substring(BYTE_ORDER_MARK.length());
    }
    return unix.indexOf(0) < 0 ? lines(unix) : withNul(unix);
  }

  /** A physical line that begins with NUL counts as empty; elsewhere a NUL takes the rest of its line with it, newline included. */
  private static ParsedFile withNul(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      int next = end < 0 ? text.length() : end + 1;
      int nul = text.indexOf(0, at);
      if (nul == at) {
        out.append("\0\n");
      } else {
        out.append(text, at, nul < 0 || nul > next ? next : nul);
      }
      at = next;
    }
    ParsedFile parsed = lines(out.toString());
    List<SourceLine> lines = new ArrayList<>();
    List<Integer> nulLines = new ArrayList<>();
    for (SourceLine line : parsed.lines) {
      line.raw().chars().filter(c -> c == 0).forEach(nul -> nulLines.add(line.number()));
      lines.add(new SourceLine(line.number(), line.raw().replace("\0", "")));
    }
    return new ParsedFile(lines, nulLines, parsed.end);
  }

  /** A whole file, as its bytes are. */
  public static ParsedFile parse(byte[] text) {
    return parse(new String(text, StandardCharsets.ISO_8859_1));
  }

  /** Text that {@code $(eval)} reads. */
  public static ParsedFile lines(String text) {
    List<SourceLine> lines = new ArrayList<>();
    int number = 1;
    int at = 0;
    while (at < text.length()) {
      int first = number;
      int end = text.indexOf('\n', at);
      number++;
      while (end >= 0 && Unquoted.slashesBefore(text, end, at) % 2 == 1) {
        if (end + 1 >= text.length()) {
          end = -1;
          break;
        }
        end = text.indexOf('\n', end + 1);
        number += end < 0 ? 0 : 1;
      }
      lines.add(new SourceLine(first, text.substring(at, end < 0 ? text.length() : end)));
      at = end < 0 ? text.length() : end + 1;
    }
    return new ParsedFile(lines, List.of(), number);
  }
}
