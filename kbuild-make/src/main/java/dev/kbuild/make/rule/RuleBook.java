package dev.kbuild.make.rule;

import dev.kbuild.make.source.Diagnostics;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything the makefiles said about targets. */
public final class RuleBook {
  private final Diagnostics diagnostics;
  private final Map<String, Target> targets = new LinkedHashMap<>(1024);
  private final List<PatternRule> patternRules = new ArrayList<>();
  private final List<PatternVariable> patternVariables = new ArrayList<>();
  private static final int ENDINGS = 64;
  @SuppressWarnings({"unchecked", "rawtypes"})
  private final List<PatternRule>[] byEnding = new List[ENDINGS];
  private final VPaths vpaths = new VPaths();
  /** {@code .POSIX} was seen. */
  public boolean posix;
  /** {@code .SECONDEXPANSION} was seen. */
  public boolean secondExpansion;
  /** {@code .ONESHELL} was seen. */
  public boolean oneShell;
  public boolean notParallel;
  public boolean ignoreErrors;
  public boolean silent;
  /** {@code .SECONDARY} without prerequisites. */
  public boolean allSecondary;
  /** Every name so far is one word. */
  private boolean onlyWords = true;
  private boolean members;
  /** All makefiles are read: no more prerequisites can be added. */
  public boolean complete;
  private Target defaultTarget;
  private Target suffixes;

