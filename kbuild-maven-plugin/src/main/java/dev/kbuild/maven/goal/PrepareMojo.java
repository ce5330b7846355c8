package dev.kbuild.maven.goal;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Makes what has to be there before the first object: generated headers and host tools (Kbuild's archheaders, archscripts, prepare). */
@Mojo(name = "prepare", defaultPhase = LifecyclePhase.GENERATE_SOURCES, requiresProject = false, threadSafe = true)
public final class PrepareMojo extends StepMojo {

    @Override
    protected Step step() {
        return Step.PREPARE;
    }
}
