package dev.kbuild.model.config;

import java.math.BigInteger;
import java.util.Locale;

/**
 * A symbol's value as {@code .config} writes it: {@code y}, {@code m}, {@code n}, {@code "text"}, {@code 42} or {@code 0x2a}.
 *
 * @param text as written, quotes included; {@code n} for "is not set"
 */
public record ConfigValue(String text) {

    /** No value: "is not set", {@code n}, or not mentioned. */
    public static final ConfigValue UNSET = new ConfigValue("n");

    /** A value as a person writes it in a POM: put in quotes when it is neither y, m, n nor a number nor in quotes already. */
    static ConfigValue written(String value) {
        boolean plain = value.matches("[ymn]|-?\\d+|0[xX][0-9a-fA-F]+") || value.matches("\"(?s:.*)\"");
        return new ConfigValue(plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    }

    public boolean isUnset() {
        return text.equals("n");
    }

    /** A string's characters, anything else as it is written. */
    public String content() {
        if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
            return text;
        }
        return text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1");
    }

    /** Both mean the same to Kconfig: {@code 0x1F} is {@code 0x1f}, {@code 007} is {@code 7}. */
    public boolean sameAs(ConfigValue other) {
        return text.equals(other.text) || meaning().equals(other.meaning());
    }

    private String meaning() {
        if (text.matches("0[xX][0-9a-fA-F]+")) {
            return "0x" + new BigInteger(text.substring(2), 16).toString(16).toLowerCase(Locale.ROOT);
        }
        if (text.matches("-?\\d+")) {
            return new BigInteger(text).toString();
        }
        return text.startsWith("\"") ? '"' + content() : text;
    }

    @Override
    public String toString() {
        return text;
    }
}
