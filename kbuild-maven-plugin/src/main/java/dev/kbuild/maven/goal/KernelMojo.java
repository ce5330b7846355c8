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
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What every goal on a kernel shares: its parameters, and one turn for each arch. */
abstract class KernelMojo extends KbuildMojo {

    /** State of an arch: how many commands a build from nothing has. */
    static final String COMMAND_COUNT = "command-count";

    /** The kernel's source: {@code <directory>}, {@code <archive>} with {@code <sha256>}, or {@code <artifact>}; and {@code <patches>}. */
    @Parameter
    protected SourceParameter source = new SourceParameter();

    /** Source directory or archive from the command line; wins over {@code <source>}. */
    @Parameter(property = "kbuild.source")
    protected String sourceOverride;

    /** The sha256 of an archive given as {@code kbuild.source}. */
    @Parameter(property = "kbuild.sha256")
    protected String sha256Override;

    /** Where relative paths of parameters start: the POM's directory, or where Maven was started when there is no POM. */
    protected final Path basedir() {
        return Sources.basedir(project, session);
    }

    /** A turn for each arch. */
    @Override
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
