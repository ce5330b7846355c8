package dev.kbuild.maven.goal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/** The steps that this Maven run will come to right after the present goal, with no other plugin's goal between. */
final class UpcomingSteps {

    private final LifecycleExecutor executor;
    private final MavenSession session;
    private final MavenProject project;
    private final MojoExecution present;
    private final Log log;

    UpcomingSteps(LifecycleExecutor executor, MavenSession session, MavenProject project, MojoExecution present, Log log) {
        this.executor = executor;
        this.session = session;
        this.project = project;
        this.present = present;
        this.log = log;
    }

    /** None when Maven's plan cannot be had; each step then makes its own pass. */
    Set<Step> find() {
        Set<Step> upcoming = EnumSet.noneOf(Step.class);
        List<MojoExecution> plan = plan();
        int here = 0;
        while (here < plan.size() && !isPresent(plan.get(here))) {
            here++;
        }
        for (int i = here + 1; i < plan.size(); i++) {
            Optional<Step> step = isOurs(plan.get(i)) ? Step.ofGoal(plan.get(i).getGoal()) : Optional.empty();
            if (step.isEmpty()) {
                break;
            }
            upcoming.add(step.get());
        }
        return upcoming;
    }

    private List<MojoExecution> plan() {
        List<String> tasks = session.getGoals();
        if (tasks.isEmpty() && project.getDefaultGoal() != null) {
            tasks = Arrays.asList(project.getDefaultGoal().trim().split("\\s+"));
        }
        try {
            return executor.calculateExecutionPlan(session, false, tasks.toArray(String[]::new)).getMojoExecutions();
        } catch (Exception e) {
            log.debug("Maven's plan cannot be had, so each step makes its own pass", e);
            return List.of();
        }
    }

    private boolean isPresent(MojoExecution execution) {
        return isOurs(execution)
                && execution.getGoal().equals(present.getGoal())
                && execution.getExecutionId().equals(present.getExecutionId());
    }

    private boolean isOurs(MojoExecution execution) {
        return execution.getGroupId().equals(present.getGroupId()) && execution.getArtifactId().equals(present.getArtifactId());
    }
}
