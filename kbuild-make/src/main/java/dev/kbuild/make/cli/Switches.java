package dev.kbuild.make.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which options are in force. */
public final class Switches {
  private final Set<Switch> flags = EnumSet.noneOf(Switch.class);
  private final Map<Switch, List<String>> strings = new EnumMap<>(Switch.class);

  /** The same options, to be changed on their own. */
  public Switches copy() {
    Switches copy = new Switches();
    copy.flags.addAll(flags);
    for (Map.Entry<Switch, List<String>> entry : strings.entrySet()) {
      copy.strings.put(entry.getKey(), new ArrayList<>(entry.getValue()));
    }
    return copy;
  }

  boolean has(Switch one) {
    return flags.contains(one) || strings.containsKey(one);
  }

  void set(Switch one) {
    switch (one) {
      case STOP:
        flags.remove(Switch.KEEP_GOING);
        break;
      case NO_SILENT:
        flags.remove(Switch.SILENT);
        break;
      default:
        flags.add(one);
    }
  }

  void remove(Switch one) {
    flags.remove(one);
    strings.remove(one);
  }

  void add(Switch one, String value) {
    List<String> values = strings.get(one);
    if (values == null) {
      values = new ArrayList<>(2);
      strings.put(one, values);
    }
    if (one.kind() != Switch.Kind.STRINGS && one != Switch.DEBUG) {
      values.clear();
    }
    values.add(value);
  }

  /** All options with strings, as they are now. */
  Map<Switch, List<String>> values() {
    Map<Switch, List<String>> now = new EnumMap<>(Switch.class);
    for (Map.Entry<Switch, List<String>> entry : strings.entrySet()) {
      now.put(entry.getKey(), List.copyOf(entry.getValue()));
    }
    return now;
  }

  List<String> values(Switch one) {
    return strings.getOrDefault(one, List.of());
  }

  private String last(Switch one) {
    List<String> values = values(one);
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }

  public boolean alwaysMake() {
    return has(Switch.ALWAYS_MAKE);
  }

  public boolean environmentOverrides() {
    return has(Switch.ENVIRONMENT_OVERRIDES);
  }

  public boolean help() {
    return has(Switch.HELP);
  }

  public boolean ignoreErrors() {
    return has(Switch.IGNORE_ERRORS);
  }

  public boolean keepGoing() {
    return has(Switch.KEEP_GOING);
  }

  public boolean checkLinks() {
    return has(Switch.CHECK_LINKS);
  }

  public boolean justPrint() {
    return has(Switch.JUST_PRINT);
  }

  public boolean printDataBase() {
    return has(Switch.PRINT_DATA_BASE);
  }

  public boolean question() {
    return has(Switch.QUESTION);
  }

  public boolean noRules() {
    return has(Switch.NO_RULES);
  }

  public boolean noVariables() {
    return has(Switch.NO_VARIABLES);
  }

  public boolean silent() {
    return has(Switch.SILENT);
  }

  public boolean touch() {
    return has(Switch.TOUCH);
  }

  public boolean version() {
    return has(Switch.VERSION);
  }

  public boolean trace() {
    return has(Switch.TRACE);
  }

  public boolean warnUndefined() {
    return has(Switch.WARN_UNDEFINED);
  }

  /** After {@link #settle}: whether "Entering directory" is announced. */
  public boolean printDirectory() {
    return has(Switch.PRINT_DIRECTORY);
  }

  public List<String> directories() {
    return values(Switch.DIRECTORY);
  }

  public List<String> files() {
    return values(Switch.FILE);
  }

  public List<String> evals() {
    return values(Switch.EVAL);
  }

  public List<String> includeDirectories() {
    return values(Switch.INCLUDE);
  }

  public List<String> oldFiles() {
    return values(Switch.OLD);
  }

  public List<String> newFiles() {
    return values(Switch.NEW);
  }

  /** The targets given to {@code --why}. */
  public List<String> why() {
    return values(Switch.WHY);
  }

  /** The file given to {@code --events}, or null. */
  public String events() {
    return last(Switch.EVENTS);
  }

  /** The file given to {@code --profile}, or null. */
  public String profile() {
    return last(Switch.PROFILE);
  }

  /** What {@code -O} synchronizes, or null. */
  public String outputSync() {
    return last(Switch.OUTPUT_SYNC);
  }

  /** Jobs asked for; 0 means no limit, -1 that nothing was said. */
  public int jobs() {
    String text = last(Switch.JOBS);
    return text == null ? -1 : text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  /** The highest load at which jobs are started; negative when there is no limit. */
  public double load() {
    String text = last(Switch.LOAD);
    return text == null ? -1 : Decimal.read(text);
  }

  /** The parent's jobserver, as MAKEFLAGS names it, or null. */
  public String jobserver() {
    return last(Switch.JOBSERVER);
  }

  /** From here on the jobserver is this one; null for none. */
  public void jobserver(String offer) {
    strings.remove(Switch.JOBSERVER);
    if (offer != null) {
      add(Switch.JOBSERVER, offer);
    }
  }

  /** From here on as many jobs run. */
  public void jobs(int jobs) {
    strings.remove(Switch.JOBS);
    if (jobs >= 0) {
      add(Switch.JOBS, jobs == 0 ? "" : Integer.toString(jobs));
    }
  }

  /** {@code a} for {@code -d}, then all arguments of {@code --debug}. */
  public List<String> debug() {
    List<String> given = new ArrayList<>(values(Switch.DEBUG));
    if (has(Switch.DEBUG_ALL)) {
      given.add(0, "a");
    }
    return given;
  }

  /** Takes {@code -d} back, for {@code --debug} has. */
  public void noDebugging() {
    remove(Switch.DEBUG_ALL);
  }

  /** Draws the conclusions that some options of the command line have for others. */
  public void settle(int level) {
    if (!silent() && (!directories().isEmpty() || level > 0)) {
      flags.add(Switch.PRINT_DIRECTORY);
    }
    if (has(Switch.NO_PRINT_DIRECTORY)) {
      flags.remove(Switch.PRINT_DIRECTORY);
    }
    if (noVariables()) {
      flags.add(Switch.NO_RULES);
    }
  }
}
