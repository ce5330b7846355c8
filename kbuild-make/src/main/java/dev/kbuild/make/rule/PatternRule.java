package dev.kbuild.make.rule;

import dev.kbuild.make.text.Pattern;
import java.util.ArrayList;
import java.util.List;

/** A rule for every file whose name matches. Manual: "Pattern Rules". */
public final class PatternRule {
  private final List<Pattern> targets;
  private final List<Prerequisite> prerequisites;
  private final Recipe recipe;
  private final boolean terminal;
  /** The search is inside this rule already; it is not tried again below itself. */
  public boolean inUse;

  public PatternRule(List<Pattern> targets, List<Prerequisite> prerequisites, Recipe recipe, boolean terminal) {
    this.targets = List.copyOf(targets);
    this.prerequisites = List.copyOf(prerequisites);
    this.recipe = recipe;
    this.terminal = terminal;
  }

  public List<Pattern> targets() {
    return targets;
  }

  public List<Prerequisite> prerequisites() {
    return prerequisites;
  }

  /** Null when the rule only cancels others. */
  public Recipe recipe() {
    return recipe;
  }

  /** Written with a double colon: its prerequisites must exist. */
  public boolean isTerminal() {
    return terminal;
  }

  /** The same rule with more prerequisites. */
  PatternRule needing(List<Prerequisite> more) {
    List<Prerequisite> all = new ArrayList<>(prerequisites);
    all.addAll(more);
    return new PatternRule(targets, all, recipe, terminal);
  }

  /** Whether this one takes the place of an older rule; one with several targets keeps its place. */
  boolean replaces(PatternRule older) {
    return speaksFor(older.targets) && needsTheSame(older);
  }

  /** Whether all of them are one and the same target of this rule. */
  private boolean speaksFor(List<Pattern> others) {
    Pattern one = others.get(0);
    for (Pattern other : others) {
      if (!other.equals(one)) {
        return false;
      }
    }
    return targets.contains(one);
  }

  private boolean needsTheSame(PatternRule other) {
    if (prerequisites.size() != other.prerequisites.size()) {
      return false;
    }
    for (int i = 0; i < prerequisites.size(); i++) {
      if (!prerequisites.get(i).name.equals(other.prerequisites.get(i).name)) {
        return false;
      }
    }
    return true;
  }
}
