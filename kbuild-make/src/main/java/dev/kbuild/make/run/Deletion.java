package dev.kbuild.make.run;

import dev.kbuild.make.console.Voice;
import dev.kbuild.make.disk.Archive;
import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.graph.DebugLog;
import dev.kbuild.make.rule.ArchiveMember;
import dev.kbuild.make.rule.HashOrder;
import dev.kbuild.make.rule.Mtime;
import dev.kbuild.make.rule.RuleBook;
import dev.kbuild.make.rule.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Deletes targets that are half made, and intermediate files nobody needs any more. */
final class Deletion {
  private static final long SECOND = 1_000_000_000L;

  private final Disk disk;
  private final RuleBook rules;
  private final Voice voice;
  private final Modes modes;
  private final DebugLog debug;

  Deletion(Disk disk, RuleBook rules, Voice voice, Modes modes, DebugLog debug) {
    this.disk = disk;
    this.rules = rules;
    this.voice = voice;
    this.modes = modes;
    this.debug = debug;
  }

  /** Deletes a target whose recipe failed, and those made with it, as far as they changed. */
  void delete(Target target) {
    delete(target, null);
    for (Target other : target.alsoMake) {
      delete(other, target.name);
    }
  }

  private void delete(Target target, String onBehalfOf) {
    if (target.precious || target.phony) {
      return;
    }
    String start = onBehalfOf == null ? "*** " : "*** [" + onBehalfOf + "] ";
    ArchiveMember member = ArchiveMember.parse(target.name);
    if (member != null) {
      if (memberTime(member) != target.mtime) {
        voice.error(start + "Archive member '" + target.name + "' may be bogus; not deleted");
      }
      return;
    }
    disk.forget(target.name);
    if (disk.kind(target.name) != Disk.Kind.FILE || Mtime.of(disk.stamp(target.name)) == target.mtime) {
      return;
    }
    voice.error(start + "Deleting file '" + target.name + "'");
    try {
      disk.delete(target.name);
    } catch (DiskException problem) {
      if (problem.reason() != DiskException.Reason.NOT_FOUND) {
        voice.error("unlink: " + target.name + ": " + problem.reason().text());
      }
    }
  }

  private long memberTime(ArchiveMember member) {
    try {
      Optional<Archive.Member> found = Archive.read(disk, member.archive()).find(member.member());
      return found.isPresent() ? found.get().seconds() * SECOND : Mtime.MISSING;
    } catch (DiskException | Archive.NotAnArchive unreadable) {
      return Mtime.MISSING;
    }
  }

  /** Deletes intermediate files. Manual: "Chains of Implicit Rules". */
  void deleteIntermediates(boolean bySignal) {
    if (modes.question || modes.touch || rules.allSecondary || (bySignal && modes.justPrint)) {
      return;
    }
    StringBuilder line = new StringBuilder();
    boolean any = false;
    for (Target target : intermediates()) {
      DiskException problem = modes.justPrint ? null : remove(target);
      if (problem != null && problem.reason() == DiskException.Reason.NOT_FOUND) {
        continue;
      }
      if (!target.mayFail && bySignal) {
        voice.error("*** Deleting intermediate file '" + target.name + "'");
      } else if (!target.mayFail) {
        if (!any && debug.shows(DebugLog.Kind.BASIC)) {
          voice.print("Removing intermediate files...");
        }
        line.append(any ? " " : "rm ").append(target.name);
        any = true;
      }
      if (problem != null) {
        // The complaint breaks into the line.
        voice.raw(modes.silent ? "" : line.toString());
        line.setLength(0);
        voice.error("unlink: " + target.name + ": " + problem.reason().text());
      }
    }
    if (any && !modes.silent) {
      voice.print(line.toString());
    }
  }

  /** Those that nobody wants to keep and that were looked at, in the order they go. */
  private List<Target> intermediates() {
    List<Target> found = new ArrayList<>();
    for (Target target : rules.targets()) {
      boolean wanted = !target.intermediate || target.precious && !target.mayFail || target.secondary || target.isGoal;
      if (!wanted && target.verdict != Target.Verdict.NOTHING) {
        found.add(target);
      }
    }
    if (found.size() > 1) {
      found.sort(new HashOrder(rules.targets().size()));
    }
    return found;
  }

  /** Null when it is removed. */
  private DiskException remove(Target target) {
    try {
      disk.delete(target.name);
      return null;
    } catch (DiskException problem) {
      return problem;
    }
  }
}
