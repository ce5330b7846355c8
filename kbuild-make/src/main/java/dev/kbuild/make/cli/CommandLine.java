package dev.kbuild.make.cli;

import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.syntax.DefinitionParser;
import dev.kbuild.make.text.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads arguments: options anywhere, variables, and goals. Manual: "Summary of Options". */
public final class CommandLine {
  private final Switches switches;
  private Map<Switch, List<String>> known = Map.of();
  private final boolean fromEnvironment;
  private final List<String> definitions = new ArrayList<>();
  private final List<String> goals = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private CommandLine(Switches switches, boolean fromEnvironment) {
    this.switches = switches;
    this.fromEnvironment = fromEnvironment;
  }

  /** Reads what the user typed. */
  public static CommandLine parse(List<String> arguments, Switches into) throws UsageError {
    CommandLine line = new CommandLine(into, false);
    line.read(arguments);
    if (!line.complaints.isEmpty()) {
      throw new UsageError(String.join("\n", line.complaints));
    }
    return line;
  }

  /** Reads the value of MAKEFLAGS or GNUMAKEFLAGS; options that mean nothing there are skipped. */
  public static CommandLine parseFlags(String value, Switches into) {
    CommandLine line = new CommandLine(into, true);
    // MAKEFLAGS repeats what is in force already, to which a makefile may have added.
    line.known = into.values();
    List<String> words = words(value);
    if (words.isEmpty()) {
      return line;
    }
    String first = words.get(0);
    if (!first.startsWith("-") && first.indexOf('=') < 0) {
      words.set(0, "-" + first);
    }
    line.read(words);
    return line;
  }

  private static List<String> words(String value) {
    List<String> words = new ArrayList<>();
    int at = Blank.skip(value, 0);
    while (at < value.length()) {
      StringBuilder word = new StringBuilder();
      while (at < value.length() && !Blank.isSpace(value.charAt(at))) {
        if (value.charAt(at) == '\\' && at + 1 < value.length()) {
          at++;
        }
        word.append(value.charAt(at++));
      }
      words.add(word.toString());
      at = Blank.skip(value, at);
    }
    return words;
  }

  /** Assignments, in the order they were given. */
  public List<String> definitions() {
    return definitions;
  }

  public List<String> goals() {
    return goals;
  }

  private void read(List<String> arguments) {
    boolean optionsOver = false;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      String next = i + 1 < arguments.size() ? arguments.get(i + 1) : null;
      if (optionsOver || !argument.startsWith("-")) {
        other(argument);
      } else if (argument.equals("--")) {
        optionsOver = true;
      } else if (argument.startsWith("--")) {
        i += longOption(argument.substring(2), next);
      } else if (argument.length() > 1) {
        i += letters(argument, next);
      }
    }
  }

  private void other(String argument) {
    if (DefinitionParser.find(argument, 0) != null) {
      definitions.add(argument);
    } else if (!fromEnvironment && !argument.isEmpty()) {
      goals.add(argument);
    }
  }

  /** Answers how many of the following arguments were used up. */
  private int letters(String argument, String next) {
    for (int i = 1; i < argument.length(); i++) {
      char letter = argument.charAt(i);
      Switch one = letter == '-' ? null : Switch.ofLetter(letter);
      if (one == null) {
        complain("invalid option -- '" + letter + "'");
        continue;
      }
      String rest = argument.substring(i + 1);
      if (one.kind().takesArgument()) {
        if (!rest.isEmpty()) {
          value(one, rest);
          return 0;
        }
        if (next == null) {
          complain("option requires an argument -- '" + letter + "'");
          return 0;
        }
        value(one, next);
        return 1;
      }
      if (one.kind().mayTakeArgument()) {
        return optional(one, rest.isEmpty() ? null : rest, next);
      }
      flag(one);
    }
    return 0;
  }

  private int longOption(String text, String next) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    String attached = equals < 0 ? null : text.substring(equals + 1);
    Switch one = byName(name);
    if (one == null) {
      return 0;
    }
    if (one.kind().takesArgument()) {
      if (attached != null) {
        value(one, attached);
        return 0;
      }
      if (next == null) {
        complain("option '--" + name + "' requires an argument");
        return 0;
      }
      value(one, next);
      return 1;
    }
    if (one.kind().mayTakeArgument()) {
      return optional(one, attached, next);
    }
    if (attached != null) {
      complain("option '--" + name + "' doesn't allow an argument");
      return 0;
    }
    flag(one);
    return 0;
  }

  /** Long names may be shortened as long as it is clear what is meant. */
  private Switch byName(String name) {
    List<String> possible = new ArrayList<>();
    Switch found = null;
    boolean ambiguous = false;
    for (Switch one : Switch.values()) {
      for (String full : one.names()) {
        if (full.equals(name)) {
          return one;
        }
        if (full.startsWith(name) && !one.isOurs()) {
          ambiguous |= found != null && found != one;
          found = one;
          possible.add("'--" + full + "'");
        }
      }
    }
    if (ambiguous) {
      complain("option '--" + name + "' is ambiguous; possibilities: " + String.join(" ", possible));
      return null;
    }
    if (found == null) {
      complain("unrecognized option '--" + name + "'");
    }
    return found;
  }

  private int optional(Switch one, String attached, String next) {
    switch (one.kind()) {
      case OPTIONAL_NUMBER:
        if (attached == null && next != null && isNumber(next)) {
          number(one, next);
          return 1;
        }
        number(one, attached);
        return 0;
      case OPTIONAL_DECIMAL:
        if (attached == null && next != null && !next.isEmpty()
            && (Character.isDigit(next.charAt(0)) || next.charAt(0) == '.')) {
          value(one, next);
          return 1;
        }
        value(one, attached == null ? "" : attached);
        return 0;
      default:
        value(one, attached != null ? attached : one == Switch.DEBUG ? "basic" : "target");
        return 0;
    }
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private void number(Switch one, String text) {
    if (text == null) {
      value(one, "");
      return;
    }
    if (!isNumber(text) || text.length() > 9 || Integer.parseInt(text) < 1) {
      complain("the '-" + one.letter() + "' option requires a positive integer argument");
    } else {
      value(one, Integer.toString(Integer.parseInt(text)));
    }
  }

  private void value(Switch one, String written) {
    String text = one.namesFile() ? FileNames.withoutDot(written) : written;
    if (fromEnvironment && !one.isInEnvironment()) {
      return;
    }
    if (text.isEmpty() && one.kind() == Switch.Kind.STRINGS) {
      if (one.letter() != 0) {
        complain("the '-" + one.letter() + "' option requires a non-empty string argument");
      }
      return;
    }
    if (!known.getOrDefault(one, List.of()).contains(text)) {
      switches.add(one, text);
    }
  }

  private void flag(Switch one) {
    if (!fromEnvironment || one.isInEnvironment()) {
      switches.set(one);
    }
  }

  private void complain(String text) {
    if (!fromEnvironment) {
      complaints.add(text);
    }
  }
}
