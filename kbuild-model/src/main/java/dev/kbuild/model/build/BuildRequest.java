package dev.kbuild.model.build;

import dev.kbuild.model.tree.ObjectTree;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Kbuild goals to carry out on one object tree.
 *
 * @param tree where; {@code O=} and {@code ARCH=} follow from it
 * @param goals as on make's command line, in order; empty for the default goal
 * @param variables command line variables besides {@code O} and {@code ARCH}, in order ({@code CROSS_COMPILE}, {@code INSTALL_MOD_PATH}, …)
 * @param jobs parallel jobs, at least 1
 * @param verbosity Kbuild's {@code V}: 0 short lines, 1 full commands, 2 the reason of each rebuild
 * @param keepGoing {@code -k}
 * @param dryRun {@code -n}
 * @param log every output line is appended there as it came; created with its directories
 */
public record BuildRequest(
        ObjectTree tree,
        List<String> goals,
        Map<String, String> variables,
        int jobs,
        int verbosity,
        boolean keepGoing,
        boolean dryRun,
        Path log) {

    public BuildRequest {
        goals = List.copyOf(goals);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        if (jobs < 1) {
            throw new IllegalArgumentException("jobs: " + jobs);
        }
    }

    public BuildRequest withGoals(String... others) {
        return new BuildRequest(tree, List.of(others), variables, jobs, verbosity, keepGoing, dryRun, log);
    }

    public BuildRequest withVariable(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(variables);
        more.put(name, value);
        return new BuildRequest(tree, goals, more, jobs, verbosity, keepGoing, dryRun, log);
    }

    public BuildRequest withJobs(int others) {
        return new BuildRequest(tree, goals, variables, others, verbosity, keepGoing, dryRun, log);
    }

    public BuildRequest keepingGoing(boolean others) {
        return new BuildRequest(tree, goals, variables, jobs, verbosity, others, dryRun, log);
    }

    public BuildRequest dryly(boolean others) {
        return new BuildRequest(tree, goals, variables, jobs, verbosity, keepGoing, others, log);
    }
}
