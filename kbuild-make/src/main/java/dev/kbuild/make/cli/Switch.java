package dev.kbuild.make.cli;

import java.util.List;

/** The options of GNU make 4.3, in the order in which MAKEFLAGS names them. */
enum Switch {
  IGNORED_B('b', Kind.IGNORED, false, List.of()),
  ALWAYS_MAKE('B', Kind.FLAG, true, List.of("always-make")),
  DEBUG_ALL('d', Kind.FLAG, true, List.of()),
  ENVIRONMENT_OVERRIDES('e', Kind.FLAG, true, List.of("environment-overrides")),
  EVAL('E', Kind.STRINGS, true, List.of("eval")),
  HELP('h', Kind.FLAG, false, List.of("help")),
  IGNORE_ERRORS('i', Kind.FLAG, true, List.of("ignore-errors")),
  KEEP_GOING('k', Kind.FLAG, true, List.of("keep-going")),
  CHECK_LINKS('L', Kind.FLAG, true, List.of("check-symlink-times")),
  IGNORED_M('m', Kind.IGNORED, false, List.of()),
  JUST_PRINT('n', Kind.FLAG, true, List.of("just-print", "dry-run", "recon")),
  PRINT_DATA_BASE('p', Kind.FLAG, true, List.of("print-data-base")),
  QUESTION('q', Kind.FLAG, true, List.of("question")),
  NO_RULES('r', Kind.FLAG, true, List.of("no-builtin-rules")),
  NO_VARIABLES('R', Kind.FLAG, true, List.of("no-builtin-variables")),
  SILENT('s', Kind.FLAG, true, List.of("silent", "quiet")),
  STOP('S', Kind.OFF, true, List.of("no-keep-going", "stop")),
  TOUCH('t', Kind.FLAG, true, List.of("touch")),
  VERSION('v', Kind.FLAG, true, List.of("version")),
  PRINT_DIRECTORY('w', Kind.FLAG, true, List.of("print-directory")),
  DIRECTORY('C', Kind.STRINGS, false, List.of("directory")),
  FILE('f', Kind.STRINGS, false, List.of("file", "makefile")),
  INCLUDE('I', Kind.STRINGS, true, List.of("include-dir")),
  JOBS('j', Kind.OPTIONAL_NUMBER, true, List.of("jobs")),
  LOAD('l', Kind.OPTIONAL_DECIMAL, true, List.of("load-average", "max-load")),
  OLD('o', Kind.STRINGS, false, List.of("old-file", "assume-old")),
  OUTPUT_SYNC('O', Kind.OPTIONAL_STRING, true, List.of("output-sync")),
  NEW('W', Kind.STRINGS, false, List.of("what-if", "new-file", "assume-new")),
  DEBUG((char) 0, Kind.OPTIONAL_STRING, true, List.of("debug")),
  JOBSERVER((char) 0, Kind.STRING, true, List.of("jobserver-auth", "jobserver-fds")),
  TRACE((char) 0, Kind.FLAG, true, List.of("trace")),
  NO_PRINT_DIRECTORY((char) 0, Kind.FLAG, true, List.of("no-print-directory")),
  WARN_UNDEFINED((char) 0, Kind.FLAG, true, List.of("warn-undefined-variables")),
  SYNC_MUTEX((char) 0, Kind.STRING, true, List.of("sync-mutex")),
  NO_SILENT((char) 0, Kind.OFF, true, List.of("no-silent")),
  WHY((char) 0, Kind.STRINGS, false, List.of("why")),
  EVENTS((char) 0, Kind.STRING, false, List.of("events")),
  PROFILE((char) 0, Kind.STRING, false, List.of("profile"));

  private final char letter;
  private final Kind kind;
  private final boolean inEnvironment;
  private final List<String> names;

  Switch(char letter, Kind kind, boolean inEnvironment, List<String> names) {
    this.letter = letter;
    this.kind = kind;
    this.inEnvironment = inEnvironment;
    this.names = names;
  }

  /** What comes with an option. */
  enum Kind {
    FLAG,
    /** Turns another flag off. */
    OFF,
    IGNORED,
    STRING,
    STRINGS,
    OPTIONAL_STRING,
    OPTIONAL_NUMBER,
    OPTIONAL_DECIMAL;

    boolean takesArgument() {
      return this == STRING || this == STRINGS;
    }

    boolean mayTakeArgument() {
      return this == OPTIONAL_STRING || this == OPTIONAL_NUMBER || this == OPTIONAL_DECIMAL;
    }
  }

  /** 0 when there is none. */
  char letter() {
    return letter;
  }

  Kind kind() {
    return kind;
  }

  /** MAKEFLAGS may set it, too. */
  boolean isInEnvironment() {
    return inEnvironment;
  }

  /** GNU make has no such option, so that it must not make the short form of one of its own ambiguous. */
  boolean isOurs() {
    return this == WHY || this == EVENTS || this == PROFILE;
  }

  /** What comes with it is a file or directory, which is known without a needless {@code ./} from then on. */
  boolean namesFile() {
    return this == DIRECTORY || this == FILE || this == INCLUDE || this == OLD || this == NEW;
  }

  List<String> names() {
    return names;
  }

  static Switch ofLetter(char letter) {
    for (Switch one : values()) {
      if (one.letter == letter && letter != 0) {
        return one;
      }
    }
    return null;
  }
}
