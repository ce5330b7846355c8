package dev.kbuild.make.eval;

import dev.kbuild.make.rule.ArchiveMember;
import dev.kbuild.make.rule.PlainNeeds;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.VariableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** {@code $@}, {@code $<} and the others. Manual: "Automatic Variables". */
public final class AutomaticVariables {
  private static final int FEW = 16;

  private final RuleBook rules;
  private final BooleanSupplier alwaysMake;
  private int mark;

  /**
   * Sets variables by what a rule book says.
   *
   * @param alwaysMake {@code -B}: every prerequisite counts as changed
   */
  public AutomaticVariables(RuleBook rules, BooleanSupplier alwaysMake) {
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
    String less = target.recipe != null && target.recipe == rules.defaultTarget().recipe ? at : firstNeeded(target);
    VariableSet set = target.variables.set();
    define(set, "@", new Template(at));
    define(set, "%", new Template(member == null ? "" : member.member()));
    define(set, "*", new Template(target.stem));
    define(set, "<", new Template(less));
    List<Prerequisite> list = target.listed();
    PlainNeeds plain = target.plain();
    define(set, "^", Template.listed(new Listing(list, plain, Kind.ALL)));
    define(set, "+", Template.listed(new Listing(list, plain, Kind.WITH_REPETITIONS)));
    define(set, "?", Template.listed(new Listing(list, plain, Kind.CHANGED)));
    define(set, "|", Template.listed(new Listing(list, plain, Kind.ORDER_ONLY)));
  }

  private static String firstNeeded(Target target) {
    for (Prerequisite p : target.listed()) {
      if (!p.orderOnly && !p.hidden) {
        return p.expandsAgain ? "" : p.name();
      }
    }
    return target.plain() == null ? "" : target.plain().first();
  }

  /** The names of some of a list, and of what is needed beyond it, for whoever asks. */
  private final class Listing implements Template.Names {
    private final List<Prerequisite> list;
    private final PlainNeeds plain;
    private final Kind kind;

    Listing(List<Prerequisite> list, PlainNeeds plain, Kind kind) {
      this.list = list;
      this.plain = plain;
      this.kind = kind;
    }

    @Override
    public Template.Listed all() {
      // None of the plain ones has changed.
      Template.Listed few = kind == Kind.CHANGED && !alwaysMake.getAsBoolean() ? changed(list) : null;
      return few != null ? few : join(plain == null ? list : plain.behind(list), kind);
    }

    @Override
    public List<String> matching(Template.WordTest test) {
      return kind == Kind.ALL ? few(list, plain, test) : null;
    }
  }

  private static void define(VariableSet set, String name, Template value) {
    set.define(name, value, false, Origin.AUTOMATIC, null);
  }

  private String stemBySuffix(String name) {
    for (Prerequisite suffix : rules.suffixes().prerequisites()) {
      String text = suffix.name();
      if (name.length() > text.length() && name.endsWith(text)) {
        return name.substring(0, name.length() - text.length());
      }
    }
    return "";
  }

  private enum Kind { ALL, WITH_REPETITIONS, CHANGED, ORDER_ONLY }

  /** Where few have changed, and mostly FORCE alone has, only those are looked at closely; null when more have. */
  private Template.Listed changed(List<Prerequisite> list) {
    String[] names = new String[FEW];
    int count = 0;
    boolean words = true;
    for (int i = 0; i < list.size(); i++) {
      Prerequisite p = list.get(i);
      if (!p.changed || !shows(p)) {
        continue;
      }
      if (p.orderOnly || count == FEW) {
        return null;
      }
      if (!isListedBefore(list, i)) {
        String name = p.name();
        ArchiveMember member = ArchiveMember.parse(name);
        names[count++] = member == null ? name : member.member();
        words &= member == null && isWord(p);
      }
    }
    return new Template.Listed(Arrays.copyOf(names, count), words);
  }

