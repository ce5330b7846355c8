package dev.kbuild.maven.request;

import dev.kbuild.model.devel.DevelCache;
import dev.kbuild.model.devel.DevelTree;
import dev.kbuild.model.devel.ModuleBuild;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Toolchain;
import dev.kbuild.model.toolchain.ToolchainRequest;
import dev.kbuild.model.toolchain.Toolchains;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;

/** Makes the POM's parameters into one {@link ModuleTarget} for each kernel and arch. */
public final class ModuleTargets {

    private final Settings settings;

    private ModuleTargets(Settings settings) {
        this.settings = settings;
    }

    /** The parameters as they came; null where nothing was given. */
    public record Settings(
            List<String> kernels,
            List<File> devel,
            List<String> arch,
            String flavour,
            Path cache,
            Path directory,
            ToolchainRequest toolchain,
            CheckToolchain checkToolchain,
            Map<String, String> makeVariables,
            int jobs,
            String outputTimestamp,
            MavenProject project,
            MavenSession session,
            ToolchainManager toolchainManager,
            Repository repository,
            org.apache.maven.plugin.logging.Log log) {}

    public static List<ModuleTarget> of(Settings settings) throws InterruptedException {
        return new ModuleTargets(settings).targets();
    }

    /** A devel tree with where it came from and what modules for it are compiled with. */
    private record Opened(Optional<KernelCoordinates> kernel, String classifier, DevelTree tree, Toolchain toolchain) {}

    private List<ModuleTarget> targets() throws InterruptedException {
        List<Opened> opened = new ArrayList<>();
        for (File file : settings.devel()) {
            opened.add(open(file.toPath(), Optional.empty()));
        }
        for (KernelCoordinates kernel : KernelCoordinates.of(
                settings.project(), settings.repository(), settings.kernels(), settings.arch(), settings.flavour())) {
            Path archive = settings.repository().get(kernel.devel(), "deploy the linux-kernel project for this arch, or name its repository in the POM");
            opened.add(open(archive, Optional.of(kernel)));
        }
        if (opened.isEmpty()) {
            throw KbuildException.author(Diagnostic.parameter("kernels"), "names no kernel, and no <dependency> is a kernel's devel artifact"
                    + (settings.arch().isEmpty() ? "" : " for " + String.join(", ", settings.arch()))
                    + "; add one with <type>tar.zst</type> and <classifier>ARCH-devel</classifier>");
        }
        boolean several = opened.stream().map(o -> o.tree().info().release()).distinct().count() > 1;
        List<ModuleTarget> targets = new ArrayList<>();
        for (Opened one : opened) {
            targets.add(target(one, several ? one.classifier() + "-" + one.tree().info().release() : one.classifier()));
        }
        return targets;
    }

    private Opened open(Path archive, Optional<KernelCoordinates> kernel) throws InterruptedException {
        Toolchain[] found = new Toolchain[1];
        DevelTree tree = new DevelCache(settings.cache()).open(archive, unpacked -> {
            found[0] = toolchain(unpacked);
            return found[0].variables();
        }, settings.jobs(), settings.directory().resolve("host-tools.log"));
        Toolchain toolchain = found[0] == null ? toolchain(tree) : found[0];
        String classifier = kernel.map(KernelCoordinates::classifier).orElse(tree.info().arch());
        return new Opened(kernel, classifier, tree, toolchain);
    }

    private Toolchain toolchain(DevelTree tree) {
        Optional<String> declared = MavenToolchains.prefix(settings.toolchainManager(), settings.session(), tree.arch());
        Toolchain toolchain = Toolchains.find(tree.source(), tree.arch(), settings.toolchain().withMavenToolchain(declared));
        if (settings.checkToolchain() != CheckToolchain.off) {
            tree.info().compiler().difference(toolchain).ifPresent(difference -> {
                String text = "Linux " + tree.info().release() + " (" + tree.info().arch() + "): " + difference;
                if (settings.checkToolchain() == CheckToolchain.error) {
                    throw KbuildException.author(Diagnostic.parameter("checkToolchain"), text + "; choose that compiler with <crossCompile>,"
                            + " <cc> or <llvm>, or accept the difference with -Dkbuild.checkToolchain=warn");
                }
                settings.log().warn(Diagnostic.parameter("checkToolchain") + ": " + text);
            });
        }
        return toolchain;
    }

    private ModuleTarget target(Opened one, String classifier) {
        Path directory = settings.directory().resolve(classifier).toAbsolutePath();
        Map<String, String> variables = new LinkedHashMap<>(one.toolchain().variables());
        variables.putAll(Stamps.of(settings.outputTimestamp()));
        variables.putAll(settings.makeVariables());
        List<Path> symvers = new ModuleDependencies(settings.project(), settings.repository())
                .symvers(new ModuleDependencies.Kernel(one.classifier(), one.tree().info().release()));
        ModuleBuild build = new ModuleBuild(one.tree(), directory.resolve("module"), variables, symvers);
        return new ModuleTarget(classifier, one.kernel(), build, one.toolchain(), directory);
    }
}
