package dev.kbuild.model.config;

import dev.kbuild.model.problem.Diagnostic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares what was asked for with what {@code .config} became, by meaning and not by text. */
public final class ConfigCheck {

    /** A request that did not come true. */
    public record Difference(Fragment.Request request, ConfigValue got) {

        String text() {
            return "asked for " + told(request.symbol(), request.asked()) + ", got " + told(request.symbol(), got);
        }

        private static String told(String symbol, ConfigValue value) {
            return value.isUnset() ? "CONFIG_" + symbol + " not set" : "CONFIG_" + symbol + "=" + value;
        }
    }

    private ConfigCheck() {}

    /** Where fragments ask for one symbol twice, the last word counts. */
    public static List<Difference> compare(List<Fragment> fragments, KernelConfig config) {
        Map<String, Fragment.Request> last = new LinkedHashMap<>();
        for (Fragment fragment : fragments) {
            for (Fragment.Request request : fragment.requests()) {
                last.put(request.symbol(), request);
            }
        }
        List<Difference> differences = new ArrayList<>();
        for (Fragment.Request request : last.values()) {
            ConfigValue got = config.get(request.symbol());
            if (request.checked() && !request.asked().sameAs(got)) {
                differences.add(new Difference(request, got));
            }
        }
        return differences;
    }

    /** Differences as diagnostics, a line each; {@code hint} says more about one, or nothing. */
    static List<Diagnostic> tell(List<Difference> differences, Function<Difference, String> hint, Diagnostic.Severity severity) {
        return differences.stream()
                .map(d -> new Diagnostic(severity, d.request().at(), d.text() + hint.apply(d)))
                .toList();
    }
}
