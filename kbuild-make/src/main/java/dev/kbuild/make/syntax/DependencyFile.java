package dev.kbuild.make.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A makefile of the form that tools write to tell what a file was made from, recognised without parsing it as a makefile:
 *
 * <pre>
 * text := anything without # or a backslash at the end
 * list := \
 *     $(wildcard name) \
 *   name \
 *
 * name: $(list)
 * name: $(wildcard name)
 *
 * $(list):
 * </pre>
 *
 * <p>Such files are most of what a build with many of them reads. Names are of letters, digits and {@code _-./+,@}, and do not begin with a dot
 * or a dash, so that they mean themselves wherever they stand. Whatever differs in one byte is not recognised, and read like any makefile.
 *
 * @param entries what the file says, in its order
 */
public record DependencyFile(List<Entry> entries) {

  public DependencyFile {
    entries = List.copyOf(entries);
  }

  /** One of the things such a file says. */
  public sealed interface Entry {
    /** The number of its first line, from 1. */
    int line();
  }

  /** {@code name := value}, which may have references in it. */
  public record Text(int line, String name, String value) implements Entry {}

  /** {@code name := names...}. */
  public record Names(int line, String name, NameList names) implements Entry {}

  /** {@code target: $(list)}. */
  public record Needs(int line, String target, String list) implements Entry {}

  /** {@code target: $(wildcard name)}. */
  public record MayNeed(int line, String target, String name) implements Entry {}

  /** {@code $(list):}. */
  public record Targets(int line, String list) implements Entry {}

  /** The same, with names of another table. */
  DependencyFile in(NameTable table) {
    List<Entry> same = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      same.add(entry instanceof Names names ? new Names(names.line, names.name, names.names.in(table)) : entry);
    }
    return new DependencyFile(same);
  }

  /** What these bytes say, or null when they are not wholly of this form. */
  public static DependencyFile recognize(byte[] text, NameTable names) {
    return new Recognizer(text, names).file();
  }

  private static final class Recognizer {
    /** Most lists fit in. */
    private static final int ROOMY = 1024;
    private static final byte[] ASSIGN = ascii(" := ");
    private static final byte[] NEEDS = ascii(": $(");
    private static final byte[] WILDCARD = ascii("$(wildcard ");
    private static final byte[] MAY_NEED = ascii(": $(wildcard ");
    private static final byte[] OPEN = ascii("$(");
    private static final byte[] CLOSED_TARGETS = ascii("):");
    private static final boolean[] IN_NAME = inName();

    private final byte[] text;
    private final NameTable table;
    private final List<Entry> entries = new ArrayList<>(5);
    private int at;
    private int line = 1;
    private NameTable.Entry before;

    Recognizer(byte[] text, NameTable table) {
      this.text = text;
      this.table = table;
    }

    private static byte[] ascii(String s) {
      return s.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean[] inName() {
      boolean[] in = new boolean[256];
      for (char c = 0; c < 256; c++) {
        in[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_-./+,@".indexOf(c) >= 0;
      }
      return in;
    }

    DependencyFile file() {
      while (at < text.length) {
        if (text[at] == '\n') {
          at++;
          line++;
        } else if (!(text[at] == '$' ? targets() : named())) {
          return null;
        }
      }
      return entries.isEmpty() ? null : new DependencyFile(entries);
    }

    private boolean targets() {
      int first = line;
      String list = skip(OPEN) ? word() : null;
      if (list == null || !skip(CLOSED_TARGETS) || !endOfLine()) {
        return false;
      }
      entries.add(new Targets(first, list));
      return true;
    }

    private boolean named() {
      int first = line;
      String name = word();
      if (name == null) {
        return false;
      }
      if (skip(ASSIGN)) {
        return isAt('\\') ? list(first, name) : value(first, name);
      }
      if (skip(MAY_NEED)) {
        String needed = word();
        if (needed == null || !isAt(')')) {
          return false;
        }
        at++;
        entries.add(new MayNeed(first, name, needed));
        return endOfLine();
      }
      String list = skip(NEEDS) ? word() : null;
      if (list == null || !isAt(')')) {
        return false;
      }
      at++;
      entries.add(new Needs(first, name, list));
      return endOfLine();
    }

    private boolean value(int first, String name) {
      int start = at;
      boolean quotes = false;
      while (at < text.length && text[at] != '\n') {
        byte c = text[at++];
        if (c == '#' || c == 0 || c == '\r') {
          return false;
        }
        quotes |= c == '\\';
      }
      if (at == start || at >= text.length || text[start] == ' ' || text[start] == '\t' || quotes && text[at - 1] == '\\') {
        return false;
      }
      entries.add(new Text(first, name, new String(text, start, at - start, StandardCharsets.ISO_8859_1)));
      return endOfLine();
    }

    private boolean list(int first, String name) {
      NameTable.Entry[] found = new NameTable.Entry[ROOMY];
      boolean[] optional = new boolean[ROOMY];
      int count = 0;
      while (isAt('\\')) {
        at++;
        if (!isAt('\n')) {
          return false;
        }
        at++;
        line++;
        while (isAt(' ')) {
          at++;
        }
        if (at < text.length && text[at] == '\n') {
          break;
        }
        boolean ifThere = skip(WILDCARD);
        String one = name();
        if (one == null || ifThere && !isAt(')')) {
          return false;
        }
        at += ifThere ? 1 : 0;
        if (!isAt(' ')) {
          return false;
        }
        at++;
        if (count == found.length) {
          found = java.util.Arrays.copyOf(found, count * 2);
          optional = java.util.Arrays.copyOf(optional, count * 2);
        }
        found[count] = before;
        optional[count++] = ifThere;
      }
      if (count == 0) {
        return false;
      }
      entries.add(new Names(first, name, new NameList(
          java.util.Arrays.copyOf(found, count), java.util.Arrays.copyOf(optional, count))));
      return endOfLine();
    }

    private boolean endOfLine() {
      if (!isAt('\n')) {
        return false;
      }
      at++;
      line++;
      return true;
    }

    private boolean isAt(char c) {
      return at < text.length && text[at] == c;
    }

    private boolean skip(byte[] wanted) {
      if (at + wanted.length > text.length) {
        return false;
      }
      for (int i = 0; i < wanted.length; i++) {
        if (text[at + i] != wanted[i]) {
          return false;
        }
      }
      at += wanted.length;
      return true;
    }

    /** A name that hardly any other file has; null when there is none here. */
    private String word() {
      int start = at;
      while (at < text.length && IN_NAME[text[at] & 0xff]) {
        at++;
      }
      return at == start || text[start] == '-' || text[start] == '.' ? null : new String(text, start, at - start, StandardCharsets.ISO_8859_1);
    }

    /** One of the names that many files have; null when there is none here. */
    private String name() {
      NameTable.Entry guess = before == null ? null : before.next;
      if (guess != null) {
        int end = at + guess.length();
        if (end < text.length && !IN_NAME[text[end] & 0xff] && guess.isAt(text, at, end)) {
          at = end;
          before = guess;
          return guess.name;
        }
      }
      int start = at;
      int hash = 0;
      while (at < text.length && IN_NAME[text[at] & 0xff]) {
        hash = 31 * hash + text[at++];
      }
      if (at == start || text[start] == '-' || text[start] == '.') {
        return null;
      }
      NameTable.Entry found = table.name(text, start, at, hash);
      if (before != null) {
        before.next = found;
      }
      before = found;
      return found.name;
    }
  }
}
