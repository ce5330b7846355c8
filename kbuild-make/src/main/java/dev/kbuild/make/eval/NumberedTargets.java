package dev.kbuild.make.eval;

import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import java.util.Arrays;

/** Targets by the numbers of their names in a table: files of dependencies name the same ones again and again. Good for as long as makefiles are read. */
final class NumberedTargets {
  private final RuleBook rules;
  private Target[] byNumber = new Target[0];

  NumberedTargets(RuleBook rules) {
    this.rules = rules;
  }

  /**
   * The target of that name, entered if need be.
   *
   * @param number tells the name from all others
   * @param name one word, and not that of a member of an archive
   */
  Target mention(int number, String name) {
    if (number >= byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, Math.max(number + 1, byNumber.length * 2));
    }
    Target known = byNumber[number];
    if (known == null) {
      known = name.charAt(0) == '.' ? rules.mention(name) : rules.mentionPlain(name);
      byNumber[number] = known;
    }
    return known;
  }
}
