package dev.kbuild.make.syntax;

import java.util.function.Supplier;

/** A piece of a makefile that will be expanded: its text as written, and its meaning once somebody asks. */
public final class Template {
  public static final Template EMPTY = new Template("");

  private volatile String text;
  private Supplier<String> later;
  private volatile Expansion expansion;

  public Template(String text) {
    this.text = text;
  }

  private Template(Supplier<String> later) {
    this.later = later;
  }

  /** Text that is put together only when somebody asks for it; by one thread at a time. */
  public static Template later(Supplier<String> text) {
    return new Template(text);
  }

  public String text() {
    String known = text;
    if (known == null) {
      known = later.get();
      text = known;
      later = null;
    }
    return known;
  }

  /** The same object every time; reading it twice at once is harmless. */
  public Expansion expansion() {
    Expansion known = expansion;
    if (known == null) {
      known = ExpansionParser.parse(text());
      expansion = known;
    }
    return known;
  }

  /** What {@code $(inside)} means when nothing in {@code inside} is left to expand. */
  public static Expansion reference(String inside) {
    return ExpansionParser.named(inside);
  }

  @Override
  public String toString() {
    return text();
  }
}
