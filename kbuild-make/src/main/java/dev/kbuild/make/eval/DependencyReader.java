package dev.kbuild.make.eval;

import dev.kbuild.make.rule.Target;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.AssignOp;
import dev.kbuild.make.syntax.DependencyFile;
import dev.kbuild.make.syntax.NameList;
import dev.kbuild.make.syntax.RuleText;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Variable;
import java.util.List;
import java.util.function.Predicate;

/**
 * Carries out what a {@link DependencyFile} says, to the same effect as {@link Reader} would.
 *
 * <p>The names in its lists are never joined to text and cut apart again, unless somebody asks for the text.
 */
final class DependencyReader {
  private final Session session;
  private final String file;
  private final boolean setsDefaultGoal;
  private final RuleRecorder recorder;
  private final Predicate<String> isThere = new IsThere();
  private NameList list;
  private String[] resolved;
  private String[] needed;
  private Target[] targets;

  DependencyReader(Session session, String file, boolean setsDefaultGoal) {
    this.session = session;
    this.file = file;
    this.setsDefaultGoal = setsDefaultGoal;
    this.recorder = new RuleRecorder(session);
  }

  private final class IsThere implements Predicate<String> {
    @Override
    public boolean test(String name) {
      return session.wildcards().isThere(name);
    }
  }

  /** Whether nothing said so far gives such a file another meaning. */
  static boolean canRead(Session session) {
    return session.recipePrefix == '\t' && !session.rules().posix && !session.rules().complete && !session.warnUndefined;
  }

  void read(DependencyFile dependencies) {
    Location outer = session.readingAt();
    try {
      for (DependencyFile.Entry entry : dependencies.entries()) {
        Location at = new Location(file, entry.line());
        session.readingAt(at);
        if (entry instanceof DependencyFile.Text text) {
          session.definitions().set(at, text.name(), AssignOp.SIMPLE, new Template(text.value()), Origin.FILE, false);
        } else if (entry instanceof DependencyFile.Names names) {
          list = names.names();
          resolved = list.resolved(session.disk(), session.disk().generation(), isThere);
          Variable variable = session.variables().globals().define(names.name(), Template.of(resolved), false, Origin.FILE, at);
          variable.appends(false);
          variable.conditional(false);
        } else if (entry instanceof DependencyFile.Needs needs) {
          needs(needs, at);
        } else if (entry instanceof DependencyFile.MayNeed needs) {
          mayNeed(needs, at);
        } else {
          targets(((DependencyFile.Targets) entry).list(), at);
        }
      }
    } finally {
      session.readingAt(outer);
    }
  }

  private void needs(DependencyFile.Needs needs, Location at) {
    String[] names = names(needs.list());
    if (names == null) {
      general(needs.target() + ": $(" + needs.list() + ")", at);
      return;
    }
    notice(needs.target());
    needed = names;
    targets = recorder.needs(needs.target(), names, names == resolved ? list : null, at);
  }

  private void mayNeed(DependencyFile.MayNeed needs, Location at) {
    if (!session.wildcards().isThere(needs.name())) {
      general(needs.target() + ":", at);
      return;
    }
    notice(needs.target());
    recorder.needs(needs.target(), new String[] {needs.name()}, null, at);
  }

  private void targets(String list, Location at) {
    String[] names = names(list);
    if (names == null) {
      general("$(" + list + "):", at);
      return;
    }
    for (String name : names) {
      if (name != null) {
        notice(name);
        break;
      }
    }
    recorder.targets(names, names == needed ? targets : null, at);
  }

  /** The names a variable holds, or null when it holds none, or holds them as text. */
  private String[] names(String list) {
    Variable variable = session.variables().find(list);
    String[] names = variable == null || variable.isRecursive() ? null : variable.value().names();
    if (names != null) {
      for (String name : names) {
        if (name != null) {
          return names;
        }
      }
    }
    return null;
  }

  private void notice(String first) {
    if (setsDefaultGoal) {
      recorder.noticeGoal(List.of(first));
    }
  }

  private void general(String rule, Location at) {
    RuleReader reader = new RuleReader(session, setsDefaultGoal);
    reader.read(RuleText.parse(rule, false), at);
    reader.finish();
  }
}
