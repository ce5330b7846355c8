package dev.kbuild.make.cli;

import dev.kbuild.make.syntax.DefinitionParser;
import dev.kbuild.make.text.Blank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Reads arguments: options anywhere, variables, and goals. Manual: "Summary of Options". */
public final class CommandLine {
  private final Switches switches;
  private Map<Switch, List<String>> known = Map.of();
  private final boolean fromEnvironment;
  private final String program;
  private final UnaryOperator<String> fileNames;
  private final List<String> definitions = new ArrayList<>();
  private final List<String> goals = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();

  private static final UnaryOperator<String> AS_THEY_ARE = new UnaryOperator<>() {
    @Override
    public String apply(String name) {
      return name;
    }
  };

  private CommandLine(Switches switches, boolean fromEnvironment, String program, UnaryOperator<String> fileNames) {
    this.switches = switches;
    this.fromEnvironment = fromEnvironment;
    this.program = program;
    this.fileNames = fileNames;
  }

  /** Reads what the user typed, names of files as they are. */
  public static CommandLine parse(List<String> arguments, Switches into) throws UsageError {
    return parse(arguments, into, "make", AS_THEY_ARE);
  }

  /**
   * Reads what the user typed.
   *
   * @param program what was typed before it; complaints repeat it
   * @param fileNames what the names of files mean
   */
  public static CommandLine parse(List<String> arguments, Switches into, String program, UnaryOperator<String> fileNames) throws UsageError {
    CommandLine line = new CommandLine(into, false, program, fileNames);
    line.read(arguments);
    if (!line.complaints.isEmpty()) {
      throw new UsageError(String.join("\n", line.complaints));
    }
    return line;
  }

  /** Reads the value of MAKEFLAGS or GNUMAKEFLAGS; options that mean nothing there are skipped. */
  public static CommandLine parseFlags(String value, Switches into, UnaryOperator<String> fileNames) {
    CommandLine line = new CommandLine(into, true, "", fileNames);
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
    int at = Blank.skipBlanks(value, 0);
    while (at < value.length()) {
      StringBuilder word = new StringBuilder();
      while (at < value.length() && !Blank.isBlank(value.charAt(at))) {
        if (value.charAt(at) == '\\' && at + 1 < value.length()) {
          at++;
        }
        word.append(value.charAt(at++));
      }
      words.add(word.toString());
      at = Blank.skipBlanks(value, at);
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
    } else if (!fromEnvironment) {
      goals.add(fileNames.apply(argument));
    }
  }

  /** Answers how many of the following arguments were used up. */
  private int letters(String argument, String next) {
    for (int i = 1; i < argument.length(); i++) {
      char letter = argument.charAt(i);
      Switch one = letter == '-' ? null : Switch.ofLetter(letter);
      if (one == null) {
        complainOfForm("invalid option -- '" + letter + "'");
        continue;
      }
      String rest = argument.substring(i + 1);
      if (one.kind().takesArgument()) {
        if (!rest.isEmpty()) {
          value(one, rest);
          return 0;
        }
        if (next == null) {
          complainOfForm("option requires an argument -- '" + letter + "'");
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
    String full = fullName(name, text);
    if (full == null) {
      return 0;
    }
    Switch one = Switch.ofName(full);
    if (one.kind().takesArgument()) {
      if (attached != null) {
        value(one, attached);
        return 0;
      }
      if (next == null) {
        complainOfForm("option '--" + full + "' requires an argument");
        return 0;
      }
      value(one, next);
      return 1;
    }
    if (one.kind().mayTakeArgument()) {
      return optional(one, attached, next);
    }
    if (attached != null) {
      complainOfForm("option '--" + full + "' doesn't allow an argument");
      return 0;
    }
    flag(one);
    return 0;
  }

  /** Long names may be shortened as long as it is clear what is meant; null when it is not. */
  private String fullName(String name, String text) {
    if (Switch.ofName(name) != null) {
      return name;
    }
    String found = null;
    List<String> possible = new ArrayList<>();
    for (String full : Switch.longNames()) {
      if (full.startsWith(name) && !Switch.ofName(full).isOurs()) {
        if (found == null) {
          found = full;
        }
        // Other names of the option found first are the same to GNU make, those of any other option are not.
        if (possible.isEmpty() || Switch.ofName(full) != Switch.ofName(found) || Switch.ofName(full) == Switch.JOBSERVER) {
          possible.add("'--" + full + "'");
        }
      }
    }
    if (possible.size() > 1) {
      complainOfForm("option '--" + text + "' is ambiguous; possibilities: " + String.join(" ", possible));
      return null;
    }
    if (found == null) {
      complainOfForm("unrecognized option '--" + text + "'");
    }
    return found;
  }

  private int optional(Switch one, String attached, String next) {
    switch (one.kind()) {
      case OPTIONAL_NUMBER:
        if (attached == null && next != null && hasOnlyDigits(next)) {
          number(one, next);
          return 1;
        }
        number(one, attached);
        return 0;
      case OPTIONAL_DECIMAL:
        if (attached == null && next != null && !next.isEmpty()
            && (Character.isDigit(next.charAt(0)) || next.charAt(0) == '.')) {
          decimal(one, next);
          return 1;
        }
        decimal(one, attached);
        return 0;
      default:
        value(one, attached != null ? attached : one == Switch.DEBUG ? "basic" : "target");
        return 0;
    }
  }

  private static boolean hasOnlyDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** What is no number counts as 0, and -1 is the same as no limit at all. */
  private void decimal(Switch one, String text) {
    double number = text == null ? -1 : Decimal.read(text);
    if (number == -1) {
      switches.remove(one);
    } else {
      switches.add(one, Decimal.write(number));
    }
  }

  private void number(Switch one, String text) {
    if (text == null) {
      value(one, "");
      return;
    }
    if (text.isEmpty() || !hasOnlyDigits(text) || text.length() > 9 || Integer.parseInt(text) < 1) {
      complain("the '-" + one.letter() + "' option requires a positive integer argument");
    } else {
      value(one, Integer.toString(Integer.parseInt(text)));
    }
  }

  private void value(Switch one, String text) {
    if (fromEnvironment && !one.isInEnvironment()) {
      return;
    }
    if (text.isEmpty() && one.kind().isText()) {
      String name = one.letter() == 0 ? "--" + one.names().get(0) : "-" + one.letter();
      complain("the '" + name + "' option requires a non-empty string argument");
      return;
    }
    String meant = one.isFileName() ? fileNames.apply(text) : text;
    if (!known.getOrDefault(one, List.of()).contains(meant)) {
      switches.add(one, meant);
    }
  }

  private void flag(Switch one) {
    if (!fromEnvironment || one.isInEnvironment()) {
      switches.set(one);
    }
  }

  /** In the words of C's getopt, which calls the program as the user did. */
  private void complainOfForm(String text) {
    complain(program, text);
  }

  private void complain(String text) {
    complain(program.substring(program.lastIndexOf('/') + 1), text);
  }

  private void complain(String speaker, String text) {
    if (!fromEnvironment) {
      complaints.add(speaker + ": " + text);
    }
  }
}
