package dev.kbuild.make.eval;

import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.rule.HashOrder;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.variable.Scope;
import dev.kbuild.make.variable.Variable;
import java.util.ArrayList;
import java.util.List;

/** What happens between reading the last makefile and updating the first target. */
public final class Completion {
  private static final Template PATH = new Template("$(strip $(VPATH))");
  private static final Template KEPT = new Template("$(strip $(GPATH))");

  private final Session session;
  private final RuleBook rules;
  private final AutomaticVariables automatic;
  private final RuleRecorder recorder;

  public Completion(Session session, AutomaticVariables automatic) {
    this.session = session;
    this.rules = session.rules();
    this.automatic = automatic;
    this.recorder = new RuleRecorder(session);
  }

  /** Carries out second expansions, special targets, and {@code .EXTRA_PREREQS}. */
  public void complete() {
    rules.complete = true;
    if (rules.secondExpansion) {
      expandAllAgain();
    }
    specialTargets();
    extraPrerequisites();
    searchPaths();
  }

  /** Suffixes first, which {@code $*} is found by, then the others as GNU make has them in its table: what the expansions do may show that. */
  private void expandAllAgain() {
    List<Target> waiting = new ArrayList<>();
    for (Target head : rules.targets()) {
      if (head != rules.suffixes()) {
        addWaiting(head, waiting);
      }
    }
    // Rules of one name stay in their order.
    waiting.sort(new HashOrder(rules.targets().size()));
    List<Target> inOrder = new ArrayList<>();
    addWaiting(rules.suffixes(), inOrder);
    inOrder.addAll(waiting);
    inOrder.forEach(this::expandAgain);
  }

  private static void addWaiting(Target head, List<Target> waiting) {
    for (Target target = head; target != null; target = target.next) {
      if (waits(target)) {
        waiting.add(target);
      }
    }
  }

  private static boolean waits(Target target) {
    for (Prerequisite p : target.listed()) {
      if (p.expandsAgain) {
        return true;
      }
    }
    return false;
  }

  /** Second expansion of the prerequisites of one target. Manual: "Secondary Expansion". */
  private void expandAgain(Target target) {
    new TargetVariables(session).prepare(target, false);
    List<Prerequisite> result = new ArrayList<>();
    List<Prerequisite> pending = target.prerequisites();
    String stem = target.stem;
    for (int i = 0; i < pending.size(); i++) {
      if (!(pending.get(i) instanceof Prerequisite.Later p)) {
        result.add(pending.get(i));
        continue;
      }
      // Automatic variables see what has been expanded so far, and what follows that never needed it.
      List<Prerequisite> seen = new ArrayList<>(result);
      seen.addAll(pending.subList(i, pending.size()));
      target.prerequisites(seen);
      target.stem = p.stem == null ? stem : p.stem;
      automatic.set(target);
      result.addAll(secondExpansion(p, target));
    }
    target.prerequisites(result);
    target.stem = stem;
  }

  private List<Prerequisite> secondExpansion(Prerequisite.Later p, Target target) {
    String text = p.staticPattern ? p.name.replace("%", "$*") : p.name;
    String expanded = session.expander().expandFor(
        target, new Template(text), target.recipe == null ? null : target.recipe.at());
    return recorder.enterAll(FileNames.prerequisites(expanded, session.wildcards()), p.staticPattern ? p.stem : null);
  }

