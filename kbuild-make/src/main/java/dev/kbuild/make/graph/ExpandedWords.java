package dev.kbuild.make.graph;

import dev.kbuild.make.eval.Session;
import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Unquoted;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern rule's prerequisites that wait for their second expansion, a word at a time: when a word's names cannot be made, the words after it are
 * never expanded.
 */
final class ExpandedWords {
  private final Session session;
  private final Target target;
  private final String text;
  private final String directory;
  private int at;
  private boolean orderOnly;

  /**
   * Expands for a target whose stem and automatic variables are set.
   *
   * @param directory what is added to each name that came of a word with a {@code %} in it, or empty
   */
  ExpandedWords(Session session, Target target, String text, String directory) {
    this.session = session;
    this.target = target;
    this.text = text;
    this.directory = directory;
    this.at = Blank.skip(text, 0);
  }

  boolean hasNext() {
    return at < text.length();
  }

  /** What the next word stands for. */
  List<Prerequisite> next() {
    int end = endOfWord(at);
    String word = text.substring(at, end);
    at = Blank.skip(text, end);
    if (!orderOnly && word.equals("|")) {
      orderOnly = true;
      return List.of();
    }
    int percent = word.indexOf('%');
    boolean addDirectory = percent >= 0 && !directory.isEmpty();
    if (percent >= 0) {
      word = word.substring(0, percent) + (addDirectory ? "$(*F)" : "$*") + word.substring(percent + 1);
    }
    String expanded = session.expander().expandFor(target, new Template(word), target.recipe == null ? null : target.recipe.at());
    List<Prerequisite> list = names(expanded);
    if (addDirectory) {
      for (Prerequisite p : list) {
        p.name = directory + p.name;
      }
    }
    return list;
  }

  /** The first bar, written or expanded, begins what is order-only; it need not be a word of its own, and later ones mean themselves. */
  private List<Prerequisite> names(String expanded) {
    if (!orderOnly) {
      List<Prerequisite> list = FileNames.prerequisites(expanded, session.wildcards());
      orderOnly = expanded.indexOf('|') >= 0 && Unquoted.find(new StringBuilder(expanded), 0, "|", false) >= 0;
      return list;
    }
    List<Prerequisite> list = new ArrayList<>();
    for (String name : FileNames.of(expanded, session.wildcards())) {
      Prerequisite p = new Prerequisite(name);
      p.orderOnly = true;
      list.add(p);
    }
    return list;
  }

  private int endOfWord(int from) {
    int end = from;
    while (end < text.length() && !Blank.isSpace(text.charAt(end))) {
      end = text.charAt(end) == '$' ? Math.min(Unquoted.endOfReference(text, end), text.length()) : end + 1;
    }
    return end;
  }
}
