package dev.kbuild.maven.request;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Toolchain;
import dev.kbuild.model.toolchain.ToolchainRequest;
import dev.kbuild.model.toolchain.Toolchains;
import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.ObjectTree;
import dev.kbuild.model.tree.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** Makes the POM's parameters into one {@link KernelBuild} for each arch. */
public final class KernelBuilds {

    private KernelBuilds() {}

    /** The parameters as they came; null where nothing was given. */
    public record Settings(
            List<String> arch,
            String flavour,
            SourceParameter source,
            String sourceOverride,
            String sha256Override,
            Path cache,
            Path directory,
            String crossCompile,
            String llvm,
            String cc,
            String compilerWrapper,
            Map<String, String> makeVariables,
            int jobs,
            int verbose,
            String outputTimestamp,
            MavenSession session,
            ToolchainManager toolchainManager,
            MavenProject project,
            RepositorySystem repositorySystem,
            Log log,
            boolean compilerNeeded) {}

    public static List<KernelBuild> of(Settings settings) throws InterruptedException {
        SourceTree source = Sources.resolve(settings);
        List<KernelBuild> builds = new ArrayList<>();
        for (String name : settings.arch()) {
            Arch arch = source.arch(name.strip());
            source.requireClean(arch);
            String classifier = settings.flavour() == null ? arch.name() : arch.name() + "-" + settings.flavour();
            Path directory = settings.directory().resolve(classifier).toAbsolutePath();
            Toolchain toolchain = toolchain(source, arch, settings);
            Map<String, String> variables = new LinkedHashMap<>(toolchain.variables());
            variables.putAll(Stamps.of(settings.outputTimestamp()));
            variables.putAll(settings.makeVariables());
            builds.add(new KernelBuild(
                    classifier, new ObjectTree(source, arch, directory), toolchain, variables, jobs(settings.jobs()), settings.verbose(), directory));
        }
        return builds;
    }

    /** Goals that compile nothing for the target do without its compiler, but use it where it is, so that make sees the same variables. */
    private static Toolchain toolchain(SourceTree source, Arch arch, Settings settings) {
        try {
            return found(source, arch, toolchainRequest(settings, arch), settings.project());
        } catch (KbuildException missing) {
            if (settings.compilerNeeded() || missing.kind() != KbuildException.Cause.MACHINE) {
                throw missing;
            }
            return Toolchain.none(missing.getMessage());
        }
    }

    /** Found once for a project in one Maven run: each goal of it would ask the compiler for its version again. */
    private static Toolchain found(SourceTree source, Arch arch, ToolchainRequest request, MavenProject project) {
        String key = "kbuild toolchain " + source.root() + " " + arch + " " + request;
        if (project.getContextValue(key) instanceof Toolchain known) {
            return known;
        }
        Toolchain toolchain = Toolchains.find(source, arch, request);
        project.setContextValue(key, toolchain);
        return toolchain;
    }

    private static ToolchainRequest toolchainRequest(Settings settings, Arch arch) {
        return new ToolchainRequest(
                Optional.ofNullable(settings.crossCompile()),
                Optional.ofNullable(settings.llvm()),
                Optional.ofNullable(settings.cc()),
                Optional.ofNullable(settings.compilerWrapper()),
                MavenToolchains.prefix(settings.toolchainManager(), settings.session(), arch));
    }

    private static int jobs(int asked) {
        return asked > 0 ? asked : Runtime.getRuntime().availableProcessors();
    }
}
