package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.maven.request.Sources;
import dev.kbuild.model.tree.SourceOrigin;
import dev.kbuild.model.tree.SourceTree;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Brings the kernel's source there: verifies an archive, unpacks it once into the cache and applies patches, or looks at a directory.
 *
 * <p>Every goal that needs the source does this by itself; this one does nothing else, and needs no compiler.
 */
@Mojo(name = "source", defaultPhase = LifecyclePhase.INITIALIZE, requiresProject = false, threadSafe = true)
public final class SourceMojo extends KernelMojo {

    @Override
    protected void perform() throws InterruptedException {
        SourceTree tree = Sources.resolve(settings());
        SourceOrigin origin = tree.origin();
        for (String name : arch) {
            tree.requireClean(tree.arch(name.strip()));
        }
        getLog().info("Linux " + tree.version() + " in " + tree.root());
        origin.sha256().ifPresent(sha256 -> getLog().info("from " + origin.from() + ", sha256 " + sha256));
        origin.patches().forEach(patch -> getLog().info("with " + patch.name() + ", sha256 " + patch.sha256()));
    }

    @Override
    protected void execute(KernelBuild build) {
        throw new IllegalStateException("the source is the same for every arch");
    }
}
