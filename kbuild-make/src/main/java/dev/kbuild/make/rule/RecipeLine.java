package dev.kbuild.make.rule;

import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Continuations;

/** One line of a recipe, before expansion. */
public final class RecipeLine {
  private final Template template;
  private final boolean silent;
  private final boolean ignoresErrors;
  private boolean recursive;

  RecipeLine(String text) {
    int at = 0;
    boolean at2 = false;
    boolean minus = false;
    boolean plus = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '@') {
        at2 = true;
      } else if (c == '-') {
        minus = true;
      } else if (c == '+') {
        plus = true;
      } else if (!Blank.isBlank(c)) {
        break;
      }
    }
    this.silent = at2;
    this.ignoresErrors = minus;
    this.recursive = plus || text.indexOf("$(MAKE)", at) >= 0 || text.indexOf("${MAKE}", at) >= 0;
    this.template = new Template(Continuations.joinInsideReferences(text));
  }

  /** The line with its prefix characters, ready for expansion. */
  public Template template() {
    return template;
  }

  /** It begins with {@code @}. */
  public boolean isSilent() {
    return silent;
  }

  /** It begins with {@code -}. */
  public boolean ignoresErrors() {
    return ignoresErrors;
  }

  /** It begins with {@code +} or mentions {@code $(MAKE)}, so that it runs even under {@code -n}. */
  public boolean isRecursive() {
    return recursive;
  }

  /** A {@code +} showed up only after expansion. */
  public void turnedOutRecursive() {
    recursive = true;
  }
}
