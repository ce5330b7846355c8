package dev.kbuild.make.variable;

/** All variables of a run, and the scope that counts just now. */
public final class Variables {
  private final Scope global = new Scope(new VariableSet(512), null, false);
  private Scope current = global;
  private boolean exportAll;

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
