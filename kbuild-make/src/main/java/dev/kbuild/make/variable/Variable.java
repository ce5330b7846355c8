package dev.kbuild.make.variable;

import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.Template;

/** A name, and the text that stands for it. */
public final class Variable {
  private final String name;
  private final VariableSet home;
  private Template value;
  private boolean recursive;
  private Origin origin;
  private Location at;
  private Export export = Export.UNSAID;
  private boolean isPrivate;
  private boolean appends;
  private boolean conditional;
  private boolean perTarget;
  private int selfReferences;
  private boolean expanding;
  private boolean noticed;

  Variable(VariableSet home, String name, Template value, boolean recursive, Origin origin, Location at) {
    this.name = name;
    this.home = home;
    become(value, recursive, origin, at);
  }

  void become(Template newValue, boolean isRecursive, Origin newOrigin, Location newAt) {
    this.value = newValue;
    this.recursive = isRecursive;
    this.origin = newOrigin;
    this.at = newAt;
    beNoticed();
  }

  /** Has it listed among those that children may see, once somebody says so or it comes from where such variables come from. */
  private void beNoticed() {
    if (!noticed && (export != Export.UNSAID || origin.isExported())) {
      noticed = true;
      home.notice(this);
    }
  }

  public String name() {
    return name;
  }

  /** The value as it is kept: unexpanded when the variable is recursive. */
  public String text() {
    return value.text();
  }

  public Template value() {
    return value;
  }

  public boolean isRecursive() {
    return recursive;
  }

  public Origin origin() {
    return origin;
  }

  public void origin(Origin stronger) {
    origin = stronger;
    beNoticed();
  }

  /** Where it was set; null for those no makefile set. */
  public Location at() {
    return at;
  }

  public Export export() {
    return export;
  }

  public void export(Export mode) {
    export = mode;
    beNoticed();
  }

  /** Prerequisites do not inherit it. */
  public boolean isPrivate() {
    return isPrivate;
  }

  public void makePrivate() {
    isPrivate = true;
  }

  public void isPrivate(boolean yes) {
    isPrivate = yes;
  }

  /** Set for a target with {@code +=}: whatever the outer scopes hold comes first. */
  public boolean appends() {
    return appends;
  }

  public void appends(boolean yes) {
    appends = yes;
  }

  /** Set with {@code ?=}. */
  public boolean isConditional() {
    return conditional;
  }

  public void conditional(boolean yes) {
    conditional = yes;
  }

  /** Belongs to a target or a pattern. */
  public boolean isPerTarget() {
    return perTarget;
  }

  public void perTarget(boolean yes) {
    perTarget = yes;
  }

  /** Marks the value as being expanded; false when it already was, which means that it refers to itself. */
  public boolean enter() {
    if (!expanding) {
      expanding = true;
      return true;
    }
    if (selfReferences > 0) {
      selfReferences--;
      return true;
    }
    return false;
  }

  public void leave() {
    expanding = false;
  }

  /** Whether its value is being expanded just now. */
  public boolean isExpanding() {
    return expanding;
  }

  /** {@code $(call)} lets a function call itself this often. */
  public void selfReferences(int howOften) {
    selfReferences = howOften;
  }
}
