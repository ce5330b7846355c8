package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.build.BuildOutcome;
import dev.kbuild.model.build.BuildRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * A goal that is a step of the kernel's build.
 *
 * <p>Each pass of make over an up-to-date kernel takes seconds. So the first step that Maven comes to takes those along that Maven
 * will come to next, in one pass, and they find their work done. Alone ({@code mvn compile}, {@code mvn kbuild:link}) a step
 * does just what it says; and where another plugin stands between two steps, each side gets its own pass.
 */
abstract class StepMojo extends KernelMojo {

    /** Shows the commands without running them: make's -n. */
    @Parameter(property = "kbuild.dryRun", defaultValue = "false")
    protected boolean dryRun;

    /** Goes on after an error with whatever does not depend on it: make's -k. */
    @Parameter(property = "kbuild.keepGoing", defaultValue = "false")
    protected boolean keepGoing;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution mojoExecution;

    @Component
    private LifecycleExecutor lifecycleExecutor;

    /** Which step this is. */
    protected abstract Step step();

    @Override
    @SuppressWarnings("unchecked")
    protected final void execute(KernelBuild build) throws InterruptedException {
        Map<String, Object> context = getPluginContext();
        String key = "steps done " + build.directory() + " " + build.variables();
        if (context.get(key) instanceof Set<?> done && done.contains(step()) && context.get("config " + key).equals(config(build))) {
            getLog().info(build.classifier() + ": made already, in one pass with the steps before");
            return;
        }
        Set<Step> steps = EnumSet.of(step());
        steps.addAll(new UpcomingSteps(lifecycleExecutor, session, project, mojoExecution, getLog()).find());
        List<String> goals = Step.goals(steps, build, engine());
        if (goals.isEmpty()) {
            getLog().info(build.classifier() + ": the configuration has no modules (CONFIG_MODULES)");
            return;
        }
        BuildOutcome outcome = run(build, build.request(goals.toArray(String[]::new)).keepingGoing(keepGoing).dryly(dryRun));
        if (!dryRun) {
            BuildRecord.keep(build.records(), step().goal(), outcome);
        }
        context.put(key, steps);
        context.put("config " + key, config(build));
    }

    /** Tells one {@code .config} from another; what a step was made from. */
    private static String config(KernelBuild build) {
        Path config = build.tree().config();
        try {
            return Files.getLastModifiedTime(config) + " " + Files.size(config);
        } catch (IOException e) {
            return "none";
        }
    }
}
