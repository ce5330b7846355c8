package dev.kbuild.make.cli;

import dev.kbuild.make.text.Blank;
import java.util.List;

/** Options written down for sub-makes. Manual: "Communicating Options to a Sub-make". */
public final class MakeFlags {
  private MakeFlags() {}

  /** How much of the options is written. */
  public enum Extent {
    /** While makefiles are read: only what takes no argument. */
    WHILE_READING,
    /** While makefiles are remade: nothing that would keep recipes from running. */
    WHILE_REMAKING,
    FULL
  }

  /** The value of MAKEFLAGS without the variables behind it. */
  public static String compose(Switches switches, Extent extent) {
    StringBuilder letters = new StringBuilder();
    StringBuilder words = new StringBuilder();
    for (Switch one : Switch.values()) {
      if (!one.isInEnvironment() || !switches.has(one) || isLeftOut(one, extent)) {
        continue;
      }
      if (one.kind() == Switch.Kind.FLAG) {
        if (one.letter() != 0) {
          letters.append(one.letter());
        } else {
          words.append(" --").append(one.names().get(0));
        }
      } else if (extent != Extent.WHILE_READING) {
        arguments(one, switches.values(one), words);
      }
    }
    return letters.append(words).toString();
  }

  /** What {@code --eval} was given, each as one word of MAKEFLAGS; empty without any. */
  public static String evals(Switches switches) {
    StringBuilder words = new StringBuilder();
    for (String text : switches.evals()) {
      words.append(words.length() == 0 ? "--eval=" : " --eval=").append(quoted(text));
    }
    return words.toString();
  }

  private static boolean isLeftOut(Switch one, Extent extent) {
    if (one == Switch.EVAL) {
      return true;
    }
    return extent == Extent.WHILE_REMAKING
        && (one == Switch.JUST_PRINT || one == Switch.QUESTION || one == Switch.TOUCH);
  }

  private static void arguments(Switch one, List<String> values, StringBuilder words) {
    for (String value : values) {
      if (one.letter() != 0) {
        words.append(" -").append(one.letter());
      } else {
        words.append(" --").append(one.names().get(0)).append('=');
      }
      words.append(quoted(value));
    }
  }

  /** Text as one word of MAKEFLAGS. */
  public static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$') {
        out.append('$');
      } else if (c == '\\' || Blank.isBlank(c)) {
        out.append('\\');
      }
      out.append(c);
    }
    return out.toString();
  }
}
