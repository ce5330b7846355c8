package dev.kbuild.make.rule;

import dev.kbuild.make.text.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Directories to search for prerequisites. Manual: "Searching Directories for Prerequisites". */
public final class VPaths {
  private final List<Selective> selective = new ArrayList<>();
  private List<String> general = List.of();
  private List<String> keep = List.of();

  /** {@code vpath pattern directories}. */
  public record Selective(Pattern pattern, List<String> directories) {
    public Selective {
      directories = List.copyOf(directories);
    }
  }

  public void add(Pattern pattern, String path) {
    List<String> directories = split(path);
    if (!directories.isEmpty()) {
      selective.add(new Selective(pattern, directories));
    }
  }

  public void clear(Pattern pattern) {
    selective.removeIf(one -> one.pattern().equals(pattern));
  }

  public void clear() {
    selective.clear();
  }

  /** {@code VPATH}, which counts for all names, after every {@code vpath}. */
  public void general(String path) {
    general = split(path);
  }

  /** {@code GPATH}: where targets are remade in place. */
  public void keep(String path) {
    keep = split(path);
  }

  public List<Selective> selective() {
    return selective;
  }

  public List<String> general() {
    return general;
  }

  public List<String> keep() {
    return keep;
  }

  public boolean isEmpty() {
    return selective.isEmpty() && general.isEmpty();
  }

  /** Cuts at colons and blanks; {@code .} says nothing and is left out. */
  private static List<String> split(String path) {
    List<String> directories = new ArrayList<>();
    int at = 0;
    while (at <= path.length()) {
      int end = at;
      while (end < path.length() && path.charAt(end) != ':' && path.charAt(end) != ' ' && path.charAt(end) != '\t') {
        end++;
      }
      String one = path.substring(at, end);
      if (one.length() > 1 && one.endsWith("/")) {
        one = one.substring(0, one.length() - 1);
      }
      if (!one.isEmpty() && !one.equals(".")) {
        directories.add(one);
      }
      at = end + 1;
    }
    return directories;
  }
}
