package dev.kbuild.maven.goal;

import dev.kbuild.maven.artifact.KernelFiles;
import dev.kbuild.maven.artifact.Staging;
import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.build.BuildRecord;
import dev.kbuild.model.build.BuildRequest;
import dev.kbuild.model.uapi.HeaderSources;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Puts the headers that userspace gets where {@code package} takes them from, by the tree's own {@code headers_install}. Needs neither a
 * configuration nor a compiler for the arch; the machine's own compiles a small tool.
 */
@Mojo(name = "headers-install", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class HeadersInstallMojo extends KernelMojo {

    @Override
    protected boolean needsCompiler() {
        return false;
    }

    @Override
    protected void execute(KernelBuild build) throws InterruptedException {
        Staging staging = new KernelFiles(build).headers();
        BuildRequest request = build.request("headers_install").withVariable("INSTALL_HDR_PATH", staging.directory().toString());
        String inputs = HeaderSources.state(build.tree());
        if (staging.isUpToDate(inputs)) {
            getLog().info(build.classifier() + ": the headers for userspace are up to date");
            return;
        }
        staging.empty();
        BuildRecord.keep(build.records(), "headers-install", run(build, request));
        staging.filled(inputs);
    }
}
