package dev.kbuild.make.eval;

import dev.kbuild.make.disk.Archive;
import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.disk.Glob;
import dev.kbuild.make.rule.Wildcards;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Wildcards looked up on a disk. */
public final class DiskWildcards implements Wildcards {
  private final Disk disk;
  private final Glob glob;
  private final Glob.Users users;
  private final Supplier<String> home;

  /**
   * Looks names up.
   *
   * @param home the value of the variable HOME at the time it is needed
   */
  public DiskWildcards(Disk disk, Glob glob, Glob.Users users, Supplier<String> home) {
    this.disk = disk;
    this.glob = glob;
    this.users = users;
    this.home = home;
  }

  @Override
  public List<String> matches(String pattern) {
    if (!Glob.mayBePattern(pattern) && pattern.indexOf('\\') < 0 && !pattern.endsWith("/")) {
      return disk.isThere(pattern) ? List.of(pattern) : List.of();
    }
    return glob.expand(pattern);
  }

  @Override
  public boolean isThere(String name) {
    return name.endsWith("/") ? !glob.expand(name).isEmpty() : disk.isThere(name);
  }

  @Override
  public String home(String name) {
    return name.startsWith("~") ? Glob.expandTilde(name, home.get(), users) : name;
  }

  @Override
  public List<String> members(String archive, String pattern) {
    List<String> names = new ArrayList<>();
    try {
      for (Archive.Member member : Archive.read(disk, archive).members()) {
        if (Glob.matches(pattern, member.name())) {
          names.add(member.name());
        }
      }
    } catch (DiskException | Archive.NotAnArchive unreadable) {
      return List.of();
    }
    return names;
  }
}
