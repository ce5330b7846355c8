package dev.kbuild.model.module;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a module says of itself in its section {@code .modinfo}: license, description, parameters, vermagic, namespaces it imports.
 *
 * @param fields the values of each name, both in the order of the file
 */
public record Modinfo(Map<String, List<String>> fields) {

    /** The very strings that the kernel compares (include/linux/license.h). */
    private static final List<String> GPL_COMPATIBLE = List.of(
            "GPL", "GPL v2", "GPL and additional rights", "Dual BSD/GPL", "Dual MIT/GPL", "Dual MPL/GPL");

    public Modinfo {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
    }

    /** Reads the section: {@code name=value} strings, each ended by zeros. */
    static Modinfo parse(byte[] section) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : new String(section, StandardCharsets.UTF_8).split("\0+")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.computeIfAbsent(field.substring(0, equals), name -> new ArrayList<>()).add(field.substring(equals + 1));
            }
        }
        return new Modinfo(fields);
    }

    /** All values of a name; none when it is not there. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Release, SMP, preemption and the like of the kernel it was built for. */
    public String vermagic() {
        return first("vermagic").orElse("");
    }

    /** Its license lets it use symbols that are exported for GPL modules only. */
    public boolean isGplCompatible() {
        return first("license").filter(GPL_COMPATIBLE::contains).isPresent();
    }
}
