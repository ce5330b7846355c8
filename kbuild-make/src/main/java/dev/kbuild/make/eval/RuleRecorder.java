package dev.kbuild.make.eval;

import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.rule.PatternRule;
import dev.kbuild.make.rule.PlainNeeds;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.Recipe;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.NameList;
import dev.kbuild.make.text.Pattern;
import dev.kbuild.make.text.Unquoted;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Enters rules into the rule book. */
final class RuleRecorder {
  private final Session session;
  private final RuleBook rules;

  RuleRecorder(Session session) {
    this.session = session;
    this.rules = session.rules();
  }

  /** The default goal is known as soon as the line is read; no name after one with {@code %} can be it. */
  void noticeGoal(List<String> names) {
    Variable goal = session.variables().globals().get(".DEFAULT_GOAL");
    if (goal == null || !goal.text().isEmpty()) {
      return;
    }
    for (String name : names) {
      if (name.indexOf('%') >= 0) {
        return;
      }
      if (canBeDefaultGoal(name)) {
        session.variables().globals().define(".DEFAULT_GOAL", name, Origin.FILE);
        return;
      }
    }
  }

  private void noticeSpecial(String name) {
    switch (name) {
      case ".POSIX":
        posix();
        break;
      case ".SECONDEXPANSION":
        rules.secondExpansion = true;
        break;
      case ".ONESHELL":
        rules.oneShell = true;
        break;
      default:
        break;
    }
  }

  private void posix() {
    if (rules.posix) {
      return;
    }
    rules.posix = true;
    session.variables().globals().define(".SHELLFLAGS", "-ec", Origin.DEFAULT);
    String[][] values = {
      {"CC", "c99"}, {"CFLAGS", "-O1"}, {"FC", "fort77"}, {"FFLAGS", "-O1"}, {"SCCSGETFLAGS", "-s"}, {"ARFLAGS", "-rv"}
    };
    for (String[] value : values) {
      session.variables().globals().define(value[0], value[1], Origin.DEFAULT);
    }
  }

  private boolean canBeDefaultGoal(String name) {
    if (name.startsWith(".") && name.indexOf('/') < 0) {
      return false;
    }
    for (Prerequisite first : rules.suffixes().prerequisites()) {
      String suffix = first.name();
      if (!suffix.startsWith(".") && name.startsWith(suffix)) {
        for (Prerequisite second : rules.suffixes().prerequisites()) {
          if (name.equals(suffix + second.name())) {
            return false;
          }
        }
        if (name.equals(suffix)) {
          return false;
        }
      }
    }
    return true;
  }

  void record(PendingRule rule) {
    Location at = rule.at();
    if (rules.complete) {
      throw new FatalError(at, "prerequisites cannot be defined in recipes");
    }
    Recipe recipe = rule.recipe();
    if (recipe == null && rule.isGrouped()) {
      throw new FatalError(at, "grouped targets must provide a recipe");
    }
    Pattern first = Pattern.parse(rule.targets().get(0));
    Pattern pattern = rule.pattern() == null ? null : Pattern.parse(rule.pattern());
    List<Prerequisite> prerequisites = prerequisites(rule.prerequisites(), pattern != null);
    if (first.hasPercent()) {
      patternRule(rule, prerequisites, recipe);
      return;
    }
    if (pattern == null) {
      enterAll(prerequisites, null);
    }
    explicit(rule, pattern, prerequisites, recipe);
  }

  /**
   * Records {@code target: names}, all of them without patterns, wildcards, or meaning of their own.
   *
   * @param names null stands for a name left out
   * @param list where the names are from; null when they are from elsewhere
   * @return what the names stand for, each in its name's place
   */
  Target[] needs(String target, String[] names, NameList list, Location at) {
    Target[] found = new Target[names.length];
    for (int i = 0; i < names.length; i++) {
      if (names[i] != null) {
        found[i] = list == null ? rules.mention(names[i]) : session.numbered().mention(list.number(i), names[i]);
        found[i].isExplicit = true;
      }
    }
    plainTarget(rules.mention(target), at).needAll(new PlainNeeds(names, found));
    return found;
  }

  /**
   * Records {@code names:}.
   *
   * @param known what {@link #needs} answered for these names; null when it was not asked
   */
  void targets(String[] names, Target[] known, Location at) {
    for (int i = 0; i < names.length; i++) {
      if (names[i] != null) {
        plainTarget(known == null ? rules.mention(names[i]) : known[i], at);
      }
    }
  }

  private static Target plainTarget(Target target, Location at) {
    target.builtIn = false;
    if (target.firstDoubleColon != null) {
      throw both(at, target.name);
    }
    target.isTarget = true;
    return target;
  }

  private List<Prerequisite> prerequisites(String text, boolean staticPattern) {
    if (text.isEmpty()) {
      return List.of();
    }
    String list = withoutQuotedColons(text);
    if (rules.secondExpansion && list.indexOf('$') >= 0) {
      return List.of(new Prerequisite.Later(list, staticPattern));
    }
    return FileNames.prerequisites(list, session.wildcards());
  }

