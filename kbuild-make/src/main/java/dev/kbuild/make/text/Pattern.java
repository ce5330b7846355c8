package dev.kbuild.make.text;

import java.util.Objects;

/**
 * A word with at most one {@code %} that stands for any stem.
 *
 * @param prefix what comes before the {@code %}; the whole word when there is none
 * @param suffix what comes after it; null when the word has no {@code %}
 */
public record Pattern(String prefix, String suffix) {
  /**
   * Reads a pattern. A backslash quotes a following {@code %}, backslashes before a {@code %} are halved, and all others
   * stand for themselves.
   */
  public static Pattern parse(String text) {
    int percent = text.indexOf('%');
    if (percent < 0) {
      return new Pattern(text, null);
    }
    if (percent == 0 || text.charAt(percent - 1) != '\\') {
      return new Pattern(text.substring(0, percent), text.substring(percent + 1));
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (percent >= 0) {
      int slashes = Unquoted.slashesBefore(text, percent, from);
      out.append(text, from, percent - slashes);
      out.append("\\".repeat(slashes / 2));
      if (slashes % 2 == 0) {
        return new Pattern(out.toString(), text.substring(percent + 1));
      }
      out.append('%');
      from = percent + 1;
      percent = text.indexOf('%', from);
    }
    return new Pattern(out.append(text, from, text.length()).toString(), null);
  }

  // Written out, since what the compiler would write starts the JVM's method handles, which takes longer than a small makefile.
  @Override
  public boolean equals(Object other) {
    return other instanceof Pattern that && prefix.equals(that.prefix) && Objects.equals(suffix, that.suffix);
  }

  @Override
  public int hashCode() {
    return 31 * prefix.hashCode() + Objects.hashCode(suffix);
  }

  /** Whether a slash is written in it; such a pattern is matched against whole names only. */
  public boolean hasSlash() {
    return prefix.indexOf('/') >= 0 || (suffix != null && suffix.indexOf('/') >= 0);
  }

  public boolean hasPercent() {
    return suffix != null;
  }

  public boolean matches(String word) {
    if (suffix == null) {
      return word.equals(prefix);
    }
    return word.length() >= prefix.length() + suffix.length() && word.startsWith(prefix) && word.endsWith(suffix);
  }

  /** What the {@code %} stands for in a word that matches. */
  public String stemOf(String word) {
    return suffix == null ? "" : word.substring(prefix.length(), word.length() - suffix.length());
  }

  /** This pattern with its {@code %} replaced. */
  public String with(String stem) {
    return suffix == null ? prefix : prefix + stem + suffix;
  }

  /** How long the pattern is, its {@code %} included; the longest matching pattern is the most specific. */
  public int length() {
    return suffix == null ? prefix.length() : prefix.length() + 1 + suffix.length();
  }

  @Override
  public String toString() {
    return suffix == null ? prefix : prefix + "%" + suffix;
  }
}
