package dev.kbuild.maven.goal;

import dev.kbuild.maven.artifact.ModuleMetadata;
import dev.kbuild.maven.artifact.Staging;
import dev.kbuild.maven.artifact.TextFile;
import dev.kbuild.maven.console.FailureReport;
import dev.kbuild.maven.console.ModuleTable;
import dev.kbuild.maven.request.ModuleTarget;
import dev.kbuild.maven.request.Stamps;
import dev.kbuild.model.archive.Pack;
import dev.kbuild.model.archive.PackContents;
import dev.kbuild.model.archive.PackFormat;
import dev.kbuild.model.archive.PackMemory;
import dev.kbuild.model.archive.Packed;
import dev.kbuild.model.build.BuildOutcome;
import dev.kbuild.model.build.BuildRequest;
import dev.kbuild.model.config.KernelConfig;
import dev.kbuild.model.devel.ModuleCompression;
import dev.kbuild.model.module.ModuleObject;
import dev.kbuild.model.module.ModuleSigner;
import dev.kbuild.model.module.ModuleStrip;
import dev.kbuild.model.module.SigningKey;
import dev.kbuild.model.module.Symvers;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Strips, signs and compresses the modules, in this order, packs them as an installable tree and attaches that, each module, what they
 * export and a description; for every kernel they were built for. Depmod is for the machine that installs them.
 */
