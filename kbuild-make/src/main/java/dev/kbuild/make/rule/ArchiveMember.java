package dev.kbuild.make.rule;

/** {@code archive(member)}. */
public record ArchiveMember(String archive, String member) {
  /** Null when the name is an ordinary one. */
  public static ArchiveMember parse(String name) {
    if (!name.endsWith(")")) {
      return null;
    }
    int open = name.indexOf('(');
    if (open <= 0 || open + 2 >= name.length()) {
      return null;
    }
    return new ArchiveMember(name.substring(0, open), name.substring(open + 1, name.length() - 1));
  }
}
