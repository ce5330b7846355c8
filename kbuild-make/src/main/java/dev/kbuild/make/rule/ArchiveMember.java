package dev.kbuild.make.rule;

import dev.kbuild.make.source.FatalError;

/** {@code archive(member)}. */
public record ArchiveMember(String archive, String member) {
  /** Null when the name is an ordinary one; {@code archive((symbol))}, which asks for the member that defines a symbol, is known by nobody. */
  public static ArchiveMember parse(String name) {
    int last = name.length() - 1;
    if (last < 0 || name.charAt(last) != ')') {
      return null;
    }
    int open = name.indexOf('(');
    if (open <= 0 || open >= last - 1) {
      return null;
    }
    if (name.charAt(open + 1) == '(' && name.charAt(last - 1) == ')') {
      throw new FatalError(null, "attempt to use unsupported feature: '" + name + "'");
    }
    return new ArchiveMember(name.substring(0, open), name.substring(open + 1, last));
  }
}
