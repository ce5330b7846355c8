package dev.kbuild.maven.goal;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Descends into the directories and makes the built-in objects; nothing is linked. */
@Mojo(name = "compile", defaultPhase = LifecyclePhase.COMPILE, requiresProject = false, threadSafe = true)
public final class CompileMojo extends StepMojo {

    @Override
    protected Step step() {
        return Step.COMPILE;
    }
}
