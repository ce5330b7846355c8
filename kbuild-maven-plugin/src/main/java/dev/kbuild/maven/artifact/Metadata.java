package dev.kbuild.maven.artifact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.archive.PackMemory;
import dev.kbuild.model.archive.Sha256;
import dev.kbuild.model.build.BuildRecord;
import dev.kbuild.model.build.ShellWords;
import dev.kbuild.model.json.Json;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.SourceOrigin;
import dev.kbuild.model.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a project says about its kernel, in JSON. The identity is the same for every arch; the metadata of an arch is the same
 * wherever the kernel is built; the build report is what this build was like, here and now.
 */
public final class Metadata {

    /** Raised when a field changes its meaning or goes away. */
    private static final int FORMAT = 1;

    private Metadata() {}

    /** Kernel version and source, no arch. */
    public static String identity(SourceTree source) {
        ObjectNode root = Json.object().put("format", FORMAT).put("kernelVersion", source.version().toString());
        root.set("source", source(source));
        return Json.text(root);
    }

    /** Digests are null for a directory used in place, which nobody vouches for. */
    private static ObjectNode source(SourceTree source) {
        ObjectNode node = Json.object();
        SourceOrigin origin = source.origin();
        node.put("sha256", origin.sha256().orElse(null));
        ArrayNode patches = node.putArray("patches");
        origin.patches().forEach(patch -> patches.addObject().put("name", patch.name()).put("sha256", patch.sha256()));
        node.put("digest", origin.digest().orElse(null));
        return node;
    }

    /**
     * What was built for one arch, and every file of it.
     *
     * @param kernel a kernel was built, not headers alone
     */
    public static String arch(KernelBuild build, boolean kernel, List<Attachment> attachments) {
        ObjectNode root = Json.object().put("format", FORMAT);
        root.put("classifier", build.classifier());
        root.put("arch", build.tree().arch().name());
        root.put("srcarch", build.tree().arch().srcarch());
        root.put("kernelVersion", build.tree().source().version().toString());
        if (kernel) {
            root.put("kernelRelease", new KernelFiles(build).release());
        }
        root.set("source", source(build.tree().source()));
        if (kernel) {
            root.putObject("config").put("sha256", digest(build.tree().config()));
            root.putObject("toolchain")
                    .put("id", build.toolchain().id())
                    .put("version", build.toolchain().version())
                    .put("sha256", digest(Path.of(build.toolchain().compiler())));
        }
        new DevelNote(build.state(DevelNote.NAME)).description().ifPresent(devel -> root.set("devel", devel));
        ArrayNode artifacts = root.putArray("artifacts");
        attachments.forEach(a -> artifacts.add(artifact(a)));
        return Json.text(root);
    }

    private static ObjectNode artifact(Attachment attachment) {
        ObjectNode node = Json.object();
        node.put("classifier", attachment.classifier());
        node.put("type", attachment.type());
        node.put("size", attachment.packed().size());
        node.put("sha256", attachment.packed().sha256());
        node.put("unpackedSize", attachment.packed().unpackedSize());
        if (!attachment.differByCase().isEmpty()) {
            ArrayNode groups = node.putArray("namesThatDifferByCase");
            attachment.differByCase().forEach(group -> group.forEach(groups.addArray()::add));
        }
        node.set("files", PackMemory.files(attachment.packed()));
        return node;
    }

    /** How the build went: durations, counts, make lines, and the machine; another build has another one. */
    public static String report(KernelBuild build) {
        List<BuildRecord> records = BuildRecord.all(build.records());
        ObjectNode root = Json.object().put("format", FORMAT);
        root.put("classifier", build.classifier());
        root.put("warnings", records.stream().mapToInt(BuildRecord::warnings).sum());
        root.put("errors", records.stream().mapToInt(BuildRecord::errors).sum());
        ArrayNode goals = root.putArray("goals");
        for (BuildRecord record : records) {
            goals.addObject()
                    .put("goal", record.goal())
                    .put("seconds", record.took().toMillis() / 1000.0)
                    .put("commands", record.commands())
                    .put("warnings", record.warnings())
                    .put("errors", record.errors())
                    .put("make", ShellWords.join(record.commandLine()));
        }
        root.putObject("toolchain")
                .put("compiler", build.toolchain().compiler())
                .put("from", build.toolchain().from())
                .put("wrapper", build.toolchain().wrapper().orElse(null));
        root.putObject("host")
                .put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .put("arch", System.getProperty("os.arch"))
                .put("processors", Runtime.getRuntime().availableProcessors())
                .put("java", System.getProperty("java.version"));
        return Json.text(root);
    }

    private static String digest(Path file) {
        try {
            return Sha256.of(file);
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }
}
