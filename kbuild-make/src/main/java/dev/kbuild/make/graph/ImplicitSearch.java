package dev.kbuild.make.graph;

import dev.kbuild.make.disk.Directories;
import dev.kbuild.make.eval.AutomaticVariables;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.eval.TargetVariables;
import dev.kbuild.make.rule.ArchiveMember;
import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.rule.PatternRule;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.text.Pattern;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds a pattern rule for a target without a recipe. Manual: "Implicit Rule Search Algorithm". */
public final class ImplicitSearch {
  private final Session session;
  private final RuleBook rules;
  private final FileTimes times;
  private final Directories directories;
  private final AutomaticVariables automatic;
  private final DebugLog debug;
  private final Set<String> impossible = new HashSet<>();
  /** How often something happened by which what was not there before may be there now. */
  private int changes;

  public ImplicitSearch(
      Session session, FileTimes times, Directories directories, AutomaticVariables automatic, DebugLog debug) {
    this.session = session;
    this.rules = session.rules();
    this.times = times;
    this.directories = directories;
    this.automatic = automatic;
    this.debug = debug;
  }

  /** Gives the target the recipe and the prerequisites of the first rule that applies; false when none does. */
  public boolean search(Target target, int depth) {
    if (debug.shows(DebugLog.Kind.IMPLICIT)) {
      debug.say(depth, "Looking for an implicit rule for '" + target.name + "'.");
    }
    if (new Attempt(target, target.name, false, depth, 0).find() != null) {
      return true;
    }
    if (ArchiveMember.parse(target.name) == null) {
      return false;
    }
    if (debug.shows(DebugLog.Kind.IMPLICIT)) {
      debug.say(depth, "Looking for archive-member implicit rule for '" + target.name + "'.");
    }
    return new Attempt(target, target.name.substring(target.name.indexOf('(')), true, depth, 0).find() != null;
  }

  /** Whether a search for a file, no member of an archive, can find nothing, because no rule matches its name. */
  public boolean isInVain(String name) {
    if (name.isEmpty()) {
      return false;
    }
    List<PatternRule> candidates = rules.patternRules(name.charAt(name.length() - 1));
    int inDirectory = candidates.isEmpty() ? 0 : lengthOfDirectory(name);
    for (int i = 0; i < candidates.size(); i++) {
      List<Pattern> targets = candidates.get(i).targets();
      for (int j = 0; j < targets.size(); j++) {
        if (fits(targets.get(j), name, inDirectory)) {
          return false;
        }
      }
    }
    return true;
  }

  /** How many characters of a file's name are its directory, the slash included; 0 when there is none. */
  private static int lengthOfDirectory(String name) {
    return name.length() > 1 ? name.lastIndexOf('/', name.length() - 2) + 1 : 0;
  }

  /** Whether a pattern matches a name; one without a slash matches what is behind the name's directory. */
  private static boolean fits(Pattern pattern, String name, int inDirectory) {
    if (!name.endsWith(pattern.suffix()) || pattern.length() > name.length()) {
      return false;
    }
    int from = inDirectory > 0 && !pattern.hasSlash() ? inDirectory : 0;
    return name.length() - pattern.suffix().length() >= from + pattern.prefix().length() && name.startsWith(pattern.prefix(), from);
  }

  /** A rule that matches, and how. */
  private record Candidate(PatternRule rule, int index, String stem, boolean keepsDirectory) {
    Pattern pattern() {
      return rule.targets().get(index);
    }

    int stemLength(int directory) {
      return stem.length() + (keepsDirectory ? directory : 0);
    }
  }

  /** The closest match first. */
  private record ByStem(int directory) implements Comparator<Candidate> {
    @Override
    public int compare(Candidate a, Candidate b) {
      return Integer.compare(a.stemLength(directory), b.stemLength(directory));
    }
  }

  /** A prerequisite that exists or can be made; {@code made} says how when it needs a chain of rules. */
  private record Found(Prerequisite as, Target made, String madeBy) {
    String name() {
      return as.name;
    }
  }

  /**
   * What kept a rule from applying without intermediate files.
   *
   * @param at which of its prerequisites is not there
   * @param found those before it
   * @param changes when that was
   */
  private record Missing(int at, Prerequisite wanted, List<Found> found, int changes) {}

