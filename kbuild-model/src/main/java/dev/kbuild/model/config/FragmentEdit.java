package dev.kbuild.model.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fragment brought into line with a {@code .config} that a person edited.
 *
 * <p>What the fragment has to say is told by two configurations, each whole and minimal, as {@code savedefconfig} writes it: the
 * edited one, and what comes out without the fragment.
 */
final class FragmentEdit {

    private FragmentEdit() {}

    /**
     * A configuration.
     *
     * @param whole {@code .config}
     * @param minimal what differs in it from Kconfig's defaults
     */
    record Outcome(Fragment whole, Fragment minimal) {}

    /**
     * The settings that lead from {@code without} to {@code edited}, and no others.
     */
    static Map<String, ConfigValue> needed(Outcome edited, Outcome without) {
        Map<String, ConfigValue> before = values(without.minimal());
        Map<String, ConfigValue> after = values(edited.minimal());
        Map<String, ConfigValue> whole = values(edited.whole());
        Map<String, ConfigValue> needed = new LinkedHashMap<>();
        after.forEach((symbol, value) -> {
            if (!before.containsKey(symbol) || !before.get(symbol).sameAs(value)) {
                needed.put(symbol, value);
            }
        });
        // Back to its default: no longer in the minimal configuration, though still there to be set.
        before.keySet().stream()
                .filter(symbol -> !after.containsKey(symbol) && whole.containsKey(symbol))
                .forEach(symbol -> needed.put(symbol, whole.get(symbol)));
        // What .config says in so many words holds when something else changes the default.
        values(without.whole()).forEach((symbol, value) -> {
            if (needed.containsKey(symbol) && needed.get(symbol).sameAs(value)) {
                needed.remove(symbol);
            }
        });
        return needed;
    }

    private static Map<String, ConfigValue> values(Fragment fragment) {
        Map<String, ConfigValue> values = new LinkedHashMap<>();
        fragment.requests().forEach(request -> values.put(request.symbol(), request.asked()));
        return values;
    }

    /** The file's lines with what is needed: settings that still hold stay with their comments, others change or go, new ones come last. */
    static List<String> rewrite(List<String> lines, Map<String, ConfigValue> needed, KernelConfig edited) {
        List<String> result = new ArrayList<>();
        Map<String, ConfigValue> missing = new LinkedHashMap<>(needed);
        for (String line : lines) {
            Optional<ConfigLine> setting = ConfigLine.parse(line);
            if (setting.isEmpty()) {
                result.add(line);
                continue;
            }
            ConfigLine old = setting.get();
            ConfigValue value = missing.remove(old.symbol());
            if (old.value().sameAs(edited.get(old.symbol()))) {
                result.add(line);
            } else if (value != null) {
                String comment = old.comment().isEmpty() ? "" : " " + old.comment();
                result.add(new ConfigLine(old.symbol(), value, "") + comment);
            }
        }
        missing.forEach((symbol, value) -> result.add(new ConfigLine(symbol, value, "").toString()));
        return result;
    }
}
