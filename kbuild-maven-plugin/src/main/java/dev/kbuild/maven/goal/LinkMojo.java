package dev.kbuild.maven.goal;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Links vmlinux. */
@Mojo(name = "link", defaultPhase = LifecyclePhase.PROCESS_CLASSES, requiresProject = false, threadSafe = true)
public final class LinkMojo extends StepMojo {

    @Override
    protected Step step() {
        return Step.LINK;
    }
}
