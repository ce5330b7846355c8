package dev.kbuild.make.syntax;

/** The words in front of an assignment. */
public record Modifiers(boolean override, boolean export, boolean isPrivate) {
  public static final Modifiers NONE = new Modifiers(false, false, false);

  Modifiers with(String word) {
    switch (word) {
      case "override":
        return new Modifiers(true, export, isPrivate);
      case "export":
        return new Modifiers(override, true, isPrivate);
      case "private":
        return new Modifiers(override, export, true);
      default:
        return null;
    }
  }
}