@Mojo(name = "package-modules", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageModulesMojo extends ModuleMojo {

    /** For kernels that say none. */
    private static final String USUAL_HASH = "sha256";

    /**
     * INSTALL_MOD_STRIP: {@code true} strips debugging symbols, any other value is given to strip as its options; not stripped
     * when absent or {@code false}.
     */
    @Parameter(property = "kbuild.modStrip")
    private String modStrip;

    /** Format of the archives: {@code tar.zst}, {@code tar.gz}, {@code tar.xz} or {@code zip}. */
    @Parameter(property = "kbuild.format", defaultValue = "tar.zst")
    private String format;

    /** Attaches the unstripped modules too. */
    @Parameter(property = "kbuild.debug", defaultValue = "false")
    private boolean debug;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    private File target;

    @Parameter(defaultValue = "${project.build.finalName}", readonly = true, required = true)
    private String finalName;

    @Component
    private MavenProjectHelper helper;

    @Override
    protected void execute(List<ModuleTarget> targets) throws InterruptedException {
        ModuleTable table = new ModuleTable();
        for (ModuleTarget one : targets) {
            Path root = install(one).directory();
            List<Path> modules = InstalledModules.below(root);
            attach(one, root, modules);
            table.row(one.kernelName(), "packaged", String.join(", ", modules.stream().map(m -> m.getFileName().toString()).toList()));
        }
        Path identity = target.toPath().resolve(finalName + ".json");
        TextFile.write(identity, ModuleMetadata.identity(project));
        if (project.getPackaging().equals("linux-module")) {
            project.getArtifact().setFile(identity.toFile());
        }
        table.lines().forEach(getLog()::info);
    }

    private Staging install(ModuleTarget one) throws InterruptedException {
        List<Path> modules = one.build().modules();
        if (modules.isEmpty()) {
            throw KbuildException.author(one.build().directory().toString(), "no modules were built there; its Kbuild file says what is built,"
                    + " as obj-m := NAME.o, and kbuild:compile-modules builds it");
        }
        Staging staging = new Staging(one.directory().resolve("install"));
        BuildRequest request = one.build().install(staging.directory(), ModuleStrip.variable(modStrip), verbose, one.log());
        PackContents read = new PackContents();
        modules.forEach(m -> read.add(one.build().directory().relativize(m).toString(), m));
        Optional<SigningKey> key = signingKey();
        String inputs = read.state() + " " + request.variables() + key.map(k -> " " + k.certificate().getSerialNumber()).orElse("");
        if (staging.isUpToDate(inputs)) {
            return staging;
        }
        staging.empty();
        BuildOutcome outcome = runQuietly(request);
        if (outcome.failure().isPresent()) {
            throw KbuildException.author(outcome.failure().get().at(), FailureReport.of(outcome.failure().get()));
        }
        KernelConfig config = KernelConfig.read(one.build().devel().root().resolve(".config"));
        ModuleCompression compression = ModuleCompression.of(config);
        for (Path module : InstalledModules.below(staging.directory())) {
            key.ifPresent(k -> new ModuleSigner(k, config.text("MODULE_SIG_HASH").orElse(USUAL_HASH)).sign(module));
            compression.compress(module);
        }
        staging.filled(inputs);
        return staging;
    }

    private void attach(ModuleTarget one, Path root, List<Path> modules) {
        List<Packed> archives = new ArrayList<>();
        PackContents tree = new PackContents();
        modules.forEach(module -> tree.add(root.relativize(module).toString(), module));
        archives.add(pack(one, "modules", tree));
        if (debug) {
            archives.add(pack(one, "debug", unstripped(one, root, modules)));
        }
        Map<String, Map<String, List<String>>> modinfo = new TreeMap<>();
        for (Path module : modules) {
            String file = module.getFileName().toString();
            String name = file.substring(0, file.indexOf(".ko"));
            helper.attachArtifact(project, file.substring(file.indexOf("ko")), one.classifier() + "-" + name, module.toFile());
            modinfo.put(file, ModuleObject.read(module).modinfo().fields());
        }
        Symvers exports = Symvers.read(one.build().symvers()).below(one.build().directory());
        if (!exports.entries().isEmpty()) {
            Path symvers = one.directory().resolve(".maven/Module.symvers");
            exports.write(symvers);
            helper.attachArtifact(project, "symvers", one.classifier(), symvers.toFile());
        }
        Path description = target.toPath().resolve(finalName + "-" + one.classifier() + ".json");
        TextFile.write(description, ModuleMetadata.of(one, modinfo, exports.entries().stream().map(Symvers.Entry::symbol).toList(), archives));
        helper.attachArtifact(project, "json", one.classifier(), description.toFile());
    }

    /** Each as it was built, where the tree installed it: below {@code updates}, in Linux 6.1 below {@code extra}. */
    private static PackContents unstripped(ModuleTarget one, Path root, List<Path> installed) {
        PackContents contents = new PackContents();
        List<String> places = installed.stream().map(m -> root.relativize(m).toString().replaceFirst("(?<=\\.ko)\\.\\w+$", "")).toList();
        for (Path module : one.build().modules()) {
            String name = one.build().directory().relativize(module).toString();
            String place = places.stream().filter(p -> p.endsWith("/" + name)).min(Comparator.comparing(String::length))
                    .orElseThrow(() -> KbuildException.machine(root.toString(), "modules_install left " + name + " out; the log is " + one.log()));
            contents.add("usr/lib/debug/" + place, module);
        }
        return contents;
    }

    private Packed pack(ModuleTarget one, String kind, PackContents contents) {
        PackFormat as = PackFormat.of(Diagnostic.parameter("format"), format);
        String classifier = one.classifier() + "-" + kind;
        Path archive = target.toPath().resolve(finalName + "-" + classifier + "." + as.type());
        Pack pack = new Pack(as, as.level(Diagnostic.parameter("format"), null), Stamps.time(outputTimestamp).orElse(Pack.UNSTAMPED), jobs());
        PackMemory memory = new PackMemory(one.directory().resolve(".maven/packed").resolve(kind + ".json"));
        Packed packed = memory.recall(pack, contents, archive).orElseGet(() -> {
            Packed fresh = pack.write(contents, archive);
            memory.keep(pack, contents, fresh);
            return fresh;
        });
        helper.attachArtifact(project, as.type(), classifier, archive.toFile());
        return packed;
    }
}
