package dev.kbuild.make.rule;

import dev.kbuild.make.source.Location;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Unquoted;
import java.util.ArrayList;
import java.util.List;

/** The commands that remake a target. */
public final class Recipe {
  private final Location at;
  private final String text;
  private final char prefix;
  private List<RecipeLine> lines;

  /**
   * Keeps the text of a recipe.
   *
   * @param at the first line; null for a built-in recipe
   * @param text without the prefix characters; each line ends in a newline
   * @param prefix what recipe lines began with when this one was read
   */
  public Recipe(Location at, String text, char prefix) {
    this.at = at;
    this.text = text;
    this.prefix = prefix;
  }

  public Location at() {
    return at;
  }

  public String text() {
    return text;
  }

  public char prefix() {
    return prefix;
  }

  /** Whether there is nothing in it to run. */
  public boolean isEmpty() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Blank.isSpace(c) && c != '-' && c != '@' && c != '+') {
        return false;
      }
    }
    return true;
  }

  /** The lines as far as they are cut by now; empty before {@link #cut}. */
  public List<RecipeLine> lines() {
    return lines == null ? List.of() : lines;
  }

  /**
   * Cuts the text into lines, once.
   *
   * @param whole {@code .ONESHELL}: one line holds all
   */
  public List<RecipeLine> cut(boolean whole) {
    if (lines != null) {
      return lines;
    }
    List<RecipeLine> cut = new ArrayList<>();
    if (whole) {
      int end = text.endsWith("\n") ? text.length() - 1 : text.length();
      cut.add(new RecipeLine(text.substring(0, end)));
    } else {
      for (String line : logicalLines()) {
        cut.add(new RecipeLine(line));
      }
    }
    lines = cut;
    return cut;
  }

  /** Its lines, those that are continued as one. */
  public List<String> logicalLines() {
    List<String> logical = new ArrayList<>();
    for (int at = 0; at < text.length(); ) {
      int end = endOfLine(at);
      logical.add(text.substring(at, end));
      at = end + 1;
    }
    return logical;
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    while (end >= 0) {
      if (Unquoted.slashesBefore(text, end, from) % 2 == 0) {
        return end;
      }
      end = text.indexOf('\n', end + 1);
    }
    return text.length();
  }

  public boolean anyRecursive() {
    for (RecipeLine line : lines()) {
      if (line.isRecursive()) {
        return true;
      }
    }
    return false;
  }

  public boolean allRecursive() {
    for (RecipeLine line : lines()) {
      if (!line.isRecursive()) {
        return false;
      }
    }
    return true;
  }
}
