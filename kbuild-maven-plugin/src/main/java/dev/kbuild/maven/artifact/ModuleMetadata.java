package dev.kbuild.maven.artifact;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kbuild.maven.request.ModuleTarget;
import dev.kbuild.model.archive.PackMemory;
import dev.kbuild.model.archive.Packed;
import dev.kbuild.model.devel.DevelInfo;
import dev.kbuild.model.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.maven.project.MavenProject;

/** What a project says about its modules, in JSON: one identity, and for each kernel what was built for it. */
public final class ModuleMetadata {

    private static final int FORMAT = 1;

    private ModuleMetadata() {}

    /** The same whatever kernels are built for. */
    public static String identity(MavenProject project) {
        return Json.text(Json.object()
                .put("format", FORMAT)
                .put("module", project.getGroupId() + ":" + project.getArtifactId())
                .put("version", project.getVersion()));
    }

    /**
     * What was built for one kernel.
     *
     * @param modinfo of each module, by its file's name
     * @param exports symbols for other modules; where there are none, no symvers are attached
     */
    public static String of(ModuleTarget target, Map<String, Map<String, List<String>>> modinfo, List<String> exports, List<Packed> archives) {
        DevelInfo kernel = target.build().devel().info();
        ObjectNode root = Json.object().put("format", FORMAT).put("classifier", target.classifier());
        ObjectNode built = root.putObject("kernel");
        target.kernel().ifPresent(k -> built.put("groupId", k.groupId()).put("artifactId", k.artifactId()).put("version", k.version())
                .put("classifier", k.classifier()));
        built.put("release", kernel.release()).put("arch", kernel.arch()).put("abiDigest", kernel.abiDigest())
                .put("symvers", kernel.symvers().name().toLowerCase(Locale.ROOT));
        root.putObject("toolchain").put("id", target.toolchain().id()).put("version", target.toolchain().version());
        ArrayNode modules = root.putArray("modules");
        modinfo.forEach((file, fields) -> {
            ObjectNode info = modules.addObject().put("file", file).putObject("modinfo");
            fields.forEach((name, values) -> values.forEach(info.withArray("/" + name)::add));
        });
        ArrayNode exported = root.putArray("exports");
        exports.forEach(exported::add);
        ArrayNode artifacts = root.putArray("artifacts");
        archives.forEach(packed -> artifacts.addObject()
                .put("file", packed.archive().getFileName().toString())
                .put("size", packed.size())
                .put("sha256", packed.sha256())
                .set("files", PackMemory.files(packed)));
        return Json.text(root);
    }
}
