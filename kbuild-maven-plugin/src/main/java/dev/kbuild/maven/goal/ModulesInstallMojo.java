package dev.kbuild.maven.goal;

import dev.kbuild.maven.artifact.KernelFiles;
import dev.kbuild.maven.artifact.Staging;
import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.archive.PackContents;
import dev.kbuild.model.build.BuildRecord;
import dev.kbuild.model.build.BuildRequest;
import dev.kbuild.model.module.ModuleOrder;
import dev.kbuild.model.module.ModuleStrip;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Puts the modules where {@code package} takes them from, by the tree's own {@code modules_install}: stripped if asked for, then signed
 * and compressed where the configuration says so, and last indexed by depmod. The modules in the object tree stay as they are.
 */
@Mojo(name = "modules-install", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class ModulesInstallMojo extends KernelMojo {

    /**
     * INSTALL_MOD_STRIP: {@code true} strips debugging symbols ({@code --strip-debug}), any other value is given to strip as its
     * options; not stripped when absent or {@code false}.
     */
    @Parameter(property = "kbuild.modStrip")
    private String modStrip;

    @Override
    protected void execute(KernelBuild build) throws InterruptedException {
        KernelFiles files = new KernelFiles(build);
        Staging staging = files.modules();
        if (!files.isSet("CONFIG_MODULES")) {
            staging.empty();
            getLog().info(build.classifier() + ": the configuration has no modules (CONFIG_MODULES), none to install");
            return;
        }
        List<String> modules = ModuleOrder.of(build.tree());
        BuildRequest request = build.request("modules_install").withVariable("INSTALL_MOD_PATH", staging.directory().toString());
        if (ModuleStrip.variable(modStrip).isPresent()) {
            request = request.withVariable("INSTALL_MOD_STRIP", ModuleStrip.variable(modStrip).get());
        }
        String inputs = inputs(build, modules, request);
        if (staging.isUpToDate(inputs)) {
            getLog().info(build.classifier() + ": " + modules.size() + " modules are installed and up to date");
            return;
        }
        requireDepmod();
        staging.empty();
        BuildRecord.keep(build.records(), "modules-install", run(build, request));
        removeLinksToThisMachine(staging.directory());
        staging.filled(inputs);
        getLog().info(build.classifier() + ": " + modules.size() + " modules installed");
    }

    /** All that the installed modules come from, as a digest. */
    private static String inputs(KernelBuild build, List<String> modules, BuildRequest request) {
        PackContents read = new PackContents();
        modules.forEach(module -> read.add("ko/" + module, build.tree().resolve(module)));
        for (String file : List.of(".config", "System.map", "modules.order", "modules.builtin", "modules.builtin.modinfo",
                "include/config/kernel.release", "certs/signing_key.pem", "certs/signing_key.x509")) {
            if (Files.exists(build.tree().resolve(file))) {
                read.add(file, build.tree().resolve(file));
            }
        }
        return read.state() + " " + request.variables();
    }

    /** Without it the tree's own rule warns and goes on, and nothing could be loaded by name. */
    private void requireDepmod() {
        String depmod = makeVariables.getOrDefault("DEPMOD", "depmod");
        if (Programs.find(depmod).isEmpty() && Programs.find("/sbin/" + depmod).isEmpty()) {
            throw KbuildException.machine("depmod", "is not installed, neither on the PATH nor in /sbin, and modules cannot be installed"
                    + " without it; on Debian: apt install kmod");
        }
    }

    private static void removeLinksToThisMachine(Path staging) {
        Path releases = staging.resolve("lib/modules");
        try (var release = Files.newDirectoryStream(releases)) {
            for (Path directory : release) {
                Files.deleteIfExists(directory.resolve("build"));
                Files.deleteIfExists(directory.resolve("source"));
            }
        } catch (IOException e) {
            throw KbuildException.machine(releases.toString(), "cannot be completed: " + e.getMessage(), e);
        }
    }
}
