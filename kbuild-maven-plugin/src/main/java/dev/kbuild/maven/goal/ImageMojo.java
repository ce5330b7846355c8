package dev.kbuild.maven.goal;

import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Makes the boot image that the arch asks for by default, and device tree blobs where the arch has them. */
@Mojo(name = "image", defaultPhase = LifecyclePhase.PREPARE_PACKAGE, requiresProject = false, threadSafe = true)
public final class ImageMojo extends StepMojo {

    @Override
    protected Step step() {
        return Step.IMAGE;
    }
}
