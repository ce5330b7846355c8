package dev.kbuild.make.syntax;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The functions of GNU make 4.3, and how many arguments each takes. */
public enum FunctionName {
  ABSPATH(0, 1),
  ADDPREFIX(2, 2),
  ADDSUFFIX(2, 2),
  BASENAME(0, 1),
  DIR(0, 1),
  NOTDIR(0, 1),
  SUBST(3, 3),
  SUFFIX(0, 1),
  FILTER(2, 2),
  FILTER_OUT(2, 2),
  FINDSTRING(2, 2),
  FIRSTWORD(0, 1),
  FLAVOR(0, 1),
  JOIN(2, 2),
  LASTWORD(0, 1),
  PATSUBST(3, 3),
  REALPATH(0, 1),
  SHELL(0, 1),
  SORT(0, 1),
  STRIP(0, 1),
  WILDCARD(0, 1),
  WORD(2, 2),
  WORDLIST(3, 3),
  WORDS(0, 1),
  ORIGIN(0, 1),
  FOREACH(3, 3, true),
  CALL(1, 0),
  INFO(0, 1),
  ERROR(0, 1),
  WARNING(0, 1),
  IF(2, 3, true),
  OR(1, 0, true),
  AND(1, 0, true),
  VALUE(0, 1),
  EVAL(0, 1),
  FILE(1, 2);

  private static final Map<String, FunctionName> BY_SPELLING = bySpelling();

  private final String spelling;
  private final int minimum;
  private final int maximum;
  private final boolean lazy;

  FunctionName(int minimum, int maximum) {
    this(minimum, maximum, false);
  }

  FunctionName(int minimum, int maximum, boolean lazy) {
    this.spelling = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.minimum = minimum;
    this.maximum = maximum;
    this.lazy = lazy;
  }

  private static Map<String, FunctionName> bySpelling() {
    Map<String, FunctionName> names = new HashMap<>();
    for (FunctionName name : values()) {
      names.put(name.spelling, name);
    }
    return names;
  }

  /** The function of that name, or null when it is no function's. */
  public static FunctionName of(String spelling) {
    return BY_SPELLING.get(spelling);
  }

  public String spelling() {
    return spelling;
  }

  public int minimum() {
    return minimum;
  }

  /** The argument that takes in all further commas; 0 when every comma separates. */
  public int maximum() {
    return maximum;
  }

  /** Its arguments are expanded one by one, when and as often as it needs them. */
  public boolean isLazy() {
    return lazy;
  }

  /** Whether the blanks around an argument do not count, before it is expanded. */
  public boolean trims(int argument) {
    return lazy && this != FOREACH && (this != IF || argument == 0);
  }
}
