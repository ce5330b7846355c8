package dev.kbuild.make.rule;

import java.util.ArrayList;
import java.util.List;

/**
 * Many prerequisites of one target, as files of dependencies list them: ordinary ones, none of which has changed as far as anybody knows. Most of
 * them are asked about once and found old, as they were for the target before; so they become entries of a list only when one turns out to be
 * anything else.
 */
public final class PlainNeeds {
  private final String[] names;
  private final Target[] targets;

  /**
   * Takes both arrays over, in which null stands for a name left out, and leaves them as they are.
   *
   * @param names as written, at least one
   * @param targets what they stand for, each in its name's place
   */
  public PlainNeeds(String[] names, Target[] targets) {
    this.names = names;
    this.targets = targets;
  }

  /** How many places there are, those of names left out included. */
  public int size() {
    return targets.length;
  }

  /** What the name in that place stands for; null when it was left out. */
  public Target target(int place) {
    return targets[place];
  }

  /** An entry of a list for the name in that place. */
  public Prerequisite entry(int place) {
    return new Prerequisite(names[place], targets[place]);
  }

  /** How many names there are before that place. */
  public int countBefore(int place) {
    int count = 0;
    for (int i = 0; i < place; i++) {
      count += targets[i] == null ? 0 : 1;
    }
    return count;
  }

  /** The first name, as its file is called by now. */
  public String first() {
    int at = 0;
    while (targets[at] == null) {
      at++;
    }
    return targets[at].name;
  }

  /** The place of the last name. */
  public int last() {
    int at = targets.length - 1;
    while (targets[at] == null) {
      at--;
    }
    return at;
  }

  /** Whether every name is still that of its own target, as it was written. */
  public boolean areAsWritten() {
    for (Target target : targets) {
      if (target != null && !target.isAsWritten()) {
        return false;
      }
    }
    return true;
  }

  /** Whether any of them may be deleted once it was used, or turned out to be another target, of which that is not known here. */
  public boolean hasIntermediates() {
    for (Target target : targets) {
      if (target != null && (target.intermediate || target.renamed != null)) {
        return true;
      }
    }
    return false;
  }

  /** Whether all of them are files that were there, and not newer than that, when their times were last asked for. */
  public boolean areOld(long mtime) {
    for (Target target : targets) {
      if (target != null && !(target.mtime > Mtime.MISSING && target.mtime <= mtime && target.renamed == null)) {
        return false;
      }
    }
    return true;
  }

  /** A list's entries and behind them one for each name here, in a list of its own. */
  public List<Prerequisite> behind(List<Prerequisite> first) {
    List<Prerequisite> all = new ArrayList<>(first.size() + targets.length);
    all.addAll(first);
    for (int i = 0; i < targets.length; i++) {
      if (targets[i] != null) {
        all.add(entry(i));
      }
    }
    return all;
  }
}
