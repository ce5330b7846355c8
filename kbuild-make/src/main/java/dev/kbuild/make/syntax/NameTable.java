package dev.kbuild.make.syntax;

import java.nio.charset.StandardCharsets;

/** File names that occur again and again, one string for each, found by their bytes. For several threads. */
public final class NameTable {
  private static final int FIRST_SIZE = 1 << 13;

  private volatile String[] slots = new String[FIRST_SIZE];
  private int used;

  /** The string with these bytes. */
  String name(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + (text[i] & 0xff);
    }
    String found = find(slots, hash, text, from, to);
    return found != null ? found : enter(hash, text, from, to);
  }

  private static String find(String[] table, int hash, byte[] text, int from, int to) {
    int mask = table.length - 1;
    for (int at = spread(hash) & mask; ; at = (at + 1) & mask) {
      String known = table[at];
      if (known == null) {
        return null;
      }
      if (known.hashCode() == hash && isSame(known, text, from, to)) {
        return known;
      }
    }
  }

  private static boolean isSame(String known, byte[] text, int from, int to) {
    if (known.length() != to - from) {
      return false;
    }
    for (int i = to - from - 1; i >= 0; i--) {
      if (known.charAt(i) != (char) (text[from + i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** A table in use only ever gains entries: who reads it meanwhile finds a name or does not, and asks here when not. */
  private synchronized String enter(int hash, byte[] text, int from, int to) {
    String found = find(slots, hash, text, from, to);
    if (found != null) {
      return found;
    }
    if (used * 2 >= slots.length) {
      String[] larger = new String[slots.length * 4];
      for (String name : slots) {
        if (name != null) {
          put(larger, name);
        }
      }
      slots = larger;
    }
    String name = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    put(slots, name);
    used++;
    return name;
  }

  private static void put(String[] table, String name) {
    int mask = table.length - 1;
    int at = spread(name.hashCode()) & mask;
    while (table[at] != null) {
      at = (at + 1) & mask;
    }
    table[at] = name;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }
}
