package dev.kbuild.make.rule;

import dev.kbuild.make.variable.Scope;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A file, or a name that stands for one: everything the makefiles said about it, and how far remaking it has come.
 *
 * <p>A run touches these millions of times, which is why they are plain fields. What the makefiles said comes first, what a run adds
 * comes second.
 */
public final class Target {
  /** The name that recipes see; becomes the name found by VPATH when the target need not be remade. */
  public String name;
  /** The name under which the file is found: by VPATH elsewhere, or the same. */
  public String foundName;
  /** Most files need nothing: to begin with a list that cannot be added to. */
  private List<Prerequisite> listed = Collections.emptyList();
  private PlainNeeds plain;
  /** Null when no rule gave one. */
  public Recipe recipe;
  /** What {@code $*} stands for; null when no pattern matched. */
  public String stem;
  /** Other targets that the same run of the recipe makes; mostly none, in a list that is gone through without an iterator of its own. */
  public List<Target> alsoMake = Collections.emptyList();
  /** The first of the double-colon rules for this name; null for single-colon targets. */
  public Target firstDoubleColon;
  /** The next double-colon rule for the same name. */
  public Target next;
  /** The last double-colon rule, kept in the first. */
  public Target last = this;
  /** It stands on the left of some rule. */
  public boolean isTarget;
  /** Some rule or command line names it, and no pattern rule alone. */
  public boolean isExplicit;
  /** Only a built-in rule speaks of it. */
  public boolean builtIn;
  public boolean phony;
  public boolean precious;
  public boolean intermediate;
  public boolean secondary;
  public boolean silent;
  public boolean ignoresErrors;
  /** It was given as a goal. */
  public boolean isGoal;
  public boolean lowResolutionTime;
  /** Variables set for this target alone; null when there are none and none were looked up. */
  public Scope variables;
  /** Variables set for patterns that match. */
  public Scope patternVariables;
  public boolean patternsSearched;

  /** Whoever needed it last; its variables are inherited. */
  public Target parent;
  /** Another target turned out to be the same file. */
  public Target renamed;
  public long mtime = Mtime.UNKNOWN;
  public long mtimeBefore = Mtime.UNKNOWN;
  public Progress progress = Progress.NOT_STARTED;
  public Verdict verdict = Verdict.NOTHING;
  public boolean updated;
  public boolean updating;
  public int considered;
  /** The last list it was counted in. */
  public int mark;
  public boolean implicitSearched;
  public boolean ignoresVpath;
  /** Failing to make it is no error: a makefile that may be missing. */
  public boolean mayFail;
  /** Its failure was not reported, because it was allowed. */
  public boolean unreported;

  public Target(String name) {
    this.name = name;
    this.foundName = name;
  }

  /** All it needs; {@link #need} is to be asked to add to it. */
  public List<Prerequisite> prerequisites() {
    if (plain != null) {
      listed = plain.behind(listed);
      plain = null;
    }
    return listed;
  }

  /** The first of what it needs: all but {@link #plain}. Whoever asks for all of them must not go on with this list. */
  public List<Prerequisite> listed() {
    return listed;
  }

  /** The rest of what it needs; null when there is no rest, or no longer. */
  public PlainNeeds plain() {
    return plain;
  }

  public boolean needsNothing() {
    return plain == null && listed.isEmpty();
  }

  /** Changes all it needs. */
  public void prerequisites(List<Prerequisite> all) {
    listed = all;
    plain = null;
  }

  /** Adds to what it needs. */
  public void need(Prerequisite one) {
    if (needsNothing()) {
      listed = new ArrayList<>(2);
    }
    prerequisites().add(one);
  }

  /** Adds to what it needs, behind what is there; the list, which must be one that can be added to, may become its own. */
  public void needAll(List<Prerequisite> more) {
    if (needsNothing()) {
      listed = more;
    } else {
      prerequisites().addAll(more);
    }
  }

  /** Adds to what it needs, behind what is there. */
  public void needAll(PlainNeeds more) {
    listed = prerequisites();
    plain = more;
  }

  /** Adds to what it needs, before what is there; the list, which must be one that can be added to, becomes its own. */
  public void needFirst(List<Prerequisite> more) {
    more.addAll(listed);
    listed = more;
  }

  /** How far remaking has come. */
  public enum Progress {
    NOT_STARTED,
    /** Prerequisites are being made. */
    WAITING,
    RUNNING,
    FINISHED
  }

  /** What came of it, the better first. */
  public enum Verdict {
    SUCCESS,
    /** Nothing was tried. */
    NOTHING,
    /** {@code -q}: it would have to be remade. */
    OUT_OF_DATE,
    FAILED
  }

  /** The target this one turned out to be. */
  public Target real() {
    Target t = this;
    while (t.renamed != null) {
      t = t.renamed;
    }
    return t;
  }

  /** Whether it is found by the name it has, and that is what was written. */
  public boolean isAsWritten() {
    return renamed == null && name == foundName;
  }

  /** The first rule for the name when there are several, else this one. */
  public Target head() {
    return firstDoubleColon == null ? this : firstDoubleColon;
  }

  /** Marks this target and those made with it. */
  public void progress(Progress now) {
    progress = now;
    for (Target other : alsoMake) {
      if (now.compareTo(other.progress) > 0) {
        other.progress = now;
      }
    }
  }
}
