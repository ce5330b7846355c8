package dev.kbuild.model.config;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of {@code .config} or of a fragment that says something about a symbol.
 *
 * @param symbol without {@code CONFIG_}
 * @param comment what follows the value from its {@code #} on; empty mostly
 */
record ConfigLine(String symbol, ConfigValue value, String comment) {

    private static final Pattern UNSET = Pattern.compile("#\\s*CONFIG_(\\w+) is not set\\s*(#.*)?");
    private static final Pattern SET = Pattern.compile("CONFIG_(\\w+)=(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s\"#]*)\\s*(#.*)?");

    /** Absent for blank lines, comments, and what is no setting. */
    static Optional<ConfigLine> parse(String line) {
        Matcher unset = UNSET.matcher(line.strip());
        if (unset.matches()) {
            return Optional.of(new ConfigLine(unset.group(1), ConfigValue.UNSET, orEmpty(unset.group(2))));
        }
        Matcher set = SET.matcher(line.strip());
        if (set.matches()) {
            return Optional.of(new ConfigLine(set.group(1), new ConfigValue(set.group(2)), orEmpty(set.group(3))));
        }
        return Optional.empty();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The line as Kconfig reads it, nothing behind the value. */
    @Override
    public String toString() {
        return value.isUnset() ? "# CONFIG_" + symbol + " is not set" : "CONFIG_" + symbol + "=" + value;
    }
}
