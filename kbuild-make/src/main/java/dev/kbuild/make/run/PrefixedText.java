package dev.kbuild.make.run;

import dev.kbuild.make.process.CommandWords;
import dev.kbuild.make.text.Blank;

/**
 * Expanded recipe text from its next command on, without {@code @}, {@code -} and {@code +} before it.
 *
 * @param isSilent there was a {@code @}
 * @param ignoresErrors there was a {@code -}
 * @param isRecursive there was a {@code +}
 */
record PrefixedText(String text, boolean isSilent, boolean ignoresErrors, boolean isRecursive) {
  /** Takes a text apart; {@code recipePrefix} goes away where it begins the next line of a continued command. */
  static PrefixedText of(String text, char recipePrefix) {
    boolean silent = false;
    boolean ignoring = false;
    boolean recursive = false;
    int at = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '@') {
        silent = true;
      } else if (c == '+') {
        recursive = true;
      } else if (c == '-') {
        ignoring = true;
      } else if (!Blank.isBlank(c)) {
        break;
      }
    }
    return new PrefixedText(withoutRecipePrefix(text.substring(at), recipePrefix), silent, ignoring, recursive);
  }

  private static String withoutRecipePrefix(String text, char prefix) {
    if (!text.contains("\\\n" + prefix)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c);
      if (c == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        out.append(next);
        if (next == '\n' && i + 1 < text.length() && text.charAt(i + 1) == prefix) {
          i++;
        }
      }
    }
    return out.toString();
  }

  /** What is said to be run: one line of several, or with {@code .ONESHELL} what the shell is given. */
  String shown(CommandWords words, boolean oneShell) {
    if (words.rest().isPresent()) {
      return text.substring(0, text.length() - words.rest().get().length() - 1);
    }
    return oneShell && words.byShell() ? words.words().get(words.words().size() - 1) : text;
  }
}
