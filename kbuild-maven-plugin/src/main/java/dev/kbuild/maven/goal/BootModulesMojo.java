package dev.kbuild.maven.goal;

import dev.kbuild.maven.artifact.Staging;
import dev.kbuild.maven.console.ModuleTable;
import dev.kbuild.maven.request.BootParameters;
import dev.kbuild.maven.artifact.ModuleBoot;
import dev.kbuild.maven.request.ModuleDependencies;
import dev.kbuild.maven.request.ModuleTarget;
import dev.kbuild.model.boot.BootImage;
import dev.kbuild.model.boot.BootReport;
import dev.kbuild.model.boot.BootRequest;
import dev.kbuild.model.boot.BootResult;
import dev.kbuild.model.boot.InitProgram;
import dev.kbuild.model.boot.JUnitXml;
import dev.kbuild.model.boot.Qemu;
import dev.kbuild.model.devel.DevelInfo;
import dev.kbuild.model.devel.TargetProgram;
import dev.kbuild.model.problem.Diagnostic;
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
 * Boots, in QEMU, the kernels that the modules were built for, loads the modules after those they need, runs a program, and fails
 * when it does not go as expected: a module refused, a program that failed, a BUG, a WARNING or an oops.
 *
 * <p>The console is kept in {@code target/kbuild/C/console.log}; the outcome is a JUnit report in {@code target/kbuild-reports}.
 */
@Mojo(name = "boot-modules", defaultPhase = LifecyclePhase.INTEGRATION_TEST, threadSafe = true)
public final class BootModulesMojo extends ModuleMojo {

    /** Boots only when asked to. */
    @Parameter(property = "kbuild.boot", defaultValue = "false")
    private boolean boot;

    /** Parameters for modules, by the module's name: {@code <hello>greetings=2</hello>}. */
    @Parameter
    private Map<String, String> bootModuleParameters = new LinkedHashMap<>();

    /** A program for the target, run after the modules are loaded; has to exit with 0. Statically linked; a C file is compiled so. */
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

    /** Whether a BUG, a WARNING or an oops on the console is a failure. */
    @Parameter(property = "kbuild.boot.failOnComplaints", defaultValue = "true")
    private boolean bootFailOnComplaints;

    /** Where the JUnit reports go. */
    @Parameter(property = "kbuild.boot.reports", defaultValue = "${project.build.directory}/kbuild-reports")
    private File bootReports;

    @Override
    protected void execute(List<ModuleTarget> targets) throws InterruptedException {
        if (!boot) {
            getLog().info("not booted; -Dkbuild.boot=true boots the kernels with these modules");
            return;
        }
        ModuleTable table = new ModuleTable();
        List<Diagnostic> failures = new ArrayList<>();
        for (ModuleTarget target : targets) {
            BootReport report = boot(target);
            Path xml = JUnitXml.write(report, bootReports.toPath());
            failures.addAll(report.failures());
            table.row(target.kernelName(), report.failures().isEmpty() ? "booted" : "failed", xml.toString());
        }
        table.lines().forEach(getLog()::info);
        if (!failures.isEmpty()) {
            throw KbuildException.author(failures);
        }
    }

    private BootReport boot(ModuleTarget target) throws InterruptedException {
        DevelInfo kernel = target.build().devel().info();
        int bits = BootImage.bits(target.build().devel().root().resolve(".config"));
        Qemu.require(kernel.srcarch(), bits);
        List<Path> modules = InstalledModules.below(new Staging(target.directory().resolve("install")).directory());
        ModuleBoot prepared = ModuleBoot.prepare(target, new ModuleDependencies(project, repository()).archives(ModuleDependencies.Kernel.of(target)), repository(), modules);
        BootParameters parameters = new BootParameters(List.of(), bootModuleParameters, program(target), bootProgramArguments, bootRoot,
                bootExpect, bootTimeout, bootMemory, bootCpus, bootAppend, bootQemuArguments, bootAccel, bootFailOnComplaints);
        Path init = InitProgram.compile(target.toolchain(), kernel.srcarch(), bits, cache.toPath());
        Path scratch = target.directory().resolve("boot");
        BootRequest request = parameters.request(kernel.srcarch(), bits, BootImage.ready(prepared.image(), scratch),
                parameters.initramfs(init, prepared.loadOrder(modules).stream().map(parameters::toLoad).toList()),
                scratch, target.directory().resolve("console.log"));
        getLog().info(target.classifier() + ": booting " + target.kernelName());
        BootResult result = Qemu.boot(request, line -> getLog().info(line));
        return BootReport.of("boot." + target.classifier(), request, result);
    }

    private File program(ModuleTarget target) throws InterruptedException {
        if (bootProgram == null || !bootProgram.getName().endsWith(".c")) {
            return bootProgram;
        }
        return TargetProgram.compile(target.toolchain(), bootProgram.toPath(), target.directory().resolve("boot/program")).toFile();
    }
}
