package dev.kbuild.make.syntax;

/** A piece of a makefile that will be expanded: its text as written, and its meaning once somebody asks. */
public final class Template {
  public static final Template EMPTY = new Template("");

  private final String text;
  private volatile Expansion expansion;

  public Template(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }

  /** The same object every time; reading it twice at once is harmless. */
  public Expansion expansion() {
    Expansion known = expansion;
    if (known == null) {
      known = ExpansionParser.parse(text);
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
    return text;
  }
}
