package dev.kbuild.make.rule;

import java.util.List;

/** What names with wildcards in them mean on the disk. */
public interface Wildcards {
  /** The existing files a pattern matches, sorted; empty when there are none. */
  List<String> matches(String pattern);

  /** Whether there is a file of this name, which has no wildcards; a link to nothing counts. */
  default boolean isThere(String name) {
    return !matches(name).isEmpty();
  }

  /** A leading {@code ~} or {@code ~user} replaced; the name as it is when there is none, or nothing to replace it by. */
  String home(String name);

  /** The members of an archive that match, in the order they have there; empty when there are none. */
  List<String> members(String archive, String pattern);
}
