package dev.kbuild.make.graph;

import dev.kbuild.make.disk.Archive;
import dev.kbuild.make.disk.Directories;
import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.disk.Stamp;
import dev.kbuild.make.eval.Session;
import dev.kbuild.make.rule.ArchiveMember;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.rule.Target.Progress;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** When targets were modified; looks each up once, searching VPATH where the file is not where its name says. */
public final class FileTimes {
  private static final long SECOND = 1_000_000_000L;
  private static final int SECONDS_SHOWN_WHOLE = 99;

  private final RuleBook rules;
  private final Disk disk;
  private final VpathSearch search;
  private final Session session;
  private final LongSupplier clock;
  private final boolean linksCount;
  private long now = Long.MIN_VALUE;
  private boolean sawFuture;

  /**
   * Looks at files.
   *
   * @param clock nanoseconds since 1970
   * @param linksCount {@code -L}: a link newer than its file makes the file look as new
   */
  public FileTimes(Session session, Directories directories, LongSupplier clock, boolean linksCount) {
    this.session = session;
    this.rules = session.rules();
    this.disk = session.disk();
    this.search = new VpathSearch(session, directories);
    this.clock = clock;
    this.linksCount = linksCount;
  }

  /** Some file was newer than the clock. */
  public boolean sawFuture() {
    return sawFuture;
  }

  /** The file's time; looked up unless it is known. The target may turn out to be another: see {@link Target#real}. */
  public long of(Target target) {
    return target.mtime == Mtime.UNKNOWN ? lookUp(target, true) : target.mtime;
  }

  /** The file's time when it is called as it is called now; VPATH is not searched. */
  public long withoutSearch(Target target) {
    return target.mtime == Mtime.UNKNOWN ? lookUp(target, false) : target.mtime;
  }

  /** Looks the time up anew. */
  public long lookUp(Target asked, boolean searching) {
    Target target = asked;
    ArchiveMember member = ArchiveMember.parse(target.name);
    long mtime;
    if (member == null) {
      mtime = ofName(target.name);
      if (mtime == Mtime.MISSING && searching && !target.ignoresVpath) {
        VpathSearch.Found found = search.find(target.name);
        if (found == null && target.name.startsWith("-l")) {
          found = search.library(target.name);
        }
        if (found != null) {
          if (found.mtime() != Mtime.UNKNOWN) {
            target.mtime = found.mtime();
          }
          int directory = found.name().length() - target.name.length() - 1;
          if (directory > 0 && search.remadeInPlace(found.name().substring(0, directory))) {
            rules.rename(target, found.name());
            return of(target.real());
          }
          rules.rehash(target, found.name());
          target = target.real();
          mtime = found.mtime() != Mtime.UNKNOWN ? found.mtime() : ofName(found.name());
        }
      }
    } else {
      target = inArchive(target, member, searching);
      mtime = ofMember(target);
      if (mtime == Mtime.UNKNOWN) {
        return Mtime.MISSING;
      }
    }
    if (!sawFuture && Mtime.isOrdinary(mtime) && !target.updated) {
      checkClock(target, mtime);
    }
    store(target, mtime);
    return mtime;
  }

  private static void store(Target target, long mtime) {
    for (Target t = target.head(); t != null; t = t.next) {
      // A file that .SECONDARY or .INTERMEDIATE named was there before us: then it is not ours to delete.
      if (mtime != Mtime.MISSING && t.progress == Progress.NOT_STARTED && !t.implicitSearched && t.intermediate) {
        t.intermediate = false;
      }
      // Double-colon rules not looked at yet are judged by the time the file had before any of them ran.
      if (t.updated == target.updated) {
        t.mtime = mtime;
      }
    }
  }

  private Target inArchive(Target target, ArchiveMember member, boolean searching) {
    Target archive = rules.mention(member.archive());
    long mtime = archive.mtime == Mtime.UNKNOWN ? lookUp(archive, searching) : archive.mtime;
    archive = archive.real();
    if (mtime != Mtime.MISSING && searching && !archive.foundName.equals(member.archive())) {
      String name = archive.foundName + "(" + member.member() + ")";
      if (archive.name.equals(archive.foundName)) {
        rules.rename(target, name);
      } else {
        rules.rehash(target, name);
      }
    }
    Target real = target.real();
    real.lowResolutionTime = true;
    return real;
  }

  /** Unknown when there is not even the archive. */
  private long ofMember(Target target) {
    ArchiveMember member = ArchiveMember.parse(target.foundName);
    if (!disk.exists(member.archive())) {
      return Mtime.UNKNOWN;
    }
    try {
      Optional<Archive.Member> found = Archive.read(disk, member.archive()).find(member.member());
      // Where ar writes no times, members cannot be told from missing ones.
      return found.isPresent() && found.get().seconds() > 0 ? found.get().seconds() * SECOND : Mtime.MISSING;
    } catch (DiskException | Archive.NotAnArchive unreadable) {
      return Mtime.MISSING;
    }
  }

  /** The time of the file of that name, whatever the makefiles say about it. */
  public long ofName(String name) {
    long mtime = Mtime.of(disk.stamp(name));
    if (linksCount) {
      mtime = newestLink(name, mtime);
    }
    return mtime;
  }

  private long newestLink(String name, long fileTime) {
    long newest = fileTime;
    String link = name;
    for (int hops = 0; hops < 40; hops++) {
      Optional<String> text = disk.readLink(link);
      if (text.isEmpty()) {
        break;
      }
      Stamp stamp = disk.linkStamp(link);
      newest = Math.max(newest, Mtime.of(stamp));
      String to = text.get();
      link = to.startsWith("/") || link.indexOf('/') < 0 ? to : link.substring(0, link.lastIndexOf('/') + 1) + to;
    }
    return newest;
  }

  private void checkClock(Target target, long mtime) {
    if (now >= mtime) {
      return;
    }
    now = clock.getAsLong();
    if (now >= mtime) {
      return;
    }
    double ahead = (mtime - now) / (double) SECOND;
    String shown = ahead >= SECONDS_SHOWN_WHOLE ? Long.toString((long) ahead) : twoDigits(ahead);
    session.diagnostics().warning(
        null, "Warning: File '" + target.name + "' has modification time " + shown + " s in the future");
    sawFuture = true;
  }

  /** As {@code %.2g} writes it. */
  private static String twoDigits(double value) {
    if (value >= 10) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    String text = value >= 0.0001 ? String.format(Locale.ROOT, "%." + (value >= 1 ? 1 : 1 + (int) -Math.floor(Math.log10(value))) + "f", value)
        : String.format(Locale.ROOT, "%.1e", value);
    return text.indexOf('.') < 0 || text.indexOf('e') >= 0 ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  VpathSearch search() {
    return search;
  }
}
