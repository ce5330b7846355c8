package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelBuild;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Makes the kernel's {@code .config}: {@code kconfig}, then {@code fragments} and {@code options} merged into it by the tree's own tools.
 *
 * <p>Every option that was asked for is then compared with what came out. Nothing is done when nothing changed.
 */
@Mojo(name = "config", defaultPhase = LifecyclePhase.INITIALIZE, requiresProject = false, threadSafe = true)
public final class ConfigMojo extends ConfiguredMojo {

    @Override
    protected void execute(KernelBuild build) throws InterruptedException {
        configure(build);
    }
}
