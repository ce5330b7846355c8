package dev.kbuild.make.eval;

import dev.kbuild.make.rule.BuiltIns;
import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.rule.PatternRule;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.Recipe;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.text.Pattern;
import dev.kbuild.make.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Built-in rules, and suffix rules made into pattern rules. Manual: "Old-Fashioned Suffix Rules". */
public final class ImplicitRules {
  private final Session session;
  private final RuleBook rules;

  public ImplicitRules(Session session) {
    this.session = session;
    this.rules = session.rules();
  }

  /** Before any makefile is read: what {@code .SUFFIXES} lists, and the built-in suffix rules. */
  public void prepareSuffixes() {
    Target suffixes = rules.suffixes();
    suffixes.builtIn = true;
    for (Words w = Words.of(BuiltIns.SUFFIXES); w.next(); ) {
      Target suffix = rules.mention(w.word());
      suffix.builtIn = true;
      suffixes.need(new Prerequisite(suffix));
    }
    for (BuiltIns.SuffixRule rule : BuiltIns.suffixRules()) {
      Target target = rules.mention(rule.suffixes());
      target.builtIn = true;
      target.recipe = new Recipe(null, rule.recipe() + "\n", '\t');
    }
  }

  /** Undoes {@link #prepareSuffixes}, unless a makefile has had a word in it. */
  public void forgetSuffixes() {
    if (rules.suffixes().builtIn) {
      rules.suffixes().prerequisites().clear();
    }
  }

  /** After the last makefile: pattern rules for all suffix rules there are by now. */
  public void convertSuffixRules() {
    List<Prerequisite> suffixes = rules.suffixes().prerequisites();
    for (Prerequisite source : suffixes) {
      rules.add(new PatternRule(List.of(new Pattern("", source.name())), List.of(), null, false), false);
      Target single = rules.find(source.name());
      if (single != null && single.recipe != null) {
        add("", source.name(), single.recipe);
      }
      for (Prerequisite made : suffixes) {
        if (!made.name().equals(source.name())) {
          pair(source.name(), made.name());
        }
      }
    }
  }

  private void pair(String source, String made) {
    Target rule = rules.find(source + made);
    if (rule == null || rule.recipe == null) {
      return;
    }
    if (!rule.prerequisites().isEmpty()) {
      if (rules.posix) {
        return;
      }
      session.diagnostics().warning(
          rule.recipe.at(), "warning: ignoring prerequisites on suffix rule definition");
    }
    if (made.equals(".a")) {
      rules.add(new PatternRule(
          List.of(new Pattern("(", ".o)")), List.of(new Prerequisite("%" + source)), rule.recipe, false), false);
    }
    add(made, source, rule.recipe);
  }

  private void add(String made, String source, Recipe recipe) {
    rules.add(new PatternRule(
        List.of(new Pattern("", made)), List.of(new Prerequisite("%" + source)), recipe, false), false);
  }

  /** After {@link #convertSuffixRules}: the built-in pattern rules. */
  public void addBuiltIns() {
    for (BuiltIns.ImplicitRule rule : BuiltIns.patternRules()) {
      List<Prerequisite> prerequisites = new ArrayList<>();
      for (String name : FileNames.literal(rule.prerequisites())) {
        prerequisites.add(new Prerequisite(name));
      }
      Recipe recipe = new Recipe(null, rule.recipe() + "\n", '\t');
      rules.add(new PatternRule(
          List.of(Pattern.parse(rule.target())), prerequisites, recipe, rule.terminal()), false);
    }
  }
}
