package dev.kbuild.maven.goal;

import dev.kbuild.maven.artifact.TextFile;
import dev.kbuild.maven.request.ModuleParameter;
import dev.kbuild.maven.request.ModuleTarget;
import dev.kbuild.maven.request.Stamps;
import dev.kbuild.model.archive.Pack;
import dev.kbuild.model.archive.PackContents;
import dev.kbuild.model.archive.PackFormat;
import dev.kbuild.model.archive.Packed;
import dev.kbuild.model.devel.KbuildFile;
import dev.kbuild.model.module.DkmsConf;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Packs the module's sources with a {@code dkms.conf}, for hosts that build their modules themselves, and attaches that:
 * {@code dkms add FILE} or {@code dkms ldtarball FILE} takes it. Which modules there are is known from building them here.
 */
@Mojo(name = "dkms", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class DkmsMojo extends ModuleMojo {

    /** The name under which DKMS knows the modules. */
    @Parameter(property = "kbuild.dkmsName", defaultValue = "${project.artifactId}")
    private String dkmsName;

    /** The version under which DKMS knows the modules. */
    @Parameter(property = "kbuild.dkmsVersion", defaultValue = "${project.version}")
    private String dkmsVersion;

    /** Where DKMS installs the modules below {@code /lib/modules/RELEASE}; a distribution may have its own opinion, as Debian has. */
    @Parameter(property = "kbuild.dkmsLocation", defaultValue = "/updates/dkms")
    private String dkmsLocation;

    /** Format of the archive: {@code tar.gz}, which every DKMS takes, or {@code tar.xz}. */
    @Parameter(property = "kbuild.dkmsFormat", defaultValue = "tar.gz")
    private String dkmsFormat;

    /** The modules that a Kbuild file is written for; as {@code compile-modules} has them. */
    @Parameter
    private List<ModuleParameter> modules = new ArrayList<>();

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    private File target;

    @Parameter(defaultValue = "${project.build.finalName}", readonly = true, required = true)
    private String finalName;

    @Component
    private MavenProjectHelper helper;

    @Override
    protected void execute(List<ModuleTarget> targets) {
        requireNoOtherModules();
        DkmsConf conf = new DkmsConf(dkmsName, dkmsVersion, List.copyOf(built(targets)), dkmsLocation, makeVariables);
        PackContents contents = new PackContents();
        if (Files.isDirectory(moduleSources.toPath())) {
            if (Files.exists(moduleSources.toPath().resolve(DkmsConf.FILE))) {
                throw KbuildException.author(moduleSources.toPath().resolve(DkmsConf.FILE).toString(),
                        "is there, and kbuild:dkms writes one; remove it");
            }
            contents.addTree(conf.directory() + "/", moduleSources.toPath());
        }
        Path written = target.toPath().resolve("kbuild-dkms");
        contents.add(conf.directory() + "/" + DkmsConf.FILE, write(written.resolve(DkmsConf.FILE), conf.text()));
        if (!modules.isEmpty()) {
            String text = KbuildFile.of(modules.stream().map(ModuleParameter::module).toList());
            contents.add(conf.directory() + "/Kbuild", write(written.resolve("Kbuild"), text));
        }
        PackFormat format = PackFormat.of(Diagnostic.parameter("dkmsFormat"), dkmsFormat);
        Path archive = target.toPath().resolve(finalName + "-dkms." + format.type());
        Packed packed = new Pack(format, format.level(Diagnostic.parameter("dkmsFormat"), null),
                Stamps.time(outputTimestamp).orElse(Pack.UNSTAMPED), jobs()).write(contents, archive);
        helper.attachArtifact(project, format.type(), "dkms", archive.toFile());
        getLog().info("sources of " + String.join(", ", conf.modules()) + " for DKMS in " + archive.getFileName() + ", " + packed.size() + " bytes");
    }

    private static Path write(Path file, String text) {
        TextFile.write(file, text);
        return file;
    }

    /** Without {@code .ko}, below the sources. */
    private static Set<String> built(List<ModuleTarget> targets) {
        Set<String> built = new LinkedHashSet<>();
        for (ModuleTarget one : targets) {
            Path directory = one.build().directory();
            List<Path> modules = one.build().modules();
            if (modules.isEmpty()) {
                throw KbuildException.author(directory.toString(), "no modules were built there; mvn compile builds them, so that it is known which there are");
            }
            modules.forEach(module -> built.add(directory.relativize(module).toString().replaceFirst("\\.ko$", "")));
        }
        return built;
    }

    /** DKMS has no way to hand one package's Module.symvers to another. */
    private void requireNoOtherModules() {
        for (Dependency dependency : project.getDependencies()) {
            if ("linux-module".equals(dependency.getType())) {
                throw KbuildException.author(dependency.getGroupId() + ":" + dependency.getArtifactId() + ":" + dependency.getVersion(),
                        "is a module whose symbols this one uses, and DKMS does not hand symbols from one package to another;"
                        + " put both into one project, or publish built modules");
            }
        }
    }
}
