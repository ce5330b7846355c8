package dev.kbuild.make.eval;

import dev.kbuild.make.rule.ArchiveMember;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.VariableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** {@code $@}, {@code $<} and the others. Manual: "Automatic Variables". */
public final class AutomaticVariables {
  private final RuleBook rules;
  private final boolean alwaysMake;

  /**
   * Sets variables by what a rule book says.
   *
   * @param alwaysMake {@code -B}: every prerequisite counts as changed
   */
  public AutomaticVariables(RuleBook rules, boolean alwaysMake) {
    this.rules = rules;
    this.alwaysMake = alwaysMake;
  }

  /** Sets them for a target whose scope is prepared. */
  public void set(Target target) {
    ArchiveMember member = ArchiveMember.parse(target.name);
    String at = member == null ? target.name : member.archive();
    if (target.stem == null) {
      target.stem = stemBySuffix(member == null ? target.name : member.member());
    }
    String less = "";
    for (Prerequisite p : target.prerequisites) {
      if (!p.orderOnly && !p.hidden) {
        less = p.expandsAgain ? "" : p.name();
        break;
      }
    }
    if (target.recipe != null && target.recipe == rules.defaultTarget().recipe) {
      less = at;
    }
    VariableSet set = target.variables.set();
    define(set, "@", new Template(at));
    define(set, "%", new Template(member == null ? "" : member.member()));
    define(set, "*", new Template(target.stem));
    define(set, "<", new Template(less));
    List<Prerequisite> list = target.prerequisites;
    define(set, "^", Template.later(() -> join(list, Kind.ALL)));
    define(set, "+", Template.later(() -> join(list, Kind.WITH_REPETITIONS)));
    define(set, "?", Template.later(() -> join(list, Kind.CHANGED)));
    define(set, "|", Template.later(() -> join(list, Kind.ORDER_ONLY)));
  }

  private static void define(VariableSet set, String name, Template value) {
    set.define(name, value, false, Origin.AUTOMATIC, null);
  }

  private String stemBySuffix(String name) {
    for (Prerequisite suffix : rules.suffixes().prerequisites) {
      String text = suffix.name();
      if (name.length() > text.length() && name.endsWith(text)) {
        return name.substring(0, name.length() - text.length());
      }
    }
    return "";
  }

  private enum Kind { ALL, WITH_REPETITIONS, CHANGED, ORDER_ONLY }

  /** A name that is listed both ways, as order-only and not, counts as an ordinary prerequisite. */
  private String join(List<Prerequisite> list, Kind kind) {
    Set<String> ordinary = new HashSet<>();
    for (Prerequisite p : list) {
      if (!p.orderOnly && shows(p)) {
        ordinary.add(p.name());
      }
    }
    StringBuilder out = new StringBuilder();
    Set<String> seen = new HashSet<>();
    for (Prerequisite p : list) {
      if (!shows(p) || !belongs(p, kind, ordinary) || (kind != Kind.WITH_REPETITIONS && !seen.add(p.name()))) {
        continue;
      }
      if (kind == Kind.CHANGED && !p.changed && !alwaysMake) {
        continue;
      }
      if (out.length() > 0) {
        out.append(' ');
      }
      ArchiveMember member = ArchiveMember.parse(p.name());
      out.append(member == null ? p.name() : member.member());
    }
    return out.toString();
  }

  private static boolean shows(Prerequisite p) {
    return !p.expandsAgain && !p.hidden;
  }

  private static boolean belongs(Prerequisite p, Kind kind, Set<String> ordinary) {
    switch (kind) {
      case WITH_REPETITIONS:
        return !p.orderOnly;
      case ORDER_ONLY:
        return p.orderOnly && !ordinary.contains(p.name());
      default:
        return ordinary.contains(p.name());
    }
  }
}
