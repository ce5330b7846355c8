package dev.kbuild.maven.goal;

import dev.kbuild.maven.console.BuildConsole;
import dev.kbuild.maven.console.CommandCount;
import dev.kbuild.maven.console.FailureReport;
import dev.kbuild.maven.console.Terminal;
import dev.kbuild.maven.request.JobBudget;
import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.maven.request.KernelBuilds;
import dev.kbuild.maven.request.SourceParameter;
import dev.kbuild.maven.request.Sources;
import dev.kbuild.model.build.BuildOutcome;
import dev.kbuild.model.build.BuildOutcome.Failure;
import dev.kbuild.model.build.BuildRequest;
import dev.kbuild.model.build.Engine;
import dev.kbuild.model.build.Engines;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** What every goal on a kernel shares: its parameters, and one turn for each arch. */
abstract class KernelMojo extends AbstractMojo {

    /** State of an arch: how many commands a build from nothing has. */
    static final String COMMAND_COUNT = "command-count";

    /** Architectures to build for, by the kernel's names or their aliases: {@code -Darch=riscv,arm64}. */
    @Parameter(property = "arch")
    protected List<String> arch = new ArrayList<>();

    /** Distinguishes several configurations of one arch; becomes part of the classifier. */
    @Parameter(property = "kbuild.flavour")
    protected String flavour;

    /** The kernel's source: {@code <directory>}, {@code <archive>} with {@code <sha256>}, or {@code <artifact>}; and {@code <patches>}. */
    @Parameter
    protected SourceParameter source = new SourceParameter();

    /** Source directory or archive from the command line; wins over {@code <source>}. */
    @Parameter(property = "kbuild.source")
    protected String sourceOverride;

    /** The sha256 of an archive given as {@code kbuild.source}. */
    @Parameter(property = "kbuild.sha256")
    protected String sha256Override;

    /** Where verified sources are unpacked once and shared; default {@code ~/.cache/kbuild}. */
    @Parameter(property = "kbuild.cache", defaultValue = "${user.home}/.cache/kbuild")
    protected File cache;

    /** Everything built goes below here, a directory an arch. */
    @Parameter(property = "kbuild.directory", defaultValue = "${project.build.directory}/kbuild")
    protected File directory;

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

    /** Further make variables, given to every goal ({@code KCFLAGS}, {@code LOCALVERSION}, …). */
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

    /** Time that archives and KBUILD_BUILD_TIMESTAMP are pinned to: ISO 8601 or seconds since the epoch. */
    @Parameter(defaultValue = "${project.build.outputTimestamp}")
    protected String outputTimestamp;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    protected MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    protected MavenSession session;

    @Component
    protected ToolchainManager toolchainManager;

    @Component
    protected RepositorySystem repositorySystem;

    /** Where relative paths of parameters start: the POM's directory, or where Maven was started when there is no POM. */
    protected final Path basedir() {
        return Sources.basedir(project, session);
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("skipped: kbuild.skip is set");
            return;
        }
        try {
            perform();
        } catch (KbuildException e) {
            throw Edge.failure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted; the next build goes on from here", e);
        }
    }

    /** Does this goal's work: a turn for each arch. */
    protected void perform() throws MojoExecutionException, MojoFailureException, InterruptedException {
        for (KernelBuild build : builds()) {
            execute(build);
        }
    }

    /** Does this goal's work for one arch. */
    protected abstract void execute(KernelBuild build)
            throws MojoExecutionException, MojoFailureException, InterruptedException;

    /** The compiler for the arch must be there before this goal begins. */
    protected boolean needsCompiler() {
        return true;
    }

    /** Whoever carries out Kbuild goals. */
    protected final Engine engine() {
        return Engines.named(engine);
    }

    /**
     * Carries out Kbuild goals with all that is shown of it; under {@code mvn -T} within the jobs that the whole Maven run has.
     * The log of the arch begins anew with the first run in this Maven run.
     *
     * @throws KbuildException when a goal was not made
     */
    protected final BuildOutcome run(KernelBuild build, BuildRequest request) throws InterruptedException {
        beginLog(request.log());
        BuildOutcome outcome;
        CommandCount count = CommandCount.of(build.state(COMMAND_COUNT), build.tree().directory(), request.goals());
        try (JobBudget.Share share = JobBudget.of(session).take(request.jobs());
                BuildConsole console = new BuildConsole(
                        getLog(), build.classifier(), build.verbosity(), Terminal.of(session), count.expected())) {
            outcome = engine().run(request.withJobs(share.jobs()), console);
            if (outcome.succeeded() && !request.dryRun()) {
                count.keep(console.announced());
            }
        }
        if (outcome.failure().isPresent()) {
            Failure failure = outcome.failure().get();
            throw KbuildException.author(failure.at(), FailureReport.of(failure));
        }
        return outcome;
    }

    @SuppressWarnings("unchecked")
    private void beginLog(Path log) {
        Map<String, Object> context = getPluginContext();
        if (context.putIfAbsent("begun " + log, true) == null) {
            try {
                Files.deleteIfExists(log);
            } catch (IOException e) {
                throw KbuildException.machine(log.toString(), "cannot be begun anew: " + e.getMessage(), e);
            }
        }
    }

    protected final List<KernelBuild> builds() throws InterruptedException {
        if (arch.isEmpty()) {
            throw KbuildException.author(Diagnostic.parameter("arch"),
                    "is not given; say which architecture to build for, as -Darch=riscv or a property 'arch' of the POM");
        }
        return KernelBuilds.of(this.settings());
    }

    protected final KernelBuilds.Settings settings() {
        return new KernelBuilds.Settings(
                List.copyOf(arch), flavour, source, sourceOverride, sha256Override, cache.toPath(), directory.toPath(), crossCompile, llvm, cc,
                compilerWrapper, makeVariables, jobs, verbose, outputTimestamp, session, toolchainManager,
                project, repositorySystem, getLog(), needsCompiler());
    }
}
