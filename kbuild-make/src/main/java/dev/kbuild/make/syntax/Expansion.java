package dev.kbuild.make.syntax;

import java.util.List;

/** Text with references in it, understood once and expanded as often as needed. */
public sealed interface Expansion {
  /** Text without references. */
  record Literal(String text) implements Expansion {}

  /** One after the other. */
  record Sequence(List<Expansion> parts) implements Expansion {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** {@code $(name)} or {@code $x}. */
  record Reference(String name) implements Expansion {}

  /** {@code $(name:from=to)}. */
  record Replacement(String name, String from, String to) implements Expansion {}

  /** {@code $($(a)b)}: whether it is a reference or a replacement shows only after the inner expansion. */
  record Computed(Expansion inside) implements Expansion {}

  /** {@code $(function arguments)}. */
  record Call(FunctionName function, List<Expansion> arguments) implements Expansion {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A reference that cannot be read; it is an error only when it is expanded. */
  record Malformed(String problem) implements Expansion {}

  /** The text itself when nothing in it needs expanding, else null. */
  default String constant() {
    return this instanceof Literal literal ? literal.text() : null;
  }
}
