package dev.kbuild.maven.request;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a build is stamped with, so that it comes out the same twice (Documentation/kbuild/reproducible-builds.rst). */
public final class Stamps {

    private Stamps() {}

    /** Maven's rule for {@code project.build.outputTimestamp}: absent or a single non-digit character means "not pinned". */
    public static Optional<Instant> time(String outputTimestamp) {
        if (outputTimestamp == null || outputTimestamp.isBlank()
                || outputTimestamp.length() == 1 && !Character.isDigit(outputTimestamp.charAt(0))) {
            String epoch = System.getenv("SOURCE_DATE_EPOCH");
            return epoch == null || epoch.isBlank() ? Optional.empty() : Optional.of(parse("SOURCE_DATE_EPOCH", epoch));
        }
        return Optional.of(parse(Diagnostic.parameter("outputTimestamp"), outputTimestamp));
    }

    private static Instant parse(String at, String text) {
        try {
            return text.chars().allMatch(Character::isDigit)
                    ? Instant.ofEpochSecond(Long.parseLong(text))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException | NumberFormatException e) {
            throw KbuildException.author(at, "'" + text + "' is neither an ISO 8601 time (2026-01-01T00:00:00Z) nor seconds since the epoch");
        }
    }

    /** The make variables that pin a build's stamps; none when the time is not pinned. */
    public static Map<String, String> of(String outputTimestamp) {
        Map<String, String> variables = new LinkedHashMap<>();
        time(outputTimestamp).ifPresent(t -> {
            variables.put("KBUILD_BUILD_TIMESTAMP", t.toString());
            variables.put("KBUILD_BUILD_USER", "kbuild");
            variables.put("KBUILD_BUILD_HOST", "kbuild");
            variables.put("KBUILD_BUILD_VERSION", "1");
        });
        return variables;
    }
}
