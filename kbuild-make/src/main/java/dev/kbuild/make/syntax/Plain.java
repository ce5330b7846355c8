package dev.kbuild.make.syntax;

import java.util.Map;

/**
 * A makefile that does nothing but give recursive variables their values, the last for each.
 *
 * @param file as its name was written
 */
public record Plain(String file, Map<String, Value> values) {
  /** No variables. */
  public static final Plain NONE = new Plain("", Map.of());

  /** A value, and the line it is from. */
  public record Value(Template text, int line) {}
}
