package dev.kbuild.maven.goal;

import dev.kbuild.model.build.Engine;
import dev.kbuild.model.build.Engines;
import dev.kbuild.model.problem.KbuildException;
import java.io.File;
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

/** What every goal shares, on kernels and on modules: parameters, and how a failure reaches Maven. */
abstract class KbuildMojo extends AbstractMojo {

    /**
     * Architectures to build for, by the kernel's names or their aliases: {@code -Darch=riscv,arm64}. For modules, all that the
     * dependencies name when absent.
     */
    @Parameter(property = "arch")
    protected List<String> arch = new ArrayList<>();

    /** Distinguishes several configurations of one arch; part of the kernel's classifier. */
    @Parameter(property = "kbuild.flavour")
    protected String flavour;

    /** Where verified sources and devel artifacts are unpacked once and shared; default {@code ~/.cache/kbuild}. */
    @Parameter(property = "kbuild.cache", defaultValue = "${user.home}/.cache/kbuild")
    protected File cache;

    /** Everything built goes below here, a directory an arch or a kernel. */
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

    /** Further make variables, given to every goal ({@code KCFLAGS}, {@code LOCALVERSION}, {@code W}, …). */
    @Parameter
    protected Map<String, String> makeVariables = new LinkedHashMap<>();

    /** Parallel jobs; as many as there are processors when absent. */
    @Parameter(property = "kbuild.jobs", defaultValue = "0")
    protected int jobs;

    /** Kbuild's V: 0 short lines, 1 full commands, 2 why each target is remade. */
    @Parameter(property = "kbuild.verbose", defaultValue = "0")
    protected int verbose;

    /** Who carries the goals out: {@code make}, the system's GNU make, or {@code jvm}, kbuild-make inside Maven's own JVM. */
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

    /** Does this goal's work. */
    protected abstract void perform() throws MojoExecutionException, MojoFailureException, InterruptedException;

    /** Whoever carries out Kbuild goals. */
    protected final Engine engine() {
        return Engines.named(engine);
    }
}
