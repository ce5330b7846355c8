package dev.kbuild.make.run;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import java.nio.charset.StandardCharsets;

/** The machine's load, and the highest at which another job is started: {@code -l}. */
final class Load {
  private final Disk disk;
  private final double highest;

  /** A negative limit is none. */
  Load(Disk disk, double highest) {
    this.disk = disk;
    this.highest = highest;
  }

  boolean isTooHigh() {
    if (highest < 0) {
      return false;
    }
    try {
      String text = new String(disk.read("/proc/loadavg"), StandardCharsets.ISO_8859_1);
      return Double.parseDouble(text.substring(0, text.indexOf(' '))) >= highest;
    } catch (DiskException unknown) {
      return false;
    }
  }
}
