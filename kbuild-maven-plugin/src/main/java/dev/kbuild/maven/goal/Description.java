package dev.kbuild.maven.goal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kbuild.maven.artifact.ArtifactPlan;
import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.config.ConfigInputs;
import dev.kbuild.model.json.Json;
import dev.kbuild.model.toolchain.Toolchain;
import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What will be built for one arch, as data and as text for people. */
final class Description {

    private final ObjectNode root = Json.object();

    static Description of(KernelBuild build) {
        Description description = new Description();
        Arch arch = build.tree().arch();
        description.root.putObject("arch")
                .put("asked", arch.asked()).put("arch", arch.name()).put("srcarch", arch.srcarch()).put("from", arch.from())
                .put("classifier", build.classifier());
        description.source(build.tree().source());
        description.toolchain(build.toolchain());
        ObjectNode variables = description.root.putObject("variables");
        build.variables().forEach(variables::put);
        description.root.put("objects", build.directory().toString());
        return description;
    }

    private void source(SourceTree source) {
        ObjectNode node = root.putObject("source");
        node.put("version", source.version().toString()).put("tree", source.root().toString()).put("from", source.origin().from());
        source.origin().sha256().ifPresent(sha256 -> node.put("sha256", sha256));
        ArrayNode patches = node.putArray("patches");
        source.origin().patches().forEach(patch -> patches.addObject().put("name", patch.name()).put("sha256", patch.sha256()));
    }

    private void toolchain(Toolchain toolchain) {
        ObjectNode node = root.putObject("toolchain").put("id", toolchain.id());
        if (toolchain.isPresent()) {
            node.put("compiler", toolchain.compiler()).put("version", toolchain.version());
        }
        node.put("from", toolchain.from());
        toolchain.wrapper().ifPresent(wrapper -> node.put("wrapper", wrapper));
    }

    Description config(ConfigInputs inputs, String check, boolean made) {
        ObjectNode node = root.putObject("config").put("base", inputs.base().toString());
        ArrayNode fragments = node.putArray("fragments");
        inputs.pieces().forEach(piece -> fragments.add(piece.toString()));
        ObjectNode options = node.putObject("options");
        inputs.options().requests().forEach(request -> options.put("CONFIG_" + request.symbol(), request.asked().toString()));
        node.put("check", check).put("made", made);
        return this;
    }

    /** Kbuild's goals of every step. */
    Description goals(Map<String, List<String>> steps) {
        ObjectNode node = root.putObject("goals");
        steps.forEach((step, goals) -> {
            ArrayNode names = node.putArray(step);
            goals.forEach(names::add);
        });
        return this;
    }

    Description artifacts(List<ArtifactPlan> plans) {
        ArrayNode node = root.putArray("artifacts");
        plans.forEach(plan -> node.addObject().put("classifier", plan.classifier()).put("type", plan.type()).put("content", plan.content()));
        return this;
    }

    ObjectNode json() {
        return root;
    }

    /** A line each: a heading for what belongs together, indented below it what is known. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        root.properties().forEach(entry -> tell(entry.getKey(), entry.getValue(), "", lines));
        return lines;
    }

    private static void tell(String name, JsonNode value, String indent, List<String> lines) {
        if (value.isArray() && name.equals("artifacts")) {
            lines.add(indent + name);
            value.forEach(item -> lines.add(String.format("%s  %-28s %s", indent, coordinates(item), item.path("content").asText())));
        } else if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(item.isTextual() ? item.asText() : item.path("name").asText()));
            lines.add(label(indent, name) + (items.isEmpty() ? "none" : String.join(" ", items)));
        } else if (value.isObject() && value.isEmpty()) {
            lines.add(label(indent, name) + "none");
        } else if (value.isObject()) {
            lines.add(indent + name);
            value.properties().forEach(entry -> tell(entry.getKey(), entry.getValue(), indent + "  ", lines));
        } else {
            lines.add(label(indent, name) + value.asText());
        }
    }

    private static String label(String indent, String name) {
        return String.format("%-15s ", indent + name);
    }

    private static String coordinates(JsonNode item) {
        String classifier = item.path("classifier").asText();
        return (classifier.isEmpty() ? "(main)" : classifier) + ":" + item.path("type").asText();
    }
}
