package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Saves the configuration as the shortest file that leads to it, which can be used as {@code kconfig}: Kbuild's savedefconfig. */
@Mojo(name = "savedefconfig", requiresProject = false, threadSafe = true)
public final class SavedefconfigMojo extends ConfiguredMojo {

    /** Where to, {@code ARCH} standing for the classifier; {@code defconfig} in the object tree when absent. */
    @Parameter(property = "kbuild.defconfig")
    private String defconfig;

    @Override
    protected void execute(KernelBuild build) throws InterruptedException {
        configure(build);
        run(build, build.request("savedefconfig"));
        Path made = build.tree().resolve("defconfig");
        Path saved = defconfig == null ? made : basedir().resolve(defconfig.replace("ARCH", build.classifier()));
        if (!saved.equals(made)) {
            try {
                Files.createDirectories(saved.toAbsolutePath().getParent());
                Files.copy(made, saved, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw KbuildException.machine(saved.toString(), "cannot be written: " + e.getMessage(), e);
            }
        }
        getLog().info(build.classifier() + ": saved to " + saved);
    }
}
