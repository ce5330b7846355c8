package dev.kbuild.make.eval;

import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.AssignmentParser;
import dev.kbuild.make.syntax.RuleText;
import dev.kbuild.make.syntax.SourceLine;
import dev.kbuild.make.syntax.Statement;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Continuations;
import dev.kbuild.make.text.Unquoted;
import java.util.List;

/**
 * Reads rules, whose recipes come line by line after them. Manual: "Writing Rules", "How Makefiles Are Parsed".
 *
 * <p>A rule is recorded only when something else begins, since until then its recipe may grow.
 */
final class RuleReader {
  private final Session session;
  private final boolean setsDefaultGoal;
  private final RuleRecorder recorder;
  private PendingRule pending;
  private boolean ignoresRecipe;

  RuleReader(Session session, boolean setsDefaultGoal) {
    this.session = session;
    this.setsDefaultGoal = setsDefaultGoal;
    this.recorder = new RuleRecorder(session);
  }

  /** Offers a line that begins with the recipe prefix; false when no recipe can take it. */
  boolean takes(SourceLine line, Location at, boolean counts) {
    if (ignoresRecipe) {
      return true;
    }
    if (pending == null) {
      return false;
    }
    if (counts) {
      pending.addRecipeLine(line.raw().substring(1), at);
    }
    return true;
  }

  /** Something else begins: records the rule that was being read. */
  void finish() {
    if (pending != null) {
      PendingRule rule = pending;
      pending = null;
      recorder.record(rule);
    }
    ignoresRecipe = false;
  }

  /** Reads a line that is a rule, an assignment for targets, or nothing known. */
  void read(RuleText text, Location at) {
    finish();
    if (text.size() == 0) {
      if (text.recipe() != null) {
        throw new FatalError(at, "missing rule before recipe");
      }
      return;
    }
    if (text.startsWithColon()) {
      ignoresRecipe = true;
      return;
    }
    new OneLine(text, at).read();
  }

  /** The state of reading one such line. */
  private final class OneLine {
    private final RuleText text;
    private final Location at;
    private final StringBuilder expanded = new StringBuilder();
    private String recipe;
    private int word;
    private String rest;

    OneLine(RuleText text, Location at) {
      this.text = text;
      this.at = at;
      this.recipe = text.recipe();
    }

    void read() {
      int colon = findColon();
      if (colon < 0) {
        if (Blank.skip(expanded, 0) < expanded.length()) {
          throw missingSeparator();
        }
        return;
      }
      int after = colon + 1;
      boolean grouped = expanded.charAt(colon) == '&';
      if (grouped) {
        after++;
      }
      List<String> names = FileNames.of(expanded.substring(0, colon), session.wildcards());
      if (names.isEmpty()) {
        ignoresRecipe = true;
        return;
      }
      boolean doubleColon = after < expanded.length() && expanded.charAt(after) == ':';
      if (doubleColon) {
        after++;
      }
      String head = expanded.substring(after);
      String unexpanded = rest == null ? text.restAfter(word).text() : rest;
      Statement.Assignment assignment = assignment(head, unexpanded);
      if (assignment != null) {
        new TargetAssignment(session).record(names, assignment, at);
        return;
      }
      prerequisites(names, grouped, doubleColon, head, unexpanded);
    }

    /** What follows the colon, when that is no list of prerequisites; a semicolon in the line itself is then part of the value. */
    private Statement.Assignment assignment(String head, String unexpanded) {
      String candidate = head + unexpanded;
      String more = text.recipe();
      if (candidate.indexOf('=') < 0 && (more == null || more.indexOf('=') < 0) && !mayDefine(candidate)) {
        return null;
      }
      Statement found = AssignmentParser.parse(candidate);
      if (found != null && more != null) {
        found = AssignmentParser.parse(candidate + ';' + Continuations.join(more, session.rules().posix));
      } else if (found == null) {
        return null;
      }
      if (found instanceof Statement.Assignment assignment) {
        return assignment;
      }
      throw new FatalError(at, "Malformed target-specific variable definition");
    }

