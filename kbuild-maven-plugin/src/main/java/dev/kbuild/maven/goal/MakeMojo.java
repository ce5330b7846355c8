package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes any Kbuild goals: {@code mvn kbuild:make -Dkbuild.goals=kernel/fork.o,drivers/net/}. Kbuild's own names may be written
 * with hyphens ({@code headers-install}).
 */
@Mojo(name = "make", requiresProject = false, threadSafe = true)
public final class MakeMojo extends KernelMojo {


    /** Goals as on make's command line, in order. */
    @Parameter(property = "kbuild.goals")
    private List<String> goals = new ArrayList<>();

    /** Shows the commands without running them: make's -n. */
    @Parameter(property = "kbuild.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Goes on after an error with whatever does not depend on it: make's -k. */
    @Parameter(property = "kbuild.keepGoing", defaultValue = "false")
    private boolean keepGoing;

    @Override
    protected void execute(KernelBuild build) throws InterruptedException {
        if (goals.isEmpty()) {
            throw KbuildException.author(Diagnostic.parameter("goals"), "is not given; say what to make, as -Dkbuild.goals=kernel/fork.o,drivers/net/");
        }
        String[] names = goals.stream().map(String::strip).map(MakeMojo::kbuildName).toArray(String[]::new);
        run(build, build.request(names).keepingGoing(keepGoing).dryly(dryRun));
    }

    /** Our goals have hyphens where Kbuild's have underscores; a path or a file is left as it is. */
    static String kbuildName(String goal) {
        Set<String> known = Set.of("headers-install", "modules-install", "modules-prepare", "modules-sign", "dtbs-install", "dtbs-check",
                "image-name", "headers-check", "vdso-install", "dt-binding-check");
        return known.contains(goal) ? goal.replace('-', '_') : goal;
    }
}
