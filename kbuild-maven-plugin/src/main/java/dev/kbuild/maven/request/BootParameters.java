package dev.kbuild.maven.request;

import dev.kbuild.model.boot.BootRequest;
import dev.kbuild.model.boot.Initramfs;
import dev.kbuild.model.module.ModuleFile;
import dev.kbuild.model.module.ModulesDep;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What the POM says about booting, as it came; null where nothing was given. */
public record BootParameters(
        List<String> modules,
        Map<String, String> moduleParameters,
        File program,
        List<String> programArguments,
        File root,
        String expect,
        int timeout,
        String memory,
        int cpus,
        String append,
        List<String> qemuArguments,
        String accel,
        Boolean failOnComplaints) {

    /** What the kernel finds first. */
    public Initramfs initramfs(Path init, List<Initramfs.Module> toLoad) {
        require("bootProgram", program == null || program.isFile(), program + " is no file");
        require("bootRoot", root == null || root.isDirectory(), root + " is no directory");
        boolean ownInit = root != null && new File(root, "init").exists();
        return new Initramfs(
                ownInit ? Optional.empty() : Optional.of(init),
                toLoad,
                Optional.ofNullable(program).map(file -> new Initramfs.Program(file.toPath(), programArguments)),
                Optional.ofNullable(root).map(File::toPath));
    }

    /**
     * The modules asked for, each after those it needs.
     *
     * @param releases {@code lib/modules/RELEASE} where {@code modules-install} put it; asked for only when there are modules to load
     */
    public List<Initramfs.Module> toLoad(Supplier<Path> releases) {
        if (modules.isEmpty()) {
            return List.of();
        }
        Path installed = releases.get();
        require("bootModules", Files.exists(installed.resolve("modules.dep")),
                "no modules are installed in " + installed + "; build and install them first: mvn package does, or kbuild:modules-install");
        return ModulesDep.read(installed).loadOrder(modules, "bootModules").stream()
                .map(this::toLoad)
                .toList();
    }

    /** A module with its parameters. */
    public Initramfs.Module toLoad(Path file) {
        return new Initramfs.Module(ModuleFile.name(file), file, parametersOf(ModuleFile.name(file)));
    }

    private String parametersOf(String module) {
        return moduleParameters.entrySet().stream()
                .filter(e -> ModuleFile.name(Path.of(e.getKey())).equals(module))
                .map(Map.Entry::getValue)
                .findFirst().orElse("");
    }

    /**
     * The boot itself.
     *
     * @param scratch where what is needed to boot is kept
     * @param console its log
     */
    public BootRequest request(String srcarch, int bits, Path image, Initramfs initramfs, Path scratch, Path console) {
        require("bootAccel", accel.equals("tcg") || accel.equals("kvm"), "'" + accel + "' is neither tcg nor kvm");
        require("bootTimeout", timeout > 0, timeout + " seconds leave no time to boot");
        require("bootCpus", cpus > 0, "a machine needs a processor, and " + cpus + " is none");
        return new BootRequest(srcarch, bits, image, initramfs, scratch, console,
                memory, cpus, append == null ? "" : append, qemuArguments,
                accel.equals("kvm"), Optional.ofNullable(expect).map(BootParameters::pattern), Duration.ofSeconds(timeout),
                failOnComplaints == null ? !initramfs.modules().isEmpty() : failOnComplaints);
    }

    /** Where goals keep what is needed to boot. */
    public static Path scratch(KernelBuild build) {
        return build.state("boot");
    }

    private static Pattern pattern(String expect) {
        try {
            return Pattern.compile(expect);
        } catch (PatternSyntaxException e) {
            throw KbuildException.author(Diagnostic.parameter("bootExpect"),
                    "'" + expect + "' is no regular expression: " + e.getDescription());
        }
    }

    private static void require(String parameter, boolean condition, String text) {
        if (!condition) {
            throw KbuildException.author(Diagnostic.parameter(parameter), text);
        }
    }
}