    /** Whether the words may include {@code define} or {@code undefine}, after others such as {@code export}. */
    private static boolean mayDefine(String candidate) {
      int first = Blank.skip(candidate, 0);
      return first < candidate.length() && "duoep".indexOf(candidate.charAt(first)) >= 0 && candidate.contains("define");
    }

    /** Expands word by word until a colon appears; when a semicolon does, all is expanded, its recipe, too. */
    private int findColon() {
      int scanned = 0;
      for (word = 0; word < text.size(); word++) {
        if (word > 0) {
          expanded.append(' ');
        }
        expanded.append(session.expander().expand(text.word(word)));
        if (recipe == null) {
          int semicolon = Unquoted.find(expanded, scanned, ";", false);
          if (semicolon >= 0) {
            recipe = expanded.substring(semicolon + 1) + session.expander().expand(text.restAfter(word));
            expanded.setLength(semicolon);
            rest = "";
          }
        }
        int colon = Unquoted.find(expanded, scanned, ":", false);
        if (colon >= 0) {
          return colon > 0 && expanded.charAt(colon - 1) == '&' ? colon - 1 : colon;
        }
        if (rest != null) {
          return -1;
        }
        scanned = expanded.length();
      }
      return -1;
    }

    private FatalError missingSeparator() {
      boolean eightSpaces = session.recipePrefix == '\t' && text.line().startsWith("        ");
      return new FatalError(
          at, "missing separator" + (eightSpaces ? " (did you mean TAB instead of 8 spaces?)" : ""));
    }

    private void prerequisites(
        List<String> names, boolean grouped, boolean doubleColon, String head, String unexpanded) {
      StringBuilder list = new StringBuilder(head);
      String tail = withoutQuotedEquals(unexpanded);
      boolean same = rest == null && tail.equals(unexpanded);
      list.append(same ? session.expander().expand(text.restAfter(word)) : session.expander().expand(tail));
      if (recipe == null) {
        int semicolon = Unquoted.find(list, 0, ";", false);
        if (semicolon >= 0) {
          recipe = list.substring(semicolon + 1);
          list.setLength(semicolon);
        }
      }
      String prerequisites = list.toString();
      String pattern = null;
      int colon = unescapedColon(prerequisites);
      if (colon >= 0) {
        List<String> patterns = FileNames.literal(RuleRecorder.withoutQuotedColons(prerequisites.substring(0, colon)));
        if (patterns.isEmpty()) {
          throw new FatalError(at, "missing target pattern");
        }
        if (patterns.size() > 1) {
          throw new FatalError(at, "multiple target patterns");
        }
        pattern = patterns.get(0);
        prerequisites = prerequisites.substring(colon + 1);
        if (pattern.indexOf('%') < 0) {
          throw new FatalError(at, "target pattern contains no '%'");
        }
      }
      pending = new PendingRule(
          names, pattern, Blank.strip(prerequisites), doubleColon, grouped, session.recipePrefix, at);
      if (recipe != null) {
        pending.addRecipeLine(recipe, at);
      }
      if (setsDefaultGoal) {
        recorder.noticeGoal(names);
      }
    }

    private String withoutQuotedEquals(String list) {
      if (list.indexOf('=') < 0) {
        return list;
      }
      StringBuilder unquoted = new StringBuilder(list);
      Unquoted.find(unquoted, 0, "=", false);
      return unquoted.toString();
    }

    private int unescapedColon(String list) {
      int colon = list.indexOf(':');
      while (colon > 0 && list.charAt(colon - 1) == '\\') {
        int slashes = 1;
        while (colon - slashes > 0 && list.charAt(colon - slashes - 1) == '\\') {
          slashes++;
        }
        if (slashes % 2 == 0) {
          break;
        }
        colon = list.indexOf(':', colon + 1);
      }
      return colon;
    }
  }
}
