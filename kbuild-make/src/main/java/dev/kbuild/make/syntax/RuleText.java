package dev.kbuild.make.syntax;

import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Continuations;
import dev.kbuild.make.text.Unquoted;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule's line cut into the words that GNU make expands one at a time, until a colon appears in the result. Only then is
 * it known whether the rest is a list of prerequisites or an assignment for one target.
 */
public final class RuleText {
  private final String line;
  private final List<Template> words = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final Template[] rests;
  private final String recipe;
  private final char first;

  private RuleText(String line, String recipe) {
    this.line = line;
    this.recipe = recipe;
    int at = 0;
    char kind = 0;
    while (true) {
      int start = Blank.skipBlanks(line, at);
      if (start >= line.length()) {
        break;
      }
      at = endOfWord(line, start);
      if (words.isEmpty()) {
        kind = line.charAt(start) == '&' && at > start + 1 && line.charAt(start + 1) == ':' ? ':' : line.charAt(start);
        if (kind == ':' && line.charAt(at - 1) == '=') {
          kind = '=';
        }
      }
      words.add(new Template(line.substring(start, at)));
      ends.add(at);
    }
    this.first = kind;
    this.rests = new Template[words.size()];
  }

  /** Cuts a line that has its comments and continuations still in it. */
  public static RuleText parse(String raw, boolean posix) {
    StringBuilder text = new StringBuilder(raw);
    int stop = Unquoted.find(text, 0, ";#", true);
    String recipe = null;
    if (stop >= 0) {
      if (text.charAt(stop) == ';') {
        recipe = text.substring(stop + 1);
      }
      text.setLength(stop);
    }
    return new RuleText(Continuations.join(text.toString(), posix), recipe);
  }

  private static int endOfWord(String s, int start) {
    char c = s.charAt(start);
    int next = start + 1;
    char following = next < s.length() ? s.charAt(next) : 0;
    if (c == ';' || c == '=') {
      return next;
    }
    if (c == ':') {
      if (following == ':') {
        return next + 1 < s.length() && s.charAt(next + 1) == '=' ? next + 2 : next + 1;
      }
      return following == '=' ? next + 1 : next;
    }
    if (c == '&' && following == ':') {
      return next + 1 < s.length() && s.charAt(next + 1) == ':' ? next + 2 : next + 1;
    }
    if ((c == '+' || c == '?' || c == '!') && following == '=') {
      return next + 1;
    }
    int at = start;
    while (at < s.length()) {
      c = s.charAt(at);
      following = at + 1 < s.length() ? s.charAt(at + 1) : 0;
      if (Blank.isBlank(c) || c == '=' || c == ':') {
        break;
      }
      if (((c == '?' || c == '+') && following == '=') || (c == '&' && following == ':')) {
        break;
      }
      if (c == '$') {
        at = Unquoted.endOfReference(s, at);
      } else if (c == '\\' && (following == ':' || following == ';' || following == '=' || following == '\\')) {
        at += 2;
      } else {
        at++;
      }
    }
    return Math.min(at, s.length());
  }

  /** The line as far as it is a rule: without comment and without recipe. */
  public String line() {
    return line;
  }

  public int size() {
    return words.size();
  }

  public Template word(int index) {
    return words.get(index);
  }

  /** What follows that word; unexpanded. */
  public Template restAfter(int index) {
    Template known = rests[index];
    if (known == null) {
      known = new Template(line.substring(ends.get(index)));
      rests[index] = known;
    }
    return known;
  }

  /** What stands behind the semicolon, continuations still in it; null when there is none. */
  public String recipe() {
    return recipe;
  }

  /** The line begins with a colon: a rule without targets, which is ignored. */
  public boolean startsWithColon() {
    return first == ':';
  }
}
