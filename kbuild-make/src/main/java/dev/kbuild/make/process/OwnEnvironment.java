package dev.kbuild.make.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** This process's environment as it was given, before the JVM decoded it. */
final class OwnEnvironment {
    private OwnEnvironment() {}

    static Optional<Map<String, String>> read() {
        try {
            return Optional.of(parse(new String(Files.readAllBytes(Path.of("/proc/self/environ")), StandardCharsets.ISO_8859_1)));
        } catch (IOException noProc) {
            return Optional.empty();
        }
    }

    /** Takes {@code NAME=value} entries ended by NUL; of two with one name the first counts, as for getenv(3). */
    static Map<String, String> parse(String block) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String entry : block.split("\0")) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                variables.putIfAbsent(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return variables;
    }
}
