package dev.kbuild.make.rule;

/** One entry in a list of prerequisites. A large build has millions of them at once, so what few need is in {@link Later}. */
public class Prerequisite {
  /** As written; for an entry that waits for its second expansion the whole list. */
  public String name;
  /** Null as long as the entry is only text. */
  public Target target;
  /** It must exist, but its age does not matter. */
  public boolean orderOnly;
  /** It was remade, or is newer than its target. */
  public boolean changed;
  /** It is a {@link Later}: {@code .SECONDEXPANSION} applies and has not happened yet. */
  public final boolean expandsAgain;
  /** From {@code .EXTRA_PREREQS}: no automatic variable shows it. */
  public boolean hidden;

  public Prerequisite(String name) {
    this(name, null);
  }

  public Prerequisite(Target target) {
    this(target.name, target);
  }

  /** An entry for a target already found. */
  public Prerequisite(String name, Target target) {
    this(name, target, false);
  }

  private Prerequisite(String name, Target target, boolean expandsAgain) {
    this.name = name;
    this.target = target;
    this.expandsAgain = expandsAgain;
  }

  /** Another entry of the same content. */
  public Prerequisite copy() {
    return alike(new Prerequisite(name));
  }

  final Prerequisite alike(Prerequisite copy) {
    copy.target = target;
    copy.orderOnly = orderOnly;
    copy.hidden = hidden;
    return copy;
  }

  /** The file it means, as it is called by now. */
  public final String name() {
    return target == null ? name : target.name;
  }

  /** A list that is expanded again when all makefiles are read. */
  public static final class Later extends Prerequisite {
    /** A {@code %} in it stands for the stem of a static pattern rule. */
    public final boolean staticPattern;
    /** The stem of the static pattern rule it was written in; null when it was in another, or that is not known yet. */
    public String stem;

    public Later(String list, boolean staticPattern) {
      super(list, null, true);
      this.staticPattern = staticPattern;
    }

    @Override
    public Prerequisite copy() {
      Later copy = new Later(name, staticPattern);
      copy.stem = stem;
      return alike(copy);
    }
  }
}
