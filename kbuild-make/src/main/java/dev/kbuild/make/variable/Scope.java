package dev.kbuild.make.variable;

/** Variable sets one inside the other, the global one outermost. */
public final class Scope {
  private VariableSet set;
  private Scope outer;
  private boolean outerIsParent;

  public Scope(VariableSet set, Scope outer, boolean outerIsParent) {
    this.set = set;
    this.outer = outer;
    this.outerIsParent = outerIsParent;
  }

  public VariableSet set() {
    return set;
  }

  void set(VariableSet other) {
    set = other;
  }

  /** Null for the global scope. */
  public Scope outer() {
    return outer;
  }

  /** Puts this scope inside another. */
  public void within(Scope newOuter, boolean isParent) {
    outer = newOuter;
    outerIsParent = isParent;
  }

  /** Whether the next scope belongs to the target that needs this one, so that its private variables do not count. */
  public boolean outerIsParent() {
    return outerIsParent;
  }

  /** The innermost variable of that name that can be seen from here, or null. */
  public Variable find(String name) {
    boolean fromParent = false;
    for (Scope s = this; s != null; s = s.outer) {
      Variable found = s.set.get(name);
      if (found != null && !(fromParent && found.isPrivate())) {
        return found;
      }
      fromParent |= s.outerIsParent;
    }
    return null;
  }
}