  /** {@code \:} becomes a mere colon. */
  static String withoutQuotedColons(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text);
    int at = 0;
    while (at >= 0) {
      int found = Unquoted.find(out, at, ":", false);
      at = found < 0 ? -1 : found + 1;
    }
    return out.toString();
  }

  /**
   * Turns names into targets; {@code stem} replaces the first {@code %} of each when it is not null. A name in which every {@code %} is quoted stays
   * as it is, backslashes and all.
   */
  List<Prerequisite> enterAll(List<Prerequisite> list, String stem) {
    List<Prerequisite> entered = new ArrayList<>(list.size());
    for (Prerequisite one : list) {
      if (one instanceof Prerequisite.Later later) {
        later.stem = stem;
        entered.add(one);
        continue;
      }
      if (stem != null) {
        Pattern pattern = Pattern.parse(one.name);
        // Where every % is quoted the quotes stay.
        one.name = pattern.hasPercent() ? pattern.with(stem) : one.name;
        if (one.name.isEmpty()) {
          continue;
        }
      }
      one.target = rules.mention(one.name);
      one.target.isExplicit = true;
      entered.add(one);
    }
    return entered;
  }

  private void patternRule(PendingRule rule, List<Prerequisite> prerequisites, Recipe recipe) {
    if (rule.pattern() != null) {
      throw new FatalError(rule.at(), "mixed implicit and static pattern rules");
    }
    List<Pattern> targets = new ArrayList<>();
    for (String name : rule.targets()) {
      Pattern target = Pattern.parse(name);
      if (!target.hasPercent()) {
        throw new FatalError(rule.at(), "mixed implicit and normal rules");
      }
      targets.add(target);
    }
    rules.add(new PatternRule(targets, prerequisites, recipe, rule.isDoubleColon()), true);
  }

  private void explicit(PendingRule rule, Pattern pattern, List<Prerequisite> prerequisites, Recipe recipe) {
    List<Target> made = new ArrayList<>();
    int size = rule.targets().size();
    for (int i = 0; i < size; i++) {
      Pattern written = Pattern.parse(rule.targets().get(i));
      if (written.hasPercent()) {
        session.diagnostics().warning(rule.at(), "*** mixed implicit and normal rules: deprecated syntax");
      }
      String name = written.toString();
      if (name.startsWith(".")) {
        noticeSpecial(name);
      }
      List<Prerequisite> own = prerequisites;
      if (pattern != null && !pattern.matches(name)) {
        session.diagnostics().warning(rule.at(), "target '" + name + "' doesn't match the target pattern");
        own = List.of();
      } else if (i < size - 1 || pattern != null) {
        own = copies(prerequisites);
      }
      Target target = rule.isDoubleColon() ? doubleColon(name, rule, recipe) : singleColon(name, rule, recipe, own);
      target.isTarget = true;
      made.add(target);
      if (pattern != null) {
        target.stem = pattern.matches(name) ? pattern.stemOf(name) : name;
        own = enterAll(own, target.stem);
      }
      add(target, own, recipe != null);
    }
    if (rule.isGrouped()) {
      Collections.reverse(made);
      group(made, recipe.at());
    }
  }

  private void group(List<Target> made, Location at) {
    for (Target target : made) {
      if (!target.alsoMake.isEmpty()) {
        session.diagnostics().warning(at, "warning: overriding group membership for target '" + target.name + "'");
      }
      // Each is among those made with it, which shows under -n: its file is looked at then, and not taken for new.
      target.alsoMake = new ArrayList<>(made);
    }
  }

  private static List<Prerequisite> copies(List<Prerequisite> list) {
    List<Prerequisite> copies = new ArrayList<>(list.size());
    for (Prerequisite one : list) {
      copies.add(one.copy());
    }
    return copies;
  }

  private Target singleColon(String name, PendingRule rule, Recipe recipe, List<Prerequisite> own) {
    Target target = rules.mention(name);
    target.builtIn = false;
    if (target.firstDoubleColon != null) {
      throw both(rule.at(), name);
    }
    if (recipe != null && recipe == target.recipe) {
      session.diagnostics().warning(rule.at(), "target '" + target.name + "' given more than once in the same rule");
    } else if (recipe != null && target.recipe != null && target.isTarget) {
      session.diagnostics().warning(
          recipe.at(), "warning: overriding recipe for target '" + target.name + "'");
      session.diagnostics().warning(
          target.recipe.at(), "warning: ignoring old recipe for target '" + target.name + "'");
    }
    if (recipe != null) {
      target.recipe = recipe;
    } else if (own.isEmpty() && target == rules.defaultTarget()) {
      target.recipe = null;
    }
    if (own.isEmpty() && target == rules.suffixes()) {
      target.prerequisites(new ArrayList<>());
    }
    return target;
  }

  private Target doubleColon(String name, PendingRule rule, Recipe recipe) {
    Target known = rules.find(name);
    if (known != null && known.isTarget && known.firstDoubleColon == null) {
      throw both(rule.at(), name);
    }
    Target target = known == null ? rules.enter(name) : rules.enter(known.name);
    if (target.firstDoubleColon == null) {
      target.firstDoubleColon = target;
    }
    target.recipe = recipe;
    return target;
  }

  private static FatalError both(Location at, String name) {
    return new FatalError(at, "target file '" + name + "' has both : and :: entries");
  }

  /** Prerequisites of the rule that has the recipe come first. */
  private static void add(Target target, List<Prerequisite> more, boolean first) {
    if (more.isEmpty()) {
      return;
    }
    if (first) {
      target.needFirst(new ArrayList<>(more));
    } else {
      target.needAll(new ArrayList<>(more));
    }
  }
}
