package dev.kbuild.make.eval;

import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.Statement;
import dev.kbuild.make.syntax.Test;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.variable.Variable;
import java.util.ArrayDeque;
import java.util.Deque;

/** Which conditionals enclose the line being read. Manual: "Conditional Parts of Makefiles". */
final class Conditionals {
  private final Session session;
  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean reads = true;

  Conditionals(Session session) {
    this.session = session;
  }

  /** What one {@code if} has come to. */
  private static final class Level {
    private State state;
    private boolean sawElse;

    Level(State state) {
      this.state = state;
    }
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
    for (Level level : levels) {
      if (level.state != State.TAKEN) {
        return false;
      }
    }
    return true;
  }

  boolean isEmpty() {
    return levels.isEmpty();
  }

  void meet(Statement.Conditional statement, Location at) {
    switch (statement.kind()) {
      case ENDIF:
        if (statement.extra()) {
          extra("endif", at);
        }
        if (levels.isEmpty()) {
          throw new FatalError(at, "extraneous 'endif'");
        }
        levels.pop();
        break;
      case ELSE:
        otherwise(statement, at);
        break;
      default:
        levels.push(new Level(reads ? stateOf(statement.test(), at) : State.DONE));
    }
    reads = allTaken();
  }

  private void otherwise(Statement.Conditional statement, Location at) {
    Level level = levels.peek();
    if (level == null) {
      throw new FatalError(at, "extraneous 'else'");
    }
    if (level.sawElse) {
      throw new FatalError(at, "only one 'else' per conditional");
    }
    if (level.state == State.TAKEN) {
      level.state = State.DONE;
      if (statement.test() == null) {
        level.sawElse = true;
      }
      return;
    }
    if (statement.test() == null) {
      if (statement.extra()) {
        extra("else", at);
      }
      level.sawElse = true;
      if (level.state == State.WAITING) {
        level.state = State.TAKEN;
      }
    } else if (level.state == State.WAITING) {
      level.state = stateOf(statement.test(), at);
    }
  }

  private State stateOf(Test test, Location at) {
    return holds(test, at) ? State.TAKEN : State.WAITING;
  }

  private boolean holds(Test test, Location at) {
    if (test instanceof Test.Defined defined) {
      String name = Blank.strip(session.expander().expand(defined.name()));
      if (name.isEmpty() || Blank.endOfWord(name, 0) < name.length()) {
        throw invalid(at);
      }
      Variable variable = session.variables().find(name);
      return (variable != null && !variable.text().isEmpty()) == defined.wanted();
    }
    if (test instanceof Test.Equal equal) {
      String left = session.expander().expand(equal.left());
      if (equal.extra()) {
        extra(equal.directive(), at);
      }
      return left.equals(session.expander().expand(equal.right())) == equal.wanted();
    }
    Test.Invalid invalid = (Test.Invalid) test;
    if (invalid.left() != null) {
      session.expander().expand(invalid.left());
    }
    throw invalid(at);
  }

  private static FatalError invalid(Location at) {
    return new FatalError(at, "invalid syntax in conditional");
  }

  private void extra(String directive, Location at) {
    session.diagnostics().warning(at, "extraneous text after '" + directive + "' directive");
  }
}
