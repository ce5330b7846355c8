package dev.kbuild.maven.goal;

import dev.kbuild.maven.artifact.Attachment;
import dev.kbuild.maven.artifact.KernelFiles;
import dev.kbuild.maven.artifact.Metadata;
import dev.kbuild.maven.artifact.Staging;
import dev.kbuild.maven.artifact.TextFile;
import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.maven.request.Stamps;
import dev.kbuild.model.archive.Pack;
import dev.kbuild.model.archive.PackContents;
import dev.kbuild.model.archive.PackFormat;
import dev.kbuild.model.archive.PackMemory;
import dev.kbuild.model.archive.Packed;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProjectHelper;

/**
 * Packs what was built and attaches it to the project, for {@code install} and {@code deploy}. The archives come out the same, byte for
 * byte, wherever they are packed; one whose contents did not change is not packed again.
 */
@Mojo(name = "package", defaultPhase = LifecyclePhase.PACKAGE, threadSafe = true)
public final class PackageMojo extends KernelMojo {

    /** Format of the kernel's, modules' and debug archives: {@code tar.zst}, {@code tar.gz}, {@code tar.xz} or {@code zip}. */
    @Parameter(property = "kbuild.format", defaultValue = "tar.zst")
    private String format;

    /** Format of the archive of headers for userspace. */
    @Parameter(property = "kbuild.headersFormat", defaultValue = "zip")
    private String headersFormat;

    /** Compression level of {@code format}; 10 for tar.zst and 6 for the others when absent. */
    @Parameter(property = "kbuild.compressionLevel")
    private Integer compressionLevel;

    /** Attaches vmlinux and the unstripped modules too. */
    @Parameter(property = "kbuild.debug", defaultValue = "false")
    private boolean debug;

    @Parameter(defaultValue = "${project.build.directory}", readonly = true, required = true)
    private File target;

    @Parameter(defaultValue = "${project.build.finalName}", readonly = true, required = true)
    private String finalName;

    @Component
    private MavenProjectHelper helper;

    @Override
    protected boolean needsCompiler() {
        return !headersOnly();
    }

    private boolean headersOnly() {
        return project.getPackaging().equals("linux-uapi-headers");
    }

    @Override
    protected void execute(KernelBuild build) throws InterruptedException {
        PackFormat archives = PackFormat.of(Diagnostic.parameter("format"), format);
        PackFormat headers = PackFormat.of(Diagnostic.parameter("headersFormat"), headersFormat);
        int level = archives.level(Diagnostic.parameter("compressionLevel"), compressionLevel);
        KernelFiles files = new KernelFiles(build);
        List<Attachment> attachments = new ArrayList<>();
        if (!headersOnly()) {
            attachments.add(pack(build, "kernel", files.kernel(ImageName.of(build, engine())), archives, level));
            if (files.isSet("CONFIG_MODULES")) {
                attachments.add(pack(build, "modules", filled(files.modules(), "modules-install"), archives, level));
            }
            if (debug) {
                attachments.add(pack(build, "debug", files.debug(), archives, level));
            }
        }
        int usual = headers.level(Diagnostic.parameter("headersFormat"), null);
        attachments.add(pack(build, "uapi-headers", filled(files.headers(), "headers-install"), headers, headers == archives ? level : usual));
        attachments.forEach(a -> helper.attachArtifact(project, a.type(), a.classifier(), a.packed().archive().toFile()));
        describe(build, attachments);
    }

    private static PackContents filled(Staging staging, String goal) {
        if (!staging.isFilled()) {
            throw KbuildException.author(staging.directory().toString(), "is missing or incomplete; run kbuild:" + goal + " first");
        }
        return staging.contents();
    }

    private Attachment pack(KernelBuild build, String kind, PackContents contents, PackFormat as, int level) {
        String classifier = build.classifier() + "-" + kind;
        Path archive = target.toPath().resolve(finalName + "-" + classifier + "." + as.type());
        Pack pack = new Pack(as, level, Stamps.time(outputTimestamp).orElse(Pack.UNSTAMPED), build.jobs());
        PackMemory memory = new PackMemory(build.state("packed").resolve(kind + ".json"));
        Optional<Packed> before = memory.recall(pack, contents, archive);
        Packed packed = before.orElseGet(() -> pack.write(contents, archive));
        if (before.isPresent()) {
            getLog().info(classifier + ": " + archive.getFileName() + " is up to date");
        } else {
            memory.keep(pack, contents, packed);
            getLog().info(classifier + ": packed " + packed.files().size() + " files, " + packed.unpackedSize() + " bytes, into "
                    + archive.getFileName() + ", " + packed.size() + " bytes");
        }
        return new Attachment(classifier, as.type(), packed, contents.namesThatDifferByCase());
    }

    private void describe(KernelBuild build, List<Attachment> attachments) {
        attachText(build.classifier(), Metadata.arch(build, !headersOnly(), attachments));
        attachText(build.classifier() + "-build", Metadata.report(build));
        Path identity = target.toPath().resolve(finalName + ".json");
        TextFile.write(identity, Metadata.identity(build.tree().source()));
        if (headersOnly() || project.getPackaging().equals("linux-kernel")) {
            project.getArtifact().setFile(identity.toFile());
        }
    }

    private void attachText(String classifier, String text) {
        Path file = target.toPath().resolve(finalName + "-" + classifier + ".json");
        TextFile.write(file, text);
        helper.attachArtifact(project, "json", classifier, file.toFile());
    }
}
