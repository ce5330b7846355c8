package dev.kbuild.make.variable;

/** All variables of a run, and the scope that counts just now. */
public final class Variables {
  private final VariableSet globals = new VariableSet(512);
  private final Scope global = new Scope(globals, null, false);
  private Scope current = global;
  private boolean exportAll;

  /** The variables that belong to no target. */
  public VariableSet globals() {
    return globals;
  }

  /** The outermost scope of every target. */
  public Scope global() {
    return global;
  }

  public Scope current() {
    return current;
  }

  /** Makes another scope count; answers the one that did, for {@link #leave}. */
  public Scope enter(Scope scope) {
    Scope before = current;
    current = scope;
    return before;
  }

  public void leave(Scope before) {
    current = before;
  }

  /**
   * Lets a set count before all others, until {@link #pop}: the arguments of a call. Outside of all targets it counts for every target,
   * too, so that {@code $(foreach x,..,$(eval target: y := $(x)))} means what it seems to mean.
   */
  public void push(VariableSet set) {
    if (current == global) {
      global.within(new Scope(global.set(), global.outer(), false), false);
      global.set(set);
    } else {
      current = new Scope(set, current, false);
    }
  }

  /** Undoes the last {@link #push}. */
  public void pop() {
    Scope below = current.outer();
    if (current == global) {
      global.set(below.set());
      global.within(below.outer(), false);
    } else {
      current = below;
    }
  }

  /** The variable as seen from the current scope, or null. */
  public Variable find(String name) {
    return current.find(name);
  }

  /** {@code export} without names, or {@code .EXPORT_ALL_VARIABLES}. */
  public boolean exportsAll() {
    return exportAll;
  }

  public void exportAll(boolean all) {
    exportAll = all;
  }
}
