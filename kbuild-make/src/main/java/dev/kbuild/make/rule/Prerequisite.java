package dev.kbuild.make.rule;

/** One entry in a list of prerequisites. */
public final class Prerequisite {
  /** As written; for an entry that waits for its second expansion the whole list. */
  public String name;
  /** Null as long as the entry is only text. */
  public Target target;
  /** It must exist, but its age does not matter. */
  public boolean orderOnly;
  /** It was remade, or is newer than its target. */
  public boolean changed;
  /** {@code .SECONDEXPANSION} applies and has not happened yet. */
  public boolean expandsAgain;
  /** A {@code %} in it stands for the stem of a static pattern rule. */
  public boolean staticPattern;
  /** From {@code .EXTRA_PREREQS}: no automatic variable shows it. */
  public boolean hidden;
  /** The stem of the static pattern rule it was written in. */
  public String stem;

  public Prerequisite(String name) {
    this.name = name;
  }

  public Prerequisite(Target target) {
    this.target = target;
    this.name = target.name;
  }

  /** An entry for a target already found. */
  public Prerequisite(String name, Target target) {
    this.name = name;
    this.target = target;
  }

  /** Another entry of the same content. */
  public Prerequisite copy() {
    Prerequisite copy = new Prerequisite(name);
    copy.target = target;
    copy.orderOnly = orderOnly;
    copy.expandsAgain = expandsAgain;
    copy.staticPattern = staticPattern;
    copy.hidden = hidden;
    copy.stem = stem;
    return copy;
  }

  /** The file it means, as it is called by now. */
  public String name() {
    return target == null ? name : target.name;
  }
}
