package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.build.Engine;
import dev.kbuild.model.build.KernelGoals;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The steps of a kernel's build that Kbuild carries out, in the order of the lifecycle; each is a goal of that name. */
enum Step {
    PREPARE,
    COMPILE,
    LINK,
    MODULES,
    IMAGE;

    String goal() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Step> ofGoal(String goal) {
        return List.of(values()).stream().filter(step -> step.goal().equals(goal)).findFirst();
    }

    /** What make is told for these steps together; a goal that another one begins with anyway is left out. */
    static List<String> goals(Collection<Step> steps, KernelBuild build, Engine engine) throws InterruptedException {
        KernelGoals known = new KernelGoals(build.tree());
        List<String> goals = new ArrayList<>();
        List<String> modules = steps.contains(MODULES) ? known.modules() : List.of();
        boolean compiles = steps.contains(COMPILE) || steps.contains(LINK) || !modules.isEmpty();
        if (steps.contains(PREPARE) && !compiles) {
            goals.addAll(known.prepare());
        }
        if (steps.contains(COMPILE) && !steps.contains(LINK)) {
            goals.addAll(known.compile());
        }
        if (steps.contains(LINK)) {
            goals.addAll(known.link());
        }
        goals.addAll(modules);
        if (steps.contains(IMAGE)) {
            known.image(ImageName.of(build, engine)).stream().filter(goal -> !goals.contains(goal)).forEach(goals::add);
        }
        return goals;
    }
}