  /** What passes the test of the names that {@code $^} stands for; null when it is simpler to list them all. */
  private List<String> few(List<Prerequisite> list, PlainNeeds plain, Template.WordTest test) {
    if (!rules.hasOnlyWords() || plain != null && rules.hasMembers()) {
      return null;
    }
    List<String> names = new ArrayList<>(2);
    for (int i = 0; i < list.size(); i++) {
      Prerequisite p = list.get(i);
      if (!shows(p)) {
        continue;
      }
      String name = p.name();
      // What stands for a member of an archive is the member's name alone.
      if (p.target == null || rules.hasMembers() && ArchiveMember.parse(name) != null) {
        return null;
      }
      if (!test.test(name)) {
        continue;
      }
      if (p.orderOnly || names.size() == FEW) {
        return null;
      }
      if (!names.contains(name)) {
        names.add(name);
      }
    }
    return plain == null || addMatching(plain, test, names) ? names : null;
  }

  /** Where one word alone can pass, a look at what has its name is enough. */
  private boolean addMatching(PlainNeeds plain, Template.WordTest test, List<String> names) {
    Target only = test.only() == null ? null : rules.find(test.only());
    for (int i = 0; i < plain.size(); i++) {
      Target target = plain.target(i);
      boolean isOther = target == null || test.only() != null && target != only && target.isAsWritten();
      if (isOther || !test.test(target.name)) {
        continue;
      }
      if (names.size() == FEW) {
        return false;
      }
      if (!names.contains(target.name)) {
        names.add(target.name);
      }
    }
    return true;
  }

  private static boolean isListedBefore(List<Prerequisite> list, int at) {
    String name = list.get(at).name();
    for (int i = 0; i < at; i++) {
      Prerequisite p = list.get(i);
      if (shows(p) && p.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** A name that is listed both ways, as order-only and not, counts as an ordinary prerequisite. */
  private Template.Listed join(List<Prerequisite> list, Kind kind) {
    Seen ordinary = Seen.of(list, ++mark);
    for (Prerequisite p : list) {
      if (!p.orderOnly && shows(p)) {
        ordinary.add(p);
      }
    }
    Seen seen = ordinary.isByMark() ? Seen.marked(++mark) : new Seen(0, new HashSet<>());
    String[] names = new String[list.size()];
    int count = 0;
    boolean words = true;
    for (Prerequisite p : list) {
      if (!shows(p) || !belongs(p, kind, ordinary)) {
        continue;
      }
      if (kind != Kind.WITH_REPETITIONS && seen.has(p)) {
        continue;
      }
      seen.add(p);
      if (kind == Kind.CHANGED && !p.changed && !alwaysMake.getAsBoolean()) {
        continue;
      }
      String name = p.name();
      ArchiveMember member = ArchiveMember.parse(name);
      names[count++] = member == null ? name : member.member();
      words &= member == null && isWord(p);
    }
    return new Template.Listed(Arrays.copyOf(names, count), words);
  }

  private boolean isWord(Prerequisite p) {
    if (p.target != null && rules.hasOnlyWords()) {
      return true;
    }
    String name = p.name();
    return !name.isEmpty() && Blank.endOfWord(name, 0) == name.length();
  }

  private static boolean shows(Prerequisite p) {
    return !p.expandsAgain && !p.hidden;
  }

  private static boolean belongs(Prerequisite p, Kind kind, Seen ordinary) {
    switch (kind) {
      case WITH_REPETITIONS:
        return !p.orderOnly;
      case ORDER_ONLY:
        return p.orderOnly && !ordinary.has(p);
      default:
        return ordinary.has(p);
    }
  }

  /** Names met before; by a mark in their targets where each name has its own target, else by name. */
  private record Seen(int mark, Set<String> names) {
    static Seen of(List<Prerequisite> list, int mark) {
      for (Prerequisite p : list) {
        Target t = p.target;
        if (t == null || t.renamed != null || t.firstDoubleColon != null || t.name != t.foundName) {
          return new Seen(mark, new HashSet<>());
        }
      }
      return marked(mark);
    }

    static Seen marked(int mark) {
      return new Seen(mark, null);
    }

    boolean isByMark() {
      return names == null;
    }

    /** Marks only grow, so that a target marked later was marked by this one, too. */
    boolean has(Prerequisite p) {
      return names == null ? p.target.mark >= mark : names.contains(p.name());
    }

    void add(Prerequisite p) {
      if (names == null) {
        p.target.mark = mark;
      } else {
        names.add(p.name());
      }
    }
  }
}
