package dev.kbuild.make.rule;

import dev.kbuild.make.disk.Stamp;

/** When a file was modified, as a number that compares: nanoseconds, or one of the values here. */
public final class Mtime {
  /** Nobody has looked yet. */
  public static final long UNKNOWN = Long.MIN_VALUE;
  /** We looked, and there is no such file. */
  public static final long MISSING = Long.MIN_VALUE + 1;
  /** Older than anything: {@code -o}. */
  public static final long OLD = Long.MIN_VALUE + 2;
  /** Newer than anything: {@code -W}, and what {@code -n} only pretended to make. */
  public static final long NEW = Long.MAX_VALUE;

  private Mtime() {}

  public static long of(Stamp stamp) {
    return stamp instanceof Stamp.Modified modified ? Math.max(modified.nanos(), OLD + 1) : MISSING;
  }

  /** Whether it is a time some file really has. */
  public static boolean isOrdinary(long mtime) {
    return mtime > OLD && mtime != NEW;
  }
}
