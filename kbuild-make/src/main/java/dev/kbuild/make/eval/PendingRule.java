package dev.kbuild.make.eval;

import dev.kbuild.make.rule.Recipe;
import dev.kbuild.make.source.Location;
import java.util.List;

/** A rule whose recipe may still grow. */
final class PendingRule {
  private final List<String> targets;
  private final String pattern;
  private final String prerequisites;
  private final boolean doubleColon;
  private final boolean grouped;
  private final char prefix;
  private final Location at;
  private StringBuilder recipe;
  private Location recipeAt;

  /**
   * Begins a rule.
   *
   * @param pattern the target pattern of a static pattern rule, or null
   */
  PendingRule(
      List<String> targets,
      String pattern,
      String prerequisites,
      boolean doubleColon,
      boolean grouped,
      char prefix,
      Location at) {
    this.targets = targets;
    this.pattern = pattern;
    this.prerequisites = prerequisites;
    this.doubleColon = doubleColon;
    this.grouped = grouped;
    this.prefix = prefix;
    this.at = at;
  }

  void addRecipeLine(String line, Location lineAt) {
    if (recipe == null) {
      recipe = new StringBuilder();
      recipeAt = lineAt;
    }
    recipe.append(line).append('\n');
  }

  List<String> targets() {
    return targets;
  }

  String pattern() {
    return pattern;
  }

  String prerequisites() {
    return prerequisites;
  }

  boolean isDoubleColon() {
    return doubleColon;
  }

  boolean isGrouped() {
    return grouped;
  }

  Location at() {
    return at;
  }

  /** Null when the rule has none. */
  Recipe recipe() {
    return recipe == null ? null : new Recipe(recipeAt, recipe.toString(), prefix);
  }
}
