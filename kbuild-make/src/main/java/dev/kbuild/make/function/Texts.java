package dev.kbuild.make.function;

import dev.kbuild.make.syntax.FunctionName;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Pattern;
import dev.kbuild.make.text.Substitution;
import dev.kbuild.make.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Manual: "Functions for String Substitution and Analysis". */
final class Texts {
  private Texts() {}

  static void call(FunctionName name, String[] a, StringBuilder out) {
    switch (name) {
      case SUBST:
        Substitution.all(out, a[2], a[0], a[1]);
        break;
      case PATSUBST:
        Substitution.patterns(out, a[2], Pattern.parse(a[0]), Pattern.parse(a[1]));
        break;
      case STRIP:
        strip(a[0], out);
        break;
      case FINDSTRING:
        out.append(a[1].contains(a[0]) ? a[0] : "");
        break;
      case SORT:
        sort(a[0], out);
        break;
      default:
        filter(a[0], a[1], name == FunctionName.FILTER, out);
    }
  }

  private static void strip(String text, StringBuilder out) {
    Words w = Words.of(text);
    if (!w.next()) {
      return;
    }
    // Words with single spaces between them are copied in one piece.
    int start = w.start();
    int end = w.end();
    while (w.next()) {
      if (w.start() != end + 1 || text.charAt(end) != ' ') {
        out.append(text, start, end).append(' ');
        start = w.start();
      }
      end = w.end();
    }
    out.append(text, start, end);
  }

  /** Byte order, whatever the locale; but words that begin with a byte beyond ASCII come first, for C's chars have a sign. */
  private static void sort(String text, StringBuilder out) {
    List<String> words = Words.list(text);
    Collections.sort(words);
    int beyond = words.size();
    while (beyond > 0 && words.get(beyond - 1).charAt(0) >= 0x80) {
      beyond--;
    }
    Collections.rotate(words, -beyond);
    String last = null;
    for (String word : words) {
      if (!word.equals(last)) {
        if (last != null) {
          out.append(' ');
        }
        out.append(word);
        last = word;
      }
    }
  }

  private static void filter(String patterns, String text, boolean keepMatching, StringBuilder out) {
    if (!keepMatching && patterns.equals(text) && patterns.indexOf('\\') < 0) {
      // Every word matches itself. A command that is as it was last time is such a text, and a long one.
      return;
    }
    Filter filter = new Filter(patterns);
    if (filter.isEmpty()) {
      if (!keepMatching) {
        strip(text, out);
      }
      return;
    }
    boolean first = true;
    for (Words w = Words.of(text); w.next(); ) {
      if (filter.matches(w) == keepMatching) {
        if (!first) {
          out.append(' ');
        }
        first = false;
        out.append(text, w.start(), w.end());
      }
    }
  }

  /** The same for a list not yet made, and not made by this; false when it has to be. */
  static boolean filterFew(String patterns, Template list, StringBuilder out) {
    List<String> names = list.matching(new Filter(patterns));
    if (names == null) {
      return false;
    }
    out.append(String.join(" ", names));
    return true;
  }

  /** The same for words already cut; null stands for none. */
  static void filter(String patterns, String[] words, boolean keepMatching, StringBuilder out) {
    Filter filter = new Filter(patterns);
    boolean first = true;
    for (String word : words) {
      if (word != null && filter.test(word) == keepMatching) {
        if (!first) {
          out.append(' ');
        }
        first = false;
        out.append(word);
      }
    }
  }

  /** The patterns of one {@code filter}. */
  private static final class Filter implements Template.WordTest {
    private final Set<String> whole;
    private final List<Pattern> open;
    private final String only;

    Filter(String patterns) {
      Words w = Words.of(patterns);
      String one = w.next() ? w.word() : "";
      if (!w.next() && one.indexOf('%') < 0) {
        only = one;
        whole = Set.of();
        open = List.of();
        return;
      }
      only = null;
      whole = new HashSet<>();
      open = new ArrayList<>();
      for (Words all = Words.of(patterns); all.next(); ) {
        Pattern pattern = Pattern.parse(all.word());
        if (pattern.hasPercent()) {
          open.add(pattern);
        } else {
          whole.add(pattern.prefix());
        }
      }
    }

    /** Whether there is no pattern at all, which matches nothing. */
    boolean isEmpty() {
      return only != null && only.isEmpty();
    }

    @Override
    public String only() {
      return only;
    }

    boolean matches(Words at) {
      return only != null ? at.is(only) : test(at.word());
    }

    @Override
    public boolean test(String word) {
      return only != null ? word.equals(only) : !whole.isEmpty() && whole.contains(word) || matchesAny(open, word);
    }
  }

  private static boolean matchesAny(List<Pattern> patterns, String word) {
    for (int i = 0; i < patterns.size(); i++) {
      if (patterns.get(i).matches(word)) {
        return true;
      }
    }
    return false;
  }
}
