package dev.kbuild.maven.goal;

import dev.kbuild.maven.artifact.KernelFiles;
import dev.kbuild.maven.request.BootParameters;
import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.boot.BootImage;
import dev.kbuild.model.boot.BootReport;
import dev.kbuild.model.boot.BootRequest;
import dev.kbuild.model.boot.BootResult;
import dev.kbuild.model.boot.InitProgram;
import dev.kbuild.model.boot.Initramfs;
import dev.kbuild.model.boot.JUnitXml;
import dev.kbuild.model.boot.Qemu;
import dev.kbuild.model.problem.KbuildException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Boots the kernel in QEMU, loads modules, runs a program, and fails when it does not go as expected.
 *
 * <p>The initramfs is made here, with a small init of our own. The console is shown as it comes and kept in
 * {@code target/kbuild/ARCH/console.log}; the outcome is a JUnit report in {@code target/kbuild-reports}.
 * riscv (64 bit), x86 and arm64.
 */
@Mojo(name = "boot", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class BootMojo extends KernelMojo {

    /** Boots only when asked to. */
    @Parameter(property = "kbuild.boot", defaultValue = "false")
    private boolean boot;

    /** Modules to load, by the names modprobe takes; those they need are loaded first. */
    @Parameter(property = "kbuild.boot.modules")
    private List<String> bootModules = new ArrayList<>();

    /** Parameters for modules, by the module's name: {@code <loop>max_loop=2</loop>}. */
    @Parameter
    private Map<String, String> bootModuleParameters = new LinkedHashMap<>();

    /** A program for the target, run after the modules are loaded; has to exit with 0. Statically linked, unless {@code bootRoot} brings its libraries. */
    @Parameter(property = "kbuild.boot.program")
    private File bootProgram;

    /** Arguments of {@code bootProgram}. */
    @Parameter
    private List<String> bootProgramArguments = new ArrayList<>();

    /** A directory whose content is laid into the initramfs as it is. */
    @Parameter(property = "kbuild.boot.root")
    private File bootRoot;

    /** A regular expression for the console's line that means success; the last line of our init when absent. */
    @Parameter(property = "kbuild.boot.expect")
    private String bootExpect;

    /** Seconds until the boot has failed. */
    @Parameter(property = "kbuild.boot.timeout", defaultValue = "120")
    private int bootTimeout;

    /** Memory of the machine, as QEMU takes it. */
    @Parameter(property = "kbuild.boot.memory", defaultValue = "256M")
    private String bootMemory;

    /** Processors of the machine. */
    @Parameter(property = "kbuild.boot.cpus", defaultValue = "1")
    private int bootCpus;

    /** Put at the end of the kernel's command line. */
    @Parameter(property = "kbuild.boot.append", defaultValue = "")
    private String bootAppend;

    /** Put at the end of QEMU's command line, a word an element. */
    @Parameter
    private List<String> bootQemuArguments = new ArrayList<>();

    /** {@code tcg} emulates the processor; {@code kvm} lends the host's, where /dev/kvm and the architecture allow it. */
    @Parameter(property = "kbuild.boot.accel", defaultValue = "tcg")
    private String bootAccel;

    /** Whether a BUG, a WARNING or an oops on the console is a failure; when absent, it is one where modules are loaded. */
    @Parameter(property = "kbuild.boot.failOnComplaints")
    private Boolean bootFailOnComplaints;

    /** Where the JUnit reports go. */
    @Parameter(property = "kbuild.boot.reports", defaultValue = "${project.build.directory}/kbuild-reports")
    private File bootReports;

    @Override
    protected void execute(KernelBuild build) throws InterruptedException {
        if (!boot) {
            getLog().info(build.classifier() + ": not booted; -Dkbuild.boot=true boots it");
            return;
        }
        String srcarch = build.tree().arch().srcarch();
        int bits = BootImage.bits(build.tree().config());
        Qemu.require(srcarch, bits);
        BootParameters parameters = new BootParameters(bootModules, bootModuleParameters, bootProgram, bootProgramArguments,
                bootRoot, bootExpect, bootTimeout, bootMemory, bootCpus, bootAppend, bootQemuArguments, bootAccel, bootFailOnComplaints);
        Path image = build.tree().resolve(ImageName.of(build, engine()));
        Initramfs initramfs = parameters.initramfs(
                InitProgram.compile(build.toolchain(), srcarch, bits, cache.toPath()), parameters.toLoad(() -> installed(build)));
        Path scratch = BootParameters.scratch(build);
        BootRequest request = parameters.request(
                srcarch, bits, BootImage.ready(image, scratch), initramfs, scratch, build.directory().resolve("console.log"));
        getLog().info(build.classifier() + ": booting " + image);
        BootResult result = Qemu.boot(request, line -> getLog().info(line));
        report(build, BootReport.of("boot." + build.classifier(), request, result));
    }

    private static Path installed(KernelBuild build) {
        KernelFiles files = new KernelFiles(build);
        return files.modules().directory().resolve("lib/modules").resolve(files.release());
    }

    private void report(KernelBuild build, BootReport report) {
        Path xml = JUnitXml.write(report, bootReports.toPath());
        if (!report.failures().isEmpty()) {
            throw KbuildException.author(report.failures());
        }
        report.result().complaints().forEach(line -> getLog().warn(report.request().consoleLog() + ": " + line));
        getLog().info(build.classifier() + ": booted in " + report.result().took().toMillis() / 1000.0 + " s, "
                + report.result().modules().size() + " modules loaded; report in " + xml);
    }
}
