package dev.kbuild.make.syntax;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** File names that occur again and again, one string for each, found by their bytes. For several threads. */
public final class NameTable {
  private static final int FIRST_SIZE = 1 << 13;

  private volatile Entry[] slots = new Entry[FIRST_SIZE];
  private final List<Entry> inOrder = new ArrayList<>();

  /** A name, and the one that came after it when it was last met: lists of headers are much alike. */
  static final class Entry {
    final String name;
    private final int hash;
    /** Null until somebody compares by them: the names of a shelf are told apart when they are written. */
    private volatile byte[] bytes;
    /** How many were entered before it. */
    final int number;
    /** Only a guess: any thread may set it. */
    Entry next;
    private Found found;

    private Entry(String name, int hash, int number) {
      this.number = number;
      this.hash = hash;
      this.name = name;
    }

    /** Asks once for as long as the answer holds. */
    boolean isThere(Object disk, long generation, Predicate<String> isThere) {
      Found known = found;
      if (known != null && generation >= 0 && known.generation == generation && known.disk == disk) {
        return known.isThere;
      }
      known = new Found(disk, generation, isThere.test(name));
      found = known;
      return known.isThere;
    }

    int length() {
      return name.length();
    }

    byte[] bytes() {
      byte[] known = bytes;
      if (known == null) {
        known = name.getBytes(StandardCharsets.ISO_8859_1);
        bytes = known;
      }
      return known;
    }

    boolean isAt(byte[] text, int from, int to) {
      return to <= text.length && to - from == length() && Arrays.equals(bytes(), 0, length(), text, from, to);
    }
  }

  private record Found(Object disk, long generation, boolean isThere) {}

  /**
   * The name with these bytes.
   *
   * @param hash as {@link String#hashCode} has it
   */
  Entry name(byte[] text, int from, int to, int hash) {
    Entry found = find(slots, hash, text, from, to);
    return found != null ? found : enter(hash, text, from, to);
  }

  Entry name(String name) {
    byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
    return name(text, 0, text.length, name.hashCode());
  }

  private static Entry find(Entry[] table, int hash, byte[] text, int from, int to) {
    int mask = table.length - 1;
    for (int at = spread(hash) & mask; ; at = (at + 1) & mask) {
      Entry known = table[at];
      if (known == null || known.hash == hash && known.isAt(text, from, to)) {
        return known;
      }
    }
  }

  /** A table in use only ever gains entries: who reads it meanwhile finds a name or does not, and asks here when not. */
  private synchronized Entry enter(int hash, byte[] text, int from, int to) {
    Entry found = find(slots, hash, text, from, to);
    if (found != null) {
      return found;
    }
    if (inOrder.size() * 2 >= slots.length) {
      Entry[] larger = new Entry[slots.length * 4];
      for (Entry name : slots) {
        if (name != null) {
          put(larger, name);
        }
      }
      slots = larger;
    }
    Entry name = new Entry(new String(text, from, to - from, StandardCharsets.ISO_8859_1), hash, inOrder.size());
    put(slots, name);
    inOrder.add(name);
    return name;
  }

  /** All names so far, each at its number. */
  synchronized List<Entry> inOrder() {
    return List.copyOf(inOrder);
  }

  private static void put(Entry[] table, Entry name) {
    int mask = table.length - 1;
    int at = spread(name.hash) & mask;
    while (table[at] != null) {
      at = (at + 1) & mask;
    }
    table[at] = name;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }
}
