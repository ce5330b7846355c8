package dev.kbuild.make.rule;

import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Unquoted;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of file names as a makefile writes it: quoted, with wildcards, {@code ~}, needless {@code ./} and members of
 * archives. Manual: "Using Wildcard Characters in File Names", "Archive Members as Targets".
 */
public final class FileNames {
  /** What a name ends at; only in front of names newlines and the like count as blanks, too. */
  private static final String BLANKS = " \t";

  private final Wildcards wildcards;
  private final boolean keepDot;
  private final boolean onlyExisting;
  private boolean archives = true;
  private final List<String> names = new ArrayList<>();

  private StringBuilder text;
  private String stops;
  private String found;
  private int at;
  private String archive;

  private FileNames(Wildcards wildcards, boolean keepDot, boolean onlyExisting) {
    this.wildcards = wildcards;
    this.keepDot = keepDot;
    this.onlyExisting = onlyExisting;
  }

  /** All names in the text, wildcards resolved where they match something. */
  public static List<String> of(String text, Wildcards wildcards) {
    return new FileNames(wildcards, false, false).readAll(text);
  }

  /** The same, where parentheses mean nothing. */
  public static List<String> ofMakefiles(String text, Wildcards wildcards) {
    FileNames reader = new FileNames(wildcards, false, false);
    reader.archives = false;
    return reader.readAll(text);
  }

  /** Only names of files that exist, as they are written; for {@code $(wildcard)}. */
  public static List<String> existing(String text, Wildcards wildcards) {
    return new FileNames(wildcards, true, true).readAll(text);
  }

  /** A single name, which may hold blanks, wildcards resolved. */
  public static List<String> single(String name, Wildcards wildcards) {
    FileNames reader = new FileNames(wildcards, false, false);
    reader.text = new StringBuilder(name);
    reader.stops = "";
    reader.found = "";
    reader.at = name.length();
    if (!name.isEmpty()) {
      reader.word(name);
    }
    return reader.names;
  }

  /** Names without looking for wildcards. */
  public static List<String> literal(String text) {
    return new FileNames(null, false, false).readAll(text);
  }

  /** A list of prerequisites with a {@code |} in it. */
  public static List<Prerequisite> prerequisites(String text, Wildcards wildcards) {
    FileNames reader = new FileNames(wildcards, false, false);
    char[] chars = text.toCharArray();
    int end = isPlain(chars) ? reader.readPlain(text, chars, '|') : reader.read(new StringBuilder(text), "|");
    String whole = reader.text == null ? text : reader.text.toString();
    List<Prerequisite> list = new ArrayList<>(reader.names.size());
    for (String name : reader.names) {
      list.add(new Prerequisite(name));
    }
    if (end < whole.length()) {
      FileNames rest = new FileNames(wildcards, false, false);
      rest.read(new StringBuilder(whole.substring(end + 1)), "");
      for (String name : rest.names) {
        Prerequisite orderOnly = new Prerequisite(name);
        orderOnly.orderOnly = true;
        list.add(orderOnly);
      }
    }
    return list;
  }

  private List<String> readAll(String whole) {
    char[] chars = whole.toCharArray();
    if (isPlain(chars)) {
      readPlain(whole, chars, 0);
      return names;
    }
    read(new StringBuilder(whole), "");
    return names;
  }

  /** Whether nothing in the text needs care: then names end at blanks and mean themselves. */
  private static boolean isPlain(char[] chars) {
    for (char c : chars) {
      switch (c) {
        case '\\':
        case '(':
        case ')':
        case '*':
        case '?':
        case '[':
        case '~':
          return false;
        default:
          break;
      }
    }
    return true;
  }

  /** Reads plain text up to the next {@code |}, if bars count; answers where that is, or the end. */
  private int readPlain(String whole, char[] chars, int bar) {
    int length = chars.length;
    int i = 0;
    while (true) {
      while (i < length && Blank.isSpace(chars[i])) {
        i++;
      }
      if (i >= length || chars[i] == bar && bar != 0) {
        return i;
      }
      int start = i;
      while (i < length && !Blank.isBlank(chars[i]) && (bar == 0 || chars[i] != bar)) {
        i++;
      }
      String name = whole.substring(start, i);
      if (!onlyExisting) {
        names.add(withoutDot(name));
      } else if (name.endsWith("/")) {
        // The slash is dropped where it is no directory's.
        names.addAll(wildcards.matches(name));
      } else if (wildcards.isThere(name)) {
        names.add(name);
      }
    }
  }