  /** In a static pattern rule the first {@code %} of each word stands for the stem. */
  public static String firstPercents(String text) {
    StringBuilder out = new StringBuilder();
    boolean done = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%' && !done) {
        out.append("$*");
        done = true;
        continue;
      }
      if (c == ' ' || c == '\t' || c == '\n') {
        done = false;
      }
      out.append(c);
    }
    return out.toString();
  }

  private void specialTargets() {
    for (Target t = rules.find(".PRECIOUS"); t != null; t = t.next) {
      for (Target one : named(t)) {
        one.precious = true;
      }
    }
    for (Target t = rules.find(".LOW_RESOLUTION_TIME"); t != null; t = t.next) {
      for (Target one : named(t)) {
        one.lowResolutionTime = true;
      }
    }
    for (Target t = rules.find(".PHONY"); t != null; t = t.next) {
      for (Target one : named(t)) {
        makePhony(one);
      }
    }
    for (Target t = rules.find(".INTERMEDIATE"); t != null; t = t.next) {
      for (Target one : named(t)) {
        one.intermediate = true;
      }
    }
    for (Target t = rules.find(".SECONDARY"); t != null; t = t.next) {
      if (t.needsNothing()) {
        rules.allSecondary = true;
        for (Target head : rules.targets()) {
          head.intermediate = true;
        }
      }
      for (Target one : named(t)) {
        one.intermediate = true;
        one.secondary = true;
      }
    }
    if (isTarget(".EXPORT_ALL_VARIABLES")) {
      session.variables().exportAll(true);
    }
    if (isTarget(".NOTPARALLEL")) {
      rules.notParallel = true;
    }
    if (isTarget(".IGNORE")) {
      rules.ignoreErrors |= rules.find(".IGNORE").prerequisites().isEmpty();
      for (Target one : named(rules.find(".IGNORE"))) {
        one.ignoresErrors = true;
      }
    }
    if (isTarget(".SILENT")) {
      rules.silent |= rules.find(".SILENT").prerequisites().isEmpty();
      for (Target one : named(rules.find(".SILENT"))) {
        one.silent = true;
      }
    }
  }

  private static void makePhony(Target target) {
    target.phony = true;
    target.isTarget = true;
    target.mtime = Mtime.MISSING;
    target.mtimeBefore = Mtime.MISSING;
  }

  private boolean isTarget(String name) {
    Target target = rules.find(name);
    return target != null && target.isTarget;
  }

  /** Every target that a special target lists. */
  private static List<Target> named(Target special) {
    List<Target> all = new ArrayList<>(special.prerequisites().size());
    for (Prerequisite p : special.prerequisites()) {
      for (Target t = p.target; t != null; t = t.next) {
        all.add(t);
      }
    }
    return all;
  }

  /** What the makefiles ask for by a global {@code .EXTRA_PREREQS} counts for pattern rules, too; for when all of those are there. */
  public void extraPrerequisitesOfPatternRules() {
    List<Prerequisite> extra = globalExtra();
    if (!extra.isEmpty()) {
      rules.needByPatternRules(extra);
    }
  }

  private List<Prerequisite> globalExtra() {
    Variable global = session.variables().globals().get(".EXTRA_PREREQS");
    return global == null ? List.of() : extra(global, session.variables().global());
  }

  /** A target with variables of its own, whichever they are, does not see the global {@code .EXTRA_PREREQS}. */
  private void extraPrerequisites() {
    List<Prerequisite> forAll = globalExtra();
    if (forAll.isEmpty() && !anyHasExtra()) {
      return;
    }
    for (Target head : List.copyOf(rules.targets())) {
      for (Target target = head; target != null; target = target.next) {
        Variable own = ownExtra(target);
        if (own != null) {
          addExtra(target, extra(own, target.variables));
        } else if (target.isTarget && target.variables == null) {
          addExtra(target, forAll);
        }
      }
    }
  }

  private boolean anyHasExtra() {
    for (Target head : rules.targets()) {
      for (Target target = head; target != null; target = target.next) {
        if (ownExtra(target) != null) {
          return true;
        }
      }
    }
    return false;
  }

  private static Variable ownExtra(Target target) {
    return target.variables == null ? null : target.variables.set().get(".EXTRA_PREREQS");
  }

  private List<Prerequisite> extra(Variable variable, Scope scope) {
    Scope before = session.variables().enter(scope);
    String names;
    try {
      names = session.expander().valueOf(variable);
    } finally {
      session.variables().leave(before);
    }
    List<Prerequisite> list = recorder.enterAll(FileNames.prerequisites(names, session.wildcards()), null);
    for (Prerequisite p : list) {
      p.hidden = true;
    }
    return list;
  }

  private static void addExtra(Target target, List<Prerequisite> extra) {
    for (Prerequisite p : extra) {
      if (p.name().equals(target.name)) {
        return;
      }
    }
    for (Prerequisite p : extra) {
      target.need(p.copy());
    }
  }

  private void searchPaths() {
    boolean warn = session.warnUndefined;
    session.warnUndefined = false;
    rules.vpaths().general(session.expander().expand(PATH));
    rules.vpaths().keep(session.expander().expand(KEPT));
    session.warnUndefined = warn;
  }
}
