package dev.kbuild.model.config;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every symbol of a {@code .config} is set to.
 *
 * <p>Symbols are named without {@code CONFIG_}. One that "is not set", is {@code n}, or does not occur at all has no
 * value: to a build these are the same.
 */
public final class KernelConfig {

    private final Map<String, ConfigValue> values;

    private KernelConfig(Map<String, ConfigValue> values) {
        this.values = Collections.unmodifiableMap(values);
    }

    public static KernelConfig read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    static KernelConfig parse(String name, List<String> lines) {
        Map<String, ConfigValue> values = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines) {
            number++;
            Optional<ConfigLine> setting = ConfigLine.parse(line);
            if (setting.isEmpty() && line.startsWith("CONFIG_")) {
                throw KbuildException.author(name + ":" + number, "'" + line + "' is not a setting; expected CONFIG_NAME=value");
            }
            setting.ifPresent(s -> values.put(s.symbol(), s.value()));
        }
        values.values().removeIf(ConfigValue::isUnset);
        return new KernelConfig(values);
    }

    /** The symbol's value, {@link ConfigValue#UNSET} when it has none. */
    public ConfigValue get(String symbol) {
        return values.getOrDefault(bare(symbol), ConfigValue.UNSET);
    }

    /** The symbol is {@code y} or {@code m}. */
    public boolean isEnabled(String symbol) {
        return isBuiltIn(symbol) || get(symbol).text().equals("m");
    }

    public boolean isBuiltIn(String symbol) {
        return get(symbol).text().equals("y");
    }

    /** The content of a string symbol, quotes and escapes resolved; a number as it is written; absent when unset or empty. */
    public Optional<String> text(String symbol) {
        String content = get(symbol).content();
        return get(symbol).isUnset() || content.isEmpty() ? Optional.empty() : Optional.of(content);
    }

    /** Every symbol that has a value, in the file's order, without {@code CONFIG_}. */
    public Map<String, ConfigValue> values() {
        return values;
    }

    /** The symbol's name without {@code CONFIG_}. */
    static String bare(String symbol) {
        return symbol.startsWith("CONFIG_") ? symbol.substring("CONFIG_".length()) : symbol;
    }

    @Override
    public String toString() {
        return values.size() + " symbols set";
    }
}
