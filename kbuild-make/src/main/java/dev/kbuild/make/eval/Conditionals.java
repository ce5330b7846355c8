package dev.kbuild.make.eval;

import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.Statement;
import dev.kbuild.make.syntax.Test;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.variable.Variable;
import java.util.ArrayList;
import java.util.List;

/** Which conditionals enclose the line being read. Manual: "Conditional Parts of Makefiles". */
final class Conditionals {
  private final Session session;
  /** All that were ever open at once; the first {@link #depth} of them are now. */
  private final List<Level> levels = new ArrayList<>();
  private int depth;
  private boolean reads = true;

  Conditionals(Session session) {
    this.session = session;
  }

  /** What one {@code if} has come to. */
  private static final class Level {
    private State state = State.TAKEN;
    private boolean sawElse;
  }

  private enum State {
    /** These lines count. */
    TAKEN,
    /** They do not, but a later branch may. */
    WAITING,
    /** A branch was taken already, or an outer one was not: no later line counts. */
    DONE
  }

  /** Whether lines count just now. */
  boolean reads() {
    return reads;
  }

  private boolean allTaken() {
    for (int i = 0; i < depth; i++) {
      if (levels.get(i).state != State.TAKEN) {
        return false;
      }
    }
    return true;
  }

  boolean isEmpty() {
    return depth == 0;
  }

  void meet(Statement.Conditional statement, Location at) {
    switch (statement.kind()) {
      case ENDIF:
        if (statement.extra()) {
          extra("endif", at);
        }
        if (depth == 0) {
          throw new FatalError(at, "extraneous 'endif'");
        }
        depth--;
        break;
      case ELSE:
        otherwise(statement, at);
        break;
      default:
        State state = reads ? stateOf(statement.test(), at) : State.DONE;
        if (state == null) {
          throw new FatalError(at, "invalid syntax in conditional");
        }
        open().state = state;
    }
    reads = allTaken();
  }

  private Level open() {
    if (depth == levels.size()) {
      levels.add(new Level());
    }
    Level level = levels.get(depth++);
    level.sawElse = false;
    return level;
  }

  private void otherwise(Statement.Conditional statement, Location at) {
    if (depth == 0) {
      throw new FatalError(at, "extraneous 'else'");
    }
    Level level = levels.get(depth - 1);
    if (level.sawElse) {
      throw new FatalError(at, "only one 'else' per conditional");
    }
    boolean wasWaiting = level.state == State.WAITING;
    if (level.state == State.TAKEN) {
      level.state = State.DONE;
    } else if (wasWaiting) {
      level.state = State.TAKEN;
    }
    if (statement.extra()) {
      extra("else", at);
    } else if (statement.test() == null) {
      level.sawElse = true;
    } else if (wasWaiting) {
      elseIf(level, statement.test(), at);
    }
  }

  /** A condition that is invalid here is no error: it counts as a level of its own, which holds when the last one in its place did. */
  private void elseIf(Level level, Test test, Location at) {
    State state = stateOf(test, at);
    if (state != null) {
      level.state = state;
    } else {
      extra("else", at);
      open();
    }
  }

  /** What an {@code if} comes to first; null when its test cannot be read. */
  private State stateOf(Test test, Location at) {
    if (test instanceof Test.Defined defined) {
      String name = session.expander().expand(defined.name());
      int end = Blank.endOfWord(name, 0);
      if (Blank.skip(name, end) < name.length()) {
        return null;
      }
      Variable variable = session.variables().find(name.substring(0, end));
      return state((variable != null && !variable.text().isEmpty()) == defined.wanted());
    }
    if (test instanceof Test.Equal equal) {
      String left = session.expander().expand(equal.left());
      if (equal.extra()) {
        extra(equal.directive(), at);
      }
      return state(left.equals(session.expander().expand(equal.right())) == equal.wanted());
    }
    Test.Invalid invalid = (Test.Invalid) test;
    if (invalid.left() != null) {
      session.expander().expand(invalid.left());
    }
    return null;
  }

  private static State state(boolean holds) {
    return holds ? State.TAKEN : State.WAITING;
  }

  private void extra(String directive, Location at) {
    session.diagnostics().warning(at, "extraneous text after '" + directive + "' directive");
  }
}
