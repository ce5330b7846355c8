package dev.kbuild.model.module;

import java.util.Optional;

/** How modules are stripped on the way out: Kbuild's INSTALL_MOD_STRIP (Documentation/kbuild/kbuild.rst). */
public final class ModuleStrip {

    private ModuleStrip() {}

    /**
     * The variable's value for what a POM says.
     *
     * @param asked {@code true} strips debugging symbols only, as Kbuild does by default; other words are options for strip; null or
     *     {@code false}, not stripped
     */
    public static Optional<String> variable(String asked) {
        if (asked == null || asked.isBlank() || asked.strip().equals("false")) {
            return Optional.empty();
        }
        return Optional.of(asked.strip().equals("true") ? "1" : asked.strip());
    }
}