  public RuleBook(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  public VPaths vpaths() {
    return vpaths;
  }

  /** The first entry for every name. */
  public Collection<Target> targets() {
    return targets.values();
  }

  public List<PatternRule> patternRules() {
    return patternRules;
  }

  /** Those pattern rules, in their order, that can match names ending so. */
  public List<PatternRule> patternRules(char last) {
    int slot = last & (ENDINGS - 1);
    List<PatternRule> known = byEnding[slot];
    if (known == null) {
      known = new ArrayList<>();
      for (PatternRule rule : patternRules) {
        for (Pattern target : rule.targets()) {
          String suffix = target.suffix();
          if (suffix.isEmpty() || (suffix.charAt(suffix.length() - 1) & (ENDINGS - 1)) == slot) {
            known.add(rule);
            break;
          }
        }
      }
      byEnding[slot] = known;
    }
    return known;
  }

  /** The shortest pattern first, so that the most specific is applied last. */
  public List<PatternVariable> patternVariables() {
    return patternVariables;
  }

  /** The target of that name, or null when nobody mentioned it. */
  public Target find(String name) {
    Target found = targets.get(name);
    return found != null || !name.startsWith("./") ? found : targets.get(FileNames.withoutDot(name));
  }

  /** Whether the names of all targets are words: none is empty, or has blanks in it. */
  public boolean hasOnlyWords() {
    return onlyWords;
  }

  /** Whether any target may be a member of an archive: the names of all others say that they are none. */
  public boolean hasMembers() {
    return members;
  }

  private void noteName(String name) {
    onlyWords = onlyWords && !name.isEmpty() && Blank.endOfWord(name, 0) == name.length();
    members |= name.endsWith(")");
  }

  /** The target of that name; a new one when there is none, or when those there are have double colons. */
  public Target enter(String name) {
    Target known = targets.get(name);
    if (known == null) {
      Target fresh = new Target(name);
      noteName(name);
      targets.put(name, fresh);
      return fresh;
    }
    if (known.firstDoubleColon == null) {
      known.builtIn = false;
      return known;
    }
    Target another = new Target(name);
    another.firstDoubleColon = known;
    known.last.next = another;
    known.last = another;
    return another;
  }

  /** The target of that name, entered if need be, without adding a double-colon rule. */
  public Target mention(String name) {
    Target known = find(name);
    return known != null ? known : enter(name);
  }

  /** The same for a name that is one word, begins with no dot, and is not that of a member of an archive. */
  public Target mentionPlain(String name) {
    Target fresh = new Target(name);
    Target known = targets.putIfAbsent(name, fresh);
    return known == null ? fresh : known;
  }

  /** Lets a target be found under the name VPATH gave it. */
  public void rehash(Target target, String newName) {
    Target head = target.real();
    if (newName.equals(head.foundName)) {
      return;
    }
    if (targets.get(head.foundName) == head) {
      targets.remove(head.foundName);
    }
    noteName(newName);
    for (Target t = head; t != null; t = t.next) {
      t.foundName = newName;
    }
    Target other = targets.get(newName);
    if (other == null) {
      targets.put(newName, head);
    } else {
      merge(head, other);
    }
  }

  /** The same, and recipes see the new name. */
  public void rename(Target target, String newName) {
    rehash(target, newName);
    for (Target t = target.real(); t != null; t = t.next) {
      t.name = t.foundName;
    }
  }

  /** {@code from} turned out to be {@code to}. */
  private void merge(Target from, Target to) {
    if (from.recipe != null && to.recipe == null) {
      to.recipe = from.recipe;
    } else if (from.recipe != null && from.recipe != to.recipe) {
      tellOfTwoRecipes(from, to);
    }
    checkColons(from, to);
    List<Prerequisite> joined = new ArrayList<>(to.prerequisites());
    joined.addAll(from.prerequisites());
    to.prerequisites(joined);
    if (to.variables == null) {
      to.variables = from.variables;
    } else if (from.variables != null) {
      to.variables.set().addMissing(from.variables.set());
    }
    to.mtime = Math.max(to.mtime, from.mtime);
    to.mtimeBefore = from.mtimeBefore;
    // Whoever is being made needs itself now if it needs the other, which is seen by this.
    to.updating |= from.updating;
    to.updated |= from.updated;
    to.implicitSearched |= from.implicitSearched;
    to.isTarget |= from.isTarget;
    to.precious |= from.precious;
    to.phony |= from.phony;
    to.ignoresVpath |= from.ignoresVpath;
    to.builtIn &= from.builtIn;
    if (to.stem == null) {
      to.stem = from.stem;
    }
    from.renamed = to;
  }

  private static void checkColons(Target from, Target to) {
    if (to.firstDoubleColon != null && from.firstDoubleColon == null && from.isTarget) {
      throw new FatalError(null, "can't rename single-colon '" + from.name + "' to double-colon '" + to.name + "'");
    }
    if (to.firstDoubleColon == null && from.firstDoubleColon != null && to.isTarget) {
      throw new FatalError(null, "can't rename double-colon '" + from.name + "' to single-colon '" + to.name + "'");
    }
  }

  private void tellOfTwoRecipes(Target from, Target to) {
    Location at = from.recipe.at();
    diagnostics.warning(at, to.recipe.at() == null
        ? "Recipe for file '" + from.name + "' was found by implicit rule search,"
        : "Recipe was specified for file '" + from.name + "' at " + to.recipe.at() + ",");
    diagnostics.warning(at, "but '" + from.name + "' is now considered the same file as '" + to.name + "'.");
    diagnostics.warning(at, "Recipe for '" + to.name + "' will be ignored in favor of the one for '" + from.name + "'.");
  }

  /**
   * Adds a pattern rule. An older one that says the same is replaced, unless the new one is built in: then it
   * is dropped.
   */
  public void add(PatternRule rule, boolean replaces) {
    Arrays.fill(byEnding, null);
    for (int i = 0; i < patternRules.size(); i++) {
      if (rule.replaces(patternRules.get(i))) {
        if (!replaces) {
          return;
        }
        patternRules.remove(i);
        break;
      }
    }
    patternRules.add(rule);
  }

  /** Adds prerequisites to every pattern rule. */
  public void needByPatternRules(List<Prerequisite> extra) {
    Arrays.fill(byEnding, null);
    patternRules.replaceAll(rule -> rule.needing(extra));
  }

  public void add(PatternVariable variable) {
    int at = patternVariables.size();
    while (at > 0 && patternVariables.get(at - 1).pattern().length() > variable.pattern().length()) {
      at--;
    }
    patternVariables.add(at, variable);
  }

  /** {@code .DEFAULT}. */
  public Target defaultTarget() {
    if (defaultTarget == null) {
      defaultTarget = mention(".DEFAULT");
    }
    return defaultTarget;
  }

  /** {@code .SUFFIXES}. */
  public Target suffixes() {
    if (suffixes == null) {
      suffixes = mention(".SUFFIXES");
    }
    return suffixes;
  }
}
