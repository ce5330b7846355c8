package dev.kbuild.model.config;

import dev.kbuild.model.problem.Diagnostic;
import java.util.List;

/**
 * What became of a configuration.
 *
 * @param redone why it was made; empty when it was up to date
 * @param diagnostics what there is to say about requests that did not come true, and did not have to
 */
public record ConfigOutcome(String redone, KernelConfig config, List<Diagnostic> diagnostics) {

    public ConfigOutcome {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean isUpToDate() {
        return redone.isEmpty();
    }
}
