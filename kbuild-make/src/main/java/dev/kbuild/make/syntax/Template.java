package dev.kbuild.make.syntax;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A piece of a makefile that will be expanded: its text as written, and its meaning once somebody asks. */
public final class Template {
  public static final Template EMPTY = new Template("");

  private volatile String text;
  private Supplier<String> later;
  private volatile Expansion expansion;
  private Names listed;
  private String[] names;

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

  /** Text that consists of names: see {@link NameList#text}. */
  public static Template of(String[] names) {
    Template template = new Template(new Spaced(names));
    template.names = names;
    return template;
  }

  /**
   * Names, found only when somebody asks for them.
   *
   * @param names all of them, and whether each is one word
   */
  public record Listed(String[] names, boolean areWords) {}

  /** Where names come from that are put together only when somebody asks for them. */
  @FunctionalInterface
  public interface Names {
    /** All of them. */
    Listed all();

    /** Those words among them that pass the test, in their order; null when only {@link #all} can tell. */
    default List<String> matching(WordTest test) {
      return null;
    }
  }

  /** Tells words from one another. */
  public interface WordTest extends Predicate<String> {
    /** The only word that can pass; null when there may be others. */
    String only();
  }

  /** Names that are put together only when somebody asks for them; by one thread at a time. */
  public static Template listed(Names names) {
    Template template = new Template((Supplier<String>) null);
    template.listed = names;
    template.later = new Found(template);
    return template;
  }

  private record Spaced(String[] names) implements Supplier<String> {
    @Override
    public String get() {
      return NameList.text(names);
    }
  }

  private record Joined(String[] names) implements Supplier<String> {
    @Override
    public String get() {
      return String.join(" ", names);
    }
  }

  private record Found(Template template) implements Supplier<String> {
    @Override
    public String get() {
      return String.join(" ", template.found());
    }
  }

  private String[] found() {
    Listed found = listed.all();
    listed = null;
    names = found.areWords() ? found.names() : null;
    return found.names();
  }

  /** Whether it was made of names. */
  public boolean isListed() {
    return listed != null || names != null;
  }

  /** Those words it is made of that pass the test; null when they have to be listed to tell. */
  public List<String> matching(WordTest test) {
    return listed == null ? null : listed.matching(test);
  }

  /** The words it was made of, null for each left out; null when it was made of text. */
  public String[] names() {
    if (listed != null) {
      later = new Joined(found());
    }
    return names;
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
