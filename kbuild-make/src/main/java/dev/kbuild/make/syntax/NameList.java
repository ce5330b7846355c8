package dev.kbuild.make.syntax;

import java.util.function.Predicate;

/** Names in an order, some of which count only if there is a file of that name. */
public final class NameList {
  private final String[] names;
  private final boolean[] optional;

  NameList(String[] names, boolean[] optional) {
    this.names = names;
    this.optional = optional;
  }

  /** The names that count now; null in the place of each that does not. */
  public String[] resolved(Predicate<String> isThere) {
    String[] all = new String[names.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = !optional[i] || isThere.test(names[i]) ? names[i] : null;
    }
    return all;
  }

  /** The value of a variable such a list was assigned to. */
  public static String text(String[] resolved) {
    StringBuilder out = new StringBuilder(resolved.length * 40);
    for (String name : resolved) {
      out.append(name == null ? "" : name).append(' ');
    }
    return out.toString();
  }
}
