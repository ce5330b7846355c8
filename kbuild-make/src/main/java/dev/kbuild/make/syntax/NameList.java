package dev.kbuild.make.syntax;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Names in an order, some of which count only if there is a file of that name. */
public final class NameList {
  private final NameTable.Entry[] names;
  private final boolean[] optional;

  NameList(NameTable.Entry[] names, boolean[] optional) {
    this.names = names;
    this.optional = optional;
  }

  /** A list of these, in the order in which they take the least room. */
  public static NameList of(List<String> names, NameTable table) {
    NameTable.Entry[] all = new NameTable.Entry[names.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = table.name(names.get(i));
    }
    Arrays.sort(all, Comparator.comparingInt(one -> one.number));
    return new NameList(all, new boolean[all.length]);
  }

  /** The same, of names of another table. */
  NameList in(NameTable table) {
    NameTable.Entry[] same = new NameTable.Entry[names.length];
    for (int i = 0; i < same.length; i++) {
      same[i] = table.name(names[i].name);
    }
    return new NameList(same, optional);
  }

  /** How many there are. */
  public int size() {
    return names.length;
  }

  /** The name in that place. */
  public String text(int at) {
    return names[at].name;
  }

  NameTable.Entry name(int at) {
    return names[at];
  }

  boolean isOptional(int at) {
    return optional[at];
  }

  /** The number of the name in that place, in the table it is from. */
  public int number(int at) {
    return names[at].number;
  }

  /**
   * The names that count now; null in the place of each that does not.
   *
   * @param disk where files are looked for, told apart by identity
   * @param generation changes when what was found on that disk may be out of date; -1 when it always may
   */
  public String[] resolved(Object disk, long generation, Predicate<String> isThere) {
    String[] all = new String[names.length];
    for (int i = 0; i < all.length; i++) {
      NameTable.Entry one = names[i];
      if (!optional[i] || one.isThere(disk, generation, isThere)) {
        all[i] = one.name;
      }
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
