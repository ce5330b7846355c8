package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.Repository;
import dev.kbuild.maven.console.BuildConsole;
import dev.kbuild.maven.console.Terminal;
import dev.kbuild.maven.request.CheckToolchain;
import dev.kbuild.maven.request.JobBudget;
import dev.kbuild.maven.request.ModuleTarget;
import dev.kbuild.maven.request.ModuleTargets;
import dev.kbuild.maven.request.Signing;
import dev.kbuild.model.build.BuildEvent;
import dev.kbuild.model.build.BuildOutcome;
import dev.kbuild.model.build.BuildRequest;
import dev.kbuild.model.module.SigningKey;
import dev.kbuild.model.toolchain.ToolchainRequest;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/** What every goal on loadable modules shares: its parameters, and the kernels to build for. */
abstract class ModuleMojo extends KbuildMojo {

    /**
     * Kernels to build for, besides the dependencies on devel artifacts: {@code groupId:artifactId:version}, the version
     * perhaps a range, which stands for every version in it.
     */
    @Parameter(property = "kbuild.kernels")
    protected List<String> kernels = new ArrayList<>();

    /** Devel artifacts given as files. */
    @Parameter(property = "kbuild.devel")
    protected List<File> devel = new ArrayList<>();

    /** The module's sources, with a Kbuild file unless {@code <modules>} lists them. */
    @Parameter(property = "kbuild.moduleSources", defaultValue = "${project.basedir}/src/main/kbuild")
    protected File moduleSources;

    /** What to do when the compiler is not the one the kernel was built by: {@code error}, {@code warn} or {@code off}. */
    @Parameter(property = "kbuild.checkToolchain", defaultValue = "error")
    protected CheckToolchain checkToolchain;

    /** Signs the modules: a PEM file with the private key, or a PKCS#12 keystore ({@code .p12}). Not signed when absent. */
    @Parameter(property = "kbuild.moduleSigningKey")
    protected File moduleSigningKey;

    /** The key's certificate, when it is not in the same file. */
    @Parameter(property = "kbuild.moduleSigningCertificate")
    protected File moduleSigningCertificate;

    /** The key's alias in a keystore that has several. */
    @Parameter(property = "kbuild.moduleSigningAlias")
    protected String moduleSigningAlias;

    /** The id of a {@code <server>} in {@code settings.xml} with the key's password; without it, the environment's KBUILD_SIGN_PIN. */
    @Parameter(property = "kbuild.moduleSigningServer")
    protected String moduleSigningServer;

    @Component
    protected SettingsDecrypter settingsDecrypter;

    @Override
    protected final void perform() throws MojoExecutionException, InterruptedException {
        execute(targets());
    }

    /** Does this goal's work for all kernels. */
    protected abstract void execute(List<ModuleTarget> targets) throws MojoExecutionException, InterruptedException;

    /** The repositories of this project. */
    protected final Repository repository() {
        return new Repository(repositorySystem, session, project);
    }

    /** What modules are signed with; absent when they are not. */
    protected final Optional<SigningKey> signingKey() {
        return new Signing(moduleSigningKey, moduleSigningCertificate, moduleSigningAlias, moduleSigningServer).read(session, settingsDecrypter);
    }

    protected final int jobs() {
        return jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors();
    }

    /** Carries out Kbuild goals, shown as usual; {@code also} hears the events too. A failure is an outcome here. */
    protected final BuildOutcome run(ModuleTarget target, BuildRequest request, Consumer<BuildEvent> also) throws InterruptedException {
        try (JobBudget.Share share = JobBudget.of(session).take(request.jobs());
                BuildConsole console = new BuildConsole(getLog(), target.classifier(), verbose, Terminal.of(session), OptionalInt.empty())) {
            return engine().run(request.withJobs(share.jobs()), event -> {
                also.accept(event);
                console.accept(event);
            });
        }
    }

    /** Carries out Kbuild goals; what they say is in the log. */
    protected final BuildOutcome runQuietly(BuildRequest request) throws InterruptedException {
        try (JobBudget.Share share = JobBudget.of(session).take(request.jobs())) {
            return engine().run(request.withJobs(share.jobs()), event -> {});
        }
    }

    /**
     * Found out by the first goal of a lifecycle, and the same for those that follow; but a goal from the command line behind them
     * ({@code mvn package kbuild:dkms}) has these classes from another loader.
     */
    private List<ModuleTarget> targets() throws InterruptedException {
        @SuppressWarnings("unchecked")
        Map<String, Object> context = getPluginContext();
        if (context.get(ModuleTarget.class.getName()) instanceof List<?> known && known.stream().allMatch(ModuleTarget.class::isInstance)) {
            return known.stream().map(ModuleTarget.class::cast).toList();
        }
        List<ModuleTarget> found = ModuleTargets.of(settings());
        context.put(ModuleTarget.class.getName(), found);
        return found;
    }

    private ModuleTargets.Settings settings() {
        ToolchainRequest toolchain = new ToolchainRequest(
                Optional.ofNullable(crossCompile), Optional.ofNullable(llvm), Optional.ofNullable(cc),
                Optional.ofNullable(compilerWrapper), Optional.empty());
        return new ModuleTargets.Settings(
                kernels, devel, arch, flavour, cache.toPath(), directory.toPath(), toolchain, checkToolchain, makeVariables, jobs(),
                outputTimestamp, project, session, toolchainManager, repository(), getLog());
    }
}
