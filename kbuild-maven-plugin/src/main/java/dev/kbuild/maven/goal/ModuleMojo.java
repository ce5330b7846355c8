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
import dev.kbuild.model.build.Engines;
import dev.kbuild.model.module.SigningKey;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.ToolchainRequest;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** What every goal on loadable modules shares: its parameters, and the kernels to build for. */
abstract class ModuleMojo extends AbstractMojo {

    /** Architectures to build for, by the kernel artifact's names: {@code -Darch=riscv,x86}; all that the dependencies name when absent. */
    @Parameter(property = "arch")
    protected List<String> arch = new ArrayList<>();

    /** The flavour of the kernels, when their projects have one. */
    @Parameter(property = "kbuild.flavour")
    protected String flavour;

    /**
     * Kernels to build for, besides the dependencies on devel artifacts: {@code groupId:artifactId:version}, the version
     * perhaps a range, which stands for every version in it.
     */
    @Parameter(property = "kbuild.kernels")
    protected List<String> kernels = new ArrayList<>();

    /** Devel artifacts given as files. */
    @Parameter(property = "kbuild.devel")
    protected List<File> devel = new ArrayList<>();

    /** Where devel artifacts are unpacked once and shared; default {@code ~/.cache/kbuild}. */
    @Parameter(property = "kbuild.cache", defaultValue = "${user.home}/.cache/kbuild")
    protected File cache;

    /** Everything built goes below here, a directory a kernel. */
    @Parameter(property = "kbuild.directory", defaultValue = "${project.build.directory}/kbuild")
    protected File directory;

    /** The module's sources, with a Kbuild file unless {@code <modules>} lists them. */
    @Parameter(property = "kbuild.moduleSources", defaultValue = "${project.basedir}/src/main/kbuild")
    protected File moduleSources;

    /** What to do when the compiler is not the one the kernel was built by: {@code error}, {@code warn} or {@code off}. */
    @Parameter(property = "kbuild.checkToolchain", defaultValue = "error")
    protected CheckToolchain checkToolchain;

    /** CROSS_COMPILE; found among the usual prefixes of the arch when absent. */
    @Parameter(property = "kbuild.crossCompile")
    protected String crossCompile;

    /** LLVM: {@code 1}, a version suffix as {@code -18}, or a directory with a trailing slash. */
    @Parameter(property = "kbuild.llvm")
    protected String llvm;

    /** CC: another C compiler. */
    @Parameter(property = "kbuild.cc")
    protected String cc;

    /** Put before the compiler: {@code ccache}, {@code sccache}, {@code distcc} or {@code icecc}. */
    @Parameter(property = "kbuild.compilerWrapper")
    protected String compilerWrapper;

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

    /** Further make variables ({@code KCFLAGS}, {@code W}, {@code C}, …). */
    @Parameter
    protected Map<String, String> makeVariables = new LinkedHashMap<>();

    /** Parallel jobs; as many as there are processors when absent. */
    @Parameter(property = "kbuild.jobs", defaultValue = "0")
    protected int jobs;

    /** Kbuild's V: 0 short lines, 1 full commands, 2 why each target is remade. */
    @Parameter(property = "kbuild.verbose", defaultValue = "0")
    protected int verbose;

    /** Who carries the goals out: {@code make}, the system's GNU make; there is no other yet. */
    @Parameter(property = "kbuild.engine", defaultValue = "make")
    protected String engine;

    /** Leaves this goal out. */
    @Parameter(property = "kbuild.skip", defaultValue = "false")
    protected boolean skip;

    /** Time that archives are pinned to: ISO 8601 or seconds since the epoch. */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    protected String outputTimestamp;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    protected MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    protected MavenSession session;

    @Component
    protected ToolchainManager toolchainManager;

    @Component
    protected SettingsDecrypter settingsDecrypter;

    @Component
    protected RepositorySystem repositorySystem;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped: kbuild.skip is set");
            return;
        }
        try {
            execute(targets());
        } catch (KbuildException e) {
            throw Edge.failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted; the next build goes on from here", e);
        }
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
            return Engines.named(engine).run(request.withJobs(share.jobs()), event -> {
                also.accept(event);
                console.accept(event);
            });
        }
    }

    /** Carries out Kbuild goals; what they say is in the log. */
    protected final BuildOutcome runQuietly(BuildRequest request) throws InterruptedException {
        try (JobBudget.Share share = JobBudget.of(session).take(request.jobs())) {
            return Engines.named(engine).run(request.withJobs(share.jobs()), event -> {});
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
