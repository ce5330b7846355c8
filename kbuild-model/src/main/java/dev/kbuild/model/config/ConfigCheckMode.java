package dev.kbuild.model.config;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;

/** What happens when a requested option is not in the final {@code .config}. */
public enum ConfigCheckMode {
    /** The build fails. */
    FAIL,
    /** The build goes on with a warning. */
    WARN,
    /** Nothing is compared. */
    OFF;

    public static ConfigCheckMode named(String name) {
        return switch (name) {
            case "fail" -> FAIL;
            case "warn" -> WARN;
            case "off" -> OFF;
            default -> throw KbuildException.author(
                    Diagnostic.parameter("checkConfig"), "'" + name + "' is none of fail, warn and off");
        };
    }
}
