package dev.kbuild.make.graph;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.PlainNeeds;
import dev.kbuild.make.rule.Prerequisite;
import dev.kbuild.make.rule.Target;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Asks the disk for the files of a long list while the list is gone through, on a second thread and from its other end.
 *
 * <p>Changes nothing but what a disk that remembers has at hand: whoever needs a file's time asks again, and finds the answer there. A kernel's
 * {@code auto.conf} needs each of its 1500 Kconfig files to be looked for in some 700 directories, when nothing else is to be done.
 */
public final class Lookahead {
  private static final int LONG = 200;

  private final Disk disk;
  private final VpathSearch search;
  private final Executor threads;

  /**
   * Knows where to ask.
   *
   * @param times whose questions are to be asked ahead
   * @param threads where that is done
   */
  public Lookahead(Disk disk, FileTimes times, Executor threads) {
    this.disk = disk;
    this.search = times.search();
    this.threads = threads;
  }

  /** Begins with all a target needs; whoever is through with the list stops it. Null when it is not worth it. */
  public Asking over(Target target) {
    List<Prerequisite> listed = target.listed();
    PlainNeeds plain = target.plain();
    int size = listed.size() + (plain == null ? 0 : plain.size());
    if (size < LONG || isKnown(plain == null ? listed.get(size - 1).target : plain.target(plain.last()))) {
      return null;
    }
    String[] names = new String[size];
    int count = 0;
    for (Prerequisite one : listed) {
      if (!isKnown(one.target)) {
        names[count++] = one.name();
      }
    }
    for (int i = 0; plain != null && i < plain.size(); i++) {
      if (!isKnown(plain.target(i))) {
        names[count++] = plain.target(i).name;
      }
    }
    if (count < LONG) {
      return null;
    }
    Asking asking = new Asking(names, count);
    threads.execute(asking);
    return asking;
  }

  private static boolean isKnown(Target one) {
    return one == null || one.mtime != Mtime.UNKNOWN;
  }

  /** What goes on until all was asked, or it is stopped. */
  public final class Asking implements Runnable {
    private final String[] names;
    private final int count;
    private volatile boolean stopped;

    private Asking(String[] names, int count) {
      this.names = names;
      this.count = count;
    }

    @Override
    public void run() {
      for (int i = count - 1; i >= 0 && !stopped; i--) {
        if (!disk.exists(names[i])) {
          search.ask(names[i]);
        }
      }
    }

    /** Nothing more needs to be asked. */
    public void stop() {
      stopped = true;
    }
  }
}
