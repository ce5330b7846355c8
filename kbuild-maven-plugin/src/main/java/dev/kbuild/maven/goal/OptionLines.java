package dev.kbuild.maven.goal;

import dev.kbuild.model.problem.KbuildException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options written as {@code NAME=value}, as on a command line. */
final class OptionLines {

    private OptionLines() {}

    /** The POM's options with those of the command line laid over them. */
    static Map<String, String> over(Map<String, String> options, List<String> lines) {
        Map<String, String> all = new LinkedHashMap<>();
        options.forEach((name, value) -> all.put(bare(name), value));
        for (String line : lines) {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw KbuildException.author("kbuild.options", "'" + line + "' is not NAME=value");
            }
            String name = bare(line.substring(0, equals).strip());
            all.remove(name);
            all.put(name, line.substring(equals + 1).strip());
        }
        return all;
    }

    private static String bare(String name) {
        return name.startsWith("CONFIG_") ? name : "CONFIG_" + name;
    }
}
