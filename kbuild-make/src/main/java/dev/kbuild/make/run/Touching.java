package dev.kbuild.make.run;

import dev.kbuild.make.console.Voice;
import dev.kbuild.make.disk.Archive;
import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.rule.ArchiveMember;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.rule.Target.Verdict;

/** {@code make -t}. */
final class Touching {
  private final Disk disk;
  private final Voice voice;
  private final Modes modes;
  private int touched;

  Touching(Disk disk, Voice voice, Modes modes) {
    this.disk = disk;
    this.voice = voice;
    this.modes = modes;
  }

  /** How many files were touched so far; each counts as a command that was run. */
  int touched() {
    return touched;
  }

  Verdict touch(Target target) {
    touched++;
    if (!modes.silent) {
      voice.print("touch " + target.name);
    }
    if (modes.justPrint) {
      return Verdict.SUCCESS;
    }
    try {
      ArchiveMember member = ArchiveMember.parse(target.name);
      if (member == null) {
        disk.touch(target.name);
        return Verdict.SUCCESS;
      }
      return touch(member);
    } catch (DiskException problem) {
      voice.error("touch: open: " + target.name + ": " + problem.reason().text());
      return Verdict.FAILED;
    }
  }

  private Verdict touch(ArchiveMember member) {
    String archive = member.archive();
    try {
      if (!disk.exists(archive)) {
        voice.error("touch: Archive '" + archive + "' does not exist");
        return Verdict.FAILED;
      }
      if (!Archive.touch(disk, archive, member.member())) {
        voice.error("touch: Member '" + member.member() + "' does not exist in '" + archive + "'");
        return Verdict.FAILED;
      }
      return Verdict.SUCCESS;
    } catch (Archive.NotAnArchive problem) {
      voice.error("touch: '" + archive + "' is not a valid archive");
      return Verdict.FAILED;
    } catch (DiskException problem) {
      voice.error("touch: " + archive + ": " + problem.reason().text());
      return Verdict.FAILED;
    }
  }
}