  /** Reads up to an unquoted character of {@code stopAt}; answers where that is. */
  private int read(StringBuilder from, String stopAt) {
    text = from;
    stops = stopAt;
    found = stops + BLANKS;
    at = 0;
    boolean special = needsCare();
    while (true) {
      at = Blank.skip(text, at);
      if (at >= text.length() || stops.indexOf(text.charAt(at)) >= 0) {
        return at;
      }
      int start = at;
      int end = special ? Unquoted.find(text, start, found, false) : endOfPlain(start);
      at = end < 0 ? text.length() : end;
      word(text.substring(start, at));
    }
  }

  private boolean needsCare() {
    return text.indexOf("\\") >= 0;
  }

  private int endOfPlain(int start) {
    int i = start;
    while (i < text.length() && !Blank.isBlank(text.charAt(i)) && stops.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  private void word(String raw) {
    String name = keepDot ? raw : withoutDot(raw);
    if (archives && (name.indexOf('(') >= 0 || archive != null || name.endsWith(")"))) {
      name = inArchive(name);
      if (name == null) {
        return;
      }
    }
    if (wildcards == null) {
      names.add(name);
    } else {
      expand(name);
    }
  }

  /** {@code ./a} is {@code a}, and {@code ./} alone stays. */
  public static String withoutDot(String name) {
    if (!name.startsWith("./")) {
      return name;
    }
    int at = 0;
    while (name.length() - at > 2 && name.startsWith("./", at)) {
      at += 2;
      while (at < name.length() && name.charAt(at) == '/') {
        at++;
      }
    }
    return at == name.length() ? "./" : name.substring(at);
  }

  /** Spreads {@code lib(a b)} over its members; null when the word was only {@code lib(}. */
  private String inArchive(String name) {
    String word = name;
    if (archive == null && word.charAt(0) != '(' && !word.endsWith(")")) {
      int open = word.indexOf('(');
      if (open >= 0 && closesLater()) {
        archive = word.substring(0, open + 1);
        word = word.substring(open + 1);
        if (word.isEmpty()) {
          return null;
        }
      }
    }
    if (archive == null) {
      return word;
    }
    boolean closes = word.endsWith(")");
    if (word.equals(")")) {
      archive = null;
      return null;
    }
    String member = closes ? archive + word : archive + word + ")";
    if (closes) {
      archive = null;
    }
    return member;
  }

  private boolean closesLater() {
    int from = at;
    while (true) {
      from = Blank.skip(text, from);
      int start = from;
      while (from < text.length() && found.indexOf(text.charAt(from)) < 0) {
        from++;
      }
      if (from == start) {
        return false;
      }
      if (text.charAt(from - 1) == ')') {
        return true;
      }
    }
  }

  private void expand(String written) {
    String name = wildcards.home(written);
    ArchiveMember member = archives ? ArchiveMember.parse(name) : null;
    String file = member == null ? name : member.archive();
    List<String> files;
    if (!onlyExisting && !isWild(file)) {
      files = List.of(file);
    } else {
      files = wildcards.matches(file);
      if (files.isEmpty() && !onlyExisting) {
        files = List.of(file);
      }
    }
    for (String one : files) {
      if (member == null) {
        names.add(one);
      } else {
        members(one, member.member());
      }
    }
  }

  private void members(String file, String pattern) {
    List<String> members = isWild(pattern) ? wildcards.members(file, pattern) : List.of();
    if (members.isEmpty()) {
      members = List.of(pattern);
    }
    for (String member : members) {
      // GNU make's $(wildcard) names the archive, once for each member that matches.
      names.add(onlyExisting && isWild(pattern) ? file : file + "(" + member + ")");
    }
  }

  /** Whether a name has wildcard characters in it. */
  public static boolean isWild(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '*' || c == '?' || c == '[') {
        return true;
      }
    }
    return false;
  }
}
