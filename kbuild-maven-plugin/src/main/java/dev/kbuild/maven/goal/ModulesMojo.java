package dev.kbuild.maven.goal;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Makes the loadable modules, when the configuration has any. */
@Mojo(name = "modules", defaultPhase = LifecyclePhase.PROCESS_CLASSES, requiresProject = false, threadSafe = true)
public final class ModulesMojo extends StepMojo {

    @Override
    protected Step step() {
        return Step.MODULES;
    }
}