  /** The search for one target; searches for its prerequisites are further attempts below it. */
  private final class Attempt {
    private final Target target;
    private final String name;
    private final int depth;
    private final int level;
    /** How many characters of the name are its directory, the slash included; 0 when there is none. */
    private final int inDirectory;
    private List<Found> found;
    private Missing[] missing;
    private boolean prepared;

    Attempt(Target target, String name, boolean archive, int depth, int level) {
      this.target = target;
      this.name = name;
      this.depth = depth;
      this.level = level;
      this.inDirectory = !archive && ArchiveMember.parse(name) == null ? lengthOfDirectory(name) : 0;
    }

    private String directory() {
      return name.substring(0, inDirectory);
    }

    /** The pattern that matched, or null. */
    String find() {
      List<Candidate> candidates = candidates();
      if (candidates.isEmpty()) {
        return null;
      }
      if (!rules.patternVariables().isEmpty()) {
        prepareVariables();
      }
      boolean[] rejected = new boolean[candidates.size()];
      missing = new Missing[rejected.length];
      for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; i < rejected.length; i++) {
          Candidate candidate = candidates.get(i);
          if (rejected[i] || (pass == 1 && candidate.rule().isTerminal())) {
            continue;
          }
          if (debug.shows(DebugLog.Kind.IMPLICIT)) {
            debug.say(depth, "Trying pattern rule with stem '" + candidate.stem() + "'.");
          }
          Verdict verdict = applies(candidate, i, pass == 1);
          if (verdict == Verdict.APPLIES) {
            prepareVariables();
            take(candidate);
            return candidate.pattern().toString();
          }
          rejected[i] = verdict == Verdict.NEVER;
        }
      }
      return null;
    }

    /** GNU make does so before it tries the first rule; nobody notices where no variable is a pattern's, and nothing is expanded. */
    private void prepareVariables() {
      if (!prepared) {
        new TargetVariables(session).prepare(target, false);
        prepared = true;
      }
    }

    private List<Candidate> candidates() {
      List<Candidate> list = List.of();
      boolean specific = false;
      boolean all = name.isEmpty() || debug.shows(DebugLog.Kind.IMPLICIT);
      for (PatternRule rule : all ? rules.patternRules() : rules.patternRules(name.charAt(name.length() - 1))) {
        if (!rule.prerequisites().isEmpty() && rule.recipe() == null) {
          continue;
        }
        if (rule.inUse) {
          if (debug.shows(DebugLog.Kind.IMPLICIT)) {
            debug.say(depth, "Avoiding implicit rule recursion.");
          }
          continue;
        }
        for (int i = 0; i < rule.targets().size(); i++) {
          Candidate candidate = match(rule, i);
          if (candidate == null) {
            continue;
          }
          specific |= candidate.pattern().length() > 1;
          if (!rule.prerequisites().isEmpty() || rule.recipe() != null) {
            if (list.isEmpty()) {
              list = new ArrayList<>();
            }
            list.add(candidate);
          }
        }
      }
      if (list.size() > 1) {
        list.sort(new ByStem(inDirectory));
      }
      if (specific && !list.isEmpty()) {
        for (int i = list.size() - 1; i >= 0; i--) {
          PatternRule rule = list.get(i).rule();
          if (!rule.isTerminal() && matchesAnything(rule)) {
            list.remove(i);
          }
        }
      }
      return list;
    }

    private boolean matchesAnything(PatternRule rule) {
      for (Pattern pattern : rule.targets()) {
        if (pattern.length() == 1) {
          return true;
        }
      }
      return false;
    }

    private Candidate match(PatternRule rule, int index) {
      Pattern pattern = rule.targets().get(index);
      if (level > 0 && pattern.length() == 1 && !rule.isTerminal() || !fits(pattern, name, inDirectory)) {
        return null;
      }
      boolean apart = inDirectory > 0 && !pattern.hasSlash();
      int from = (apart ? inDirectory : 0) + pattern.prefix().length();
      return new Candidate(rule, index, name.substring(from, name.length() - pattern.suffix().length()), apart);
    }

    private Verdict applies(Candidate candidate, int number, boolean withIntermediates) {
      found = new ArrayList<>();
      PatternRule rule = candidate.rule();
      if (rule.prerequisites().isEmpty()) {
        return Verdict.APPLIES;
      }
      target.stem = candidate.keepsDirectory() ? directory() + candidate.stem() : candidate.stem();
      rule.inUse = true;
      try {
        return withIntermediates && missing[number] != null && missing[number].changes() == changes
            ? goOn(candidate, missing[number])
            : tryFrom(0, candidate, number, withIntermediates);
      } finally {
        target.stem = null;
        rule.inUse = false;
      }
    }

    /** Where the first pass stopped, since up to there it would be the same. */
    private Verdict goOn(Candidate candidate, Missing before) {
      found.addAll(before.found());
      Verdict verdict = impossible.contains(before.wanted().name) ? Verdict.NEVER : intermediate(before.wanted());
      return verdict == Verdict.APPLIES ? tryFrom(before.at() + 1, candidate, 0, true) : verdict;
    }

    private Verdict tryFrom(int first, Candidate candidate, int number, boolean withIntermediates) {
      List<Prerequisite> prerequisites = candidate.rule().prerequisites();
      boolean variablesSet = false;
      for (int i = first; i < prerequisites.size(); i++) {
        Prerequisite prerequisite = prerequisites.get(i);
        Verdict verdict;
        if (prerequisite.expandsAgain) {
          if (!variablesSet) {
            prepareVariables();
            automatic.set(target);
            variablesSet = true;
          }
          changes++;
          verdict = considerExpanded(prerequisite, candidate, withIntermediates);
        } else {
          List<Prerequisite> names = substituted(prerequisite, candidate);
          verdict = considerAll(names, prerequisite, withIntermediates);
          if (verdict == Verdict.NOT_NOW && !withIntermediates && names.size() == 1 && !debug.shows(DebugLog.Kind.IMPLICIT)) {
            missing[number] = new Missing(i, names.get(0), found, changes);
          }
        }
        if (verdict != Verdict.APPLIES) {
          return verdict;
        }
      }
      return Verdict.APPLIES;
    }

    private Verdict considerExpanded(Prerequisite written, Candidate candidate, boolean withIntermediates) {
      ExpandedWords words = new ExpandedWords(session, target, written.name, candidate.keepsDirectory() ? directory() : "");
      while (words.hasNext()) {
        Verdict verdict = considerAll(words.next(), written, withIntermediates);
        if (verdict != Verdict.APPLIES) {
          return verdict;
        }
      }
      return Verdict.APPLIES;
    }

    private Verdict considerAll(List<Prerequisite> names, Prerequisite written, boolean withIntermediates) {
      for (Prerequisite one : names) {
        Verdict verdict = consider(one, written, withIntermediates);
        if (verdict != Verdict.APPLIES) {
          return verdict;
        }
      }
      return Verdict.APPLIES;
    }

    private List<Prerequisite> substituted(Prerequisite prerequisite, Candidate candidate) {
      String text = prerequisite.name;
      int percent = text.indexOf('%');
      if (percent >= 0) {
        String prefix = candidate.keepsDirectory() ? directory() : "";
        text = prefix + text.substring(0, percent) + candidate.stem() + text.substring(percent + 1);
      }
      List<Prerequisite> list = new ArrayList<>(1);
      for (String one : FileNames.single(text, session.wildcards())) {
        Prerequisite p = new Prerequisite(one);
        p.orderOnly = prerequisite.orderOnly;
        p.hidden = prerequisite.hidden;
        list.add(p);
      }
      return list;
    }

    private Verdict consider(Prerequisite one, Prerequisite written, boolean withIntermediates) {
      String wanted = one.name;
      boolean shows = debug.shows(DebugLog.Kind.IMPLICIT);
      String kind = wanted.equals(written.name) ? "rule" : "implicit";
      if (impossible.contains(wanted)) {
        if (shows) {
          debug.say(depth, "Rejecting impossible " + kind + " prerequisite '" + wanted + "'.");
        }
        return Verdict.NEVER;
      }
      if (shows) {
        debug.say(depth, "Trying " + kind + " prerequisite '" + wanted + "'.");
      }
      if (rules.find(wanted) != null || isListed(wanted) || exists(wanted)) {
        found.add(new Found(one, null, null));
        return Verdict.APPLIES;
      }
      VpathSearch.Found elsewhere = times.search().find(wanted);
      if (elsewhere != null) {
        if (shows) {
          debug.say(depth, "Found prerequisite '" + wanted + "' as VPATH '" + elsewhere.name() + "'");
        }
        found.add(new Found(one, null, null));
        return Verdict.APPLIES;
      }
      if (!withIntermediates) {
        return Verdict.NOT_NOW;
      }
      return intermediate(one);
    }

    private Verdict intermediate(Prerequisite one) {
      String wanted = one.name;
      if (debug.shows(DebugLog.Kind.IMPLICIT)) {
        debug.say(depth, "Looking for a rule with intermediate file '" + wanted + "'.");
      }
      Target made = new Target(wanted);
      String by = new Attempt(made, wanted, false, depth + 1, level + 1).find();
      if (by != null) {
        found.add(new Found(one, made, by));
        return Verdict.APPLIES;
      }
      impossible.add(wanted);
      return Verdict.NOT_NOW;
    }

    private boolean exists(String wanted) {
      return ArchiveMember.parse(wanted) == null ? directories.contains(wanted) : times.hasMember(wanted);
    }

    /** For a name that no target is found by; so it cannot be that of a prerequisite whose target is found by its name. */
    private boolean isListed(String wanted) {
      boolean plainDiffer = target.plain() == null || target.plain().areAsWritten();
      for (Prerequisite p : plainDiffer ? target.listed() : target.prerequisites()) {
        Target known = p.target;
        boolean differs = known != null && known.isAsWritten();
        if (!differs && p.name().equals(wanted)) {
          return true;
        }
      }
      return false;
    }

    private void take(Candidate candidate) {
      PatternRule rule = candidate.rule();
      List<Prerequisite> list = new ArrayList<>(found.size() + target.listed().size());
      for (Found one : found) {
        if (one.made() != null) {
          enterIntermediate(one);
        }
        Prerequisite p = one.as();
        if (level == 0) {
          p.target = rules.mention(one.name());
        }
        if (one.made() == null && rule.isTerminal()) {
          if (p.target == null) {
            p.changed = true;
          } else {
            p.target.implicitSearched = true;
          }
        }
        list.add(p);
      }
      target.needFirst(list);
      target.stem = candidate.keepsDirectory() ? directory() + candidate.stem() : candidate.stem();
      target.recipe = rule.recipe();
      target.isTarget = true;
      target.precious |= isPrecious(candidate.pattern().toString());
      if (rule.targets().size() > 1) {
        alsoMade(candidate);
      }
    }

    private boolean isPrecious(String pattern) {
      Target named = rules.find(pattern);
      return named != null && named.precious;
    }

    private void enterIntermediate(Found one) {
      changes++;
      Target made = one.made();
      Target known = rules.find(one.name());
      if (known != null) {
        known.secondary = true;
      } else {
        known = rules.enter(one.name());
      }
      known.prerequisites(made.prerequisites());
      known.recipe = made.recipe;
      known.stem = made.stem;
      known.variables = made.variables;
      known.patternVariables = made.patternVariables;
      known.patternsSearched = made.patternsSearched;
      known.alsoMake = made.alsoMake;
      known.isTarget = true;
      known.intermediate = true;
      known.implicitSearched = true;
      known.precious |= isPrecious(one.madeBy());
      for (Prerequisite p : known.prerequisites()) {
        if (p.target == null) {
          // GNU make enters the name anew, which is one more rule, and an empty one, where those for it have double colons.
          p.target = rules.enter(p.name);
          p.target.implicitSearched |= p.changed;
          p.changed = false;
        }
      }
    }

    /** The whole stem, its directory included, stands for the {@code %} of the rule's other targets. */
    private void alsoMade(Candidate candidate) {
      List<Target> others = new ArrayList<>(target.alsoMake);
      for (int i = 0; i < candidate.rule().targets().size(); i++) {
        if (i == candidate.index()) {
          continue;
        }
        Pattern pattern = candidate.rule().targets().get(i);
        Target also = rules.mention(pattern.with(target.stem));
        also.precious |= isPrecious(pattern.toString());
        also.isTarget = true;
        others.add(0, also);
      }
      target.alsoMake = others;
    }
  }

  private enum Verdict {
    APPLIES,
    /** Perhaps with intermediate files. */
    NOT_NOW,
    /** Not with intermediate files either. */
    NEVER
  }
}
