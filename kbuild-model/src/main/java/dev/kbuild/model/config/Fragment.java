package dev.kbuild.model.config;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Settings asked for: a fragment file, or the options of a POM.
 *
 * @param name what people call it: the file's path, or {@code <options>}
 */
public record Fragment(String name, List<Request> requests) {

    /**
     * One setting asked for.
     *
     * @param at {@code file:line}, or the POM's parameter
     * @param symbol without {@code CONFIG_}
     * @param checked the final {@code .config} must have it; not so behind {@code # nocheck}
     */
    public record Request(String at, String symbol, ConfigValue asked, boolean checked) {}

    public Fragment {
        requests = List.copyOf(requests);
    }

    public static Fragment read(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    static Fragment parse(String name, List<String> lines) {
        List<Request> requests = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String at = name + ":" + (i + 1);
            Optional<ConfigLine> line = ConfigLine.parse(lines.get(i));
            if (line.isPresent()) {
                ConfigLine found = line.get();
                boolean checked = !found.comment().matches("#\\s*nocheck\\b.*");
                requests.add(new Request(at, found.symbol(), found.value(), checked));
            } else if (!lines.get(i).isBlank() && !lines.get(i).strip().startsWith("#")) {
                problems.add(Diagnostic.error(at, "'" + lines.get(i).strip()
                        + "' is not a setting; expected CONFIG_NAME=value or '# CONFIG_NAME is not set'"));
            }
        }
        if (!problems.isEmpty()) {
            throw KbuildException.author(problems);
        }
        return new Fragment(name, requests);
    }

    /** Options of a POM, symbol to value; symbols with or without {@code CONFIG_}, strings with or without quotes. */
    public static Fragment options(Map<String, String> options) {
        List<Request> requests = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        options.forEach((symbol, value) -> {
            String bare = KernelConfig.bare(symbol);
            String at = Diagnostic.parameter("options") + Diagnostic.parameter(symbol);
            if (!bare.matches("\\w+")) {
                problems.add(Diagnostic.error(at, "'" + symbol + "' is not a symbol's name; expected letters, digits and underscores"));
            } else if (value == null || value.isBlank()) {
                problems.add(Diagnostic.error(at, "has no value; give y, m, n, a number or a text (\"\" for an empty one)"));
            } else if (value.contains("\n")) {
                problems.add(Diagnostic.error(at, "has more than one line; a value is a single line"));
            } else {
                requests.add(new Request(at, bare, ConfigValue.written(value.strip()), true));
            }
        });
        if (!problems.isEmpty()) {
            throw KbuildException.author(problems);
        }
        return new Fragment(Diagnostic.parameter("options"), requests);
    }

    /** As Kconfig and merge_config.sh read it: one setting a line, no comments. */
    String toText() {
        return requests.stream()
                .map(r -> new ConfigLine(r.symbol(), r.asked(), "") + "\n")
                .collect(Collectors.joining());
    }
}
