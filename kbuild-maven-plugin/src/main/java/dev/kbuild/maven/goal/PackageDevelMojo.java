package dev.kbuild.maven.goal;

import dev.kbuild.maven.artifact.DevelNote;
import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.maven.request.Stamps;
import dev.kbuild.model.archive.Pack;
import dev.kbuild.model.archive.PackFormat;
import dev.kbuild.model.config.KernelConfig;
import dev.kbuild.model.devel.DevelArtifact;
import dev.kbuild.model.devel.DevelInfo;
import dev.kbuild.model.devel.DevelInputs;
import dev.kbuild.model.problem.Diagnostic;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Makes the devel artifact: all that others need to build modules for this kernel, on whatever machine. Which files these are is
 * found out by building a module; before the archive is attached, one is built from it by a user who may not write to it.
 */
@Mojo(name = "package-devel", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageDevelMojo extends KernelMojo {

    /** Makes no devel artifact. */
    @Parameter(property = "kbuild.skipDevel", defaultValue = "false")
    private boolean skipDevel;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    private File target;

    @Parameter(defaultValue = "${project.build.finalName}", readonly = true, required = true)
    private String finalName;

    @Component
    private MavenProjectHelper helper;

    @Override
    protected void execute(KernelBuild build) throws InterruptedException {
        String classifier = build.classifier() + "-devel";
        DevelNote note = new DevelNote(build.state(DevelNote.NAME));
        if (skipDevel) {
            note.forget();
            getLog().info(classifier + ": skipped, kbuild.skipDevel is set");
            return;
        }
        if (!KernelConfig.read(build.tree().config()).isEnabled("MODULES")) {
            note.forget();
            getLog().info(classifier + ": the configuration has no modules (CONFIG_MODULES), so nobody can build one for it");
            return;
        }
        Path archive = target.toPath().resolve(finalName + "-" + classifier + "." + PackFormat.TAR_ZST.type());
        String inputs = DevelInputs.state(build.tree(), build.variables());
        if (note.isUpToDate(inputs, archive)) {
            getLog().info(classifier + ": " + archive.getFileName() + " is up to date");
        } else {
            note.keep(inputs, make(build, classifier, archive));
        }
        helper.attachArtifact(project, PackFormat.TAR_ZST.type(), classifier, archive.toFile());
    }

    private DevelArtifact make(KernelBuild build, String classifier, Path archive) throws InterruptedException {
        Pack pack = new Pack(PackFormat.TAR_ZST, PackFormat.TAR_ZST.level(Diagnostic.parameter("format"), null),
                Stamps.time(outputTimestamp).orElse(Pack.UNSTAMPED), build.jobs());
        DevelArtifact devel = DevelArtifact.make(new DevelArtifact.Request(
                build.tree(), build.variables(), build.jobs(), pack, archive, build.state("devel.log")));
        DevelInfo info = devel.info();
        getLog().info(classifier + ": packed " + devel.packed().files().size() + " files into " + archive.getFileName() + ", "
                + devel.packed().size() + " bytes, and built a probe module from it; symvers " + info.symvers().name().toLowerCase(Locale.ROOT)
                + ", tools for the consumer to build: " + String.join(", ", info.tools()));
        if (info.symvers() == DevelInfo.Symvers.PARTIAL) {
            getLog().warn(classifier + ": Module.symvers knows the symbols of vmlinux only; build the modules too (kbuild:modules), or modules"
                    + " that use another module's symbols cannot be built with it");
        }
        return devel;
    }
}
