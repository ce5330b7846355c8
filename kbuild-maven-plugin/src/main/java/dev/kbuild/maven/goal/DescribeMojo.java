package dev.kbuild.maven.goal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.kbuild.maven.artifact.ArtifactPlan;
import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.build.KernelGoals;
import dev.kbuild.model.json.Json;
import dev.kbuild.model.problem.KbuildException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Tells what will be built for this POM, and why so: arch, source, toolchain, configuration, goals, artifacts. Builds nothing. */
@Mojo(name = "describe", requiresProject = false, threadSafe = true)
public final class DescribeMojo extends ConfiguredMojo {

    /** {@code text}, or {@code json}, which goes to standard output as it is: {@code mvn -q kbuild:describe -Dkbuild.describe.format=json | jq}. */
    @Parameter(property = "kbuild.describe.format", defaultValue = "text")
    private String describeFormat;

    /** Where to write it instead. */
    @Parameter(property = "kbuild.describe.file")
    private File describeFile;

    /** Format of the kernel's, modules' and debug archives. */
    @Parameter(property = "kbuild.format", defaultValue = "tar.zst")
    private String format;

    /** Format of the archive of headers for userspace. */
    @Parameter(property = "kbuild.headersFormat", defaultValue = "zip")
    private String headersFormat;

    /** Makes no devel artifact. */
    @Parameter(property = "kbuild.skipDevel", defaultValue = "false")
    private boolean skipDevel;

    /** Attaches vmlinux and the unstripped modules too. */
    @Parameter(property = "kbuild.debug", defaultValue = "false")
    private boolean debug;

    @Override
    protected boolean needsCompiler() {
        return false;
    }

    @Override
    protected void perform() throws InterruptedException {
        if (!List.of("text", "json").contains(describeFormat)) {
            throw KbuildException.author("kbuild.describe.format", "'" + describeFormat + "' is neither text nor json");
        }
        List<Description> descriptions = new ArrayList<>();
        for (KernelBuild build : builds()) {
            descriptions.add(describe(build));
        }
        if (describeFormat.equals("json")) {
            show(json(descriptions));
        } else if (describeFile != null) {
            show(String.join("\n", descriptions.stream().flatMap(d -> d.lines().stream()).toList()) + "\n");
        } else {
            descriptions.forEach(d -> d.lines().forEach(getLog()::info));
        }
    }

    @Override
    protected void execute(KernelBuild build) {
        throw new IllegalStateException("all arches are described together");
    }

    private Description describe(KernelBuild build) throws InterruptedException {
        boolean kernel = !project.getPackaging().equals("linux-uapi-headers");
        Description description = Description.of(build);
        if (kernel) {
            description.config(inputs(build), checkConfig, Files.exists(build.tree().config()));
        }
        return description.goals(kernel ? goals(build) : Map.of("headers-install", List.of("headers_install")))
                .artifacts(ArtifactPlan.of(build.classifier(), kernel, !skipDevel, debug, format, headersFormat));
    }

    /** What modules and image are called follows from the configuration; without one they are undecided. */
    private Map<String, List<String>> goals(KernelBuild build) throws InterruptedException {
        KernelGoals known = new KernelGoals(build.tree());
        Map<String, List<String>> goals = new LinkedHashMap<>();
        goals.put("prepare", known.prepare());
        goals.put("compile", known.compile());
        goals.put("link", known.link());
        if (Files.exists(build.tree().config())) {
            goals.put("modules", known.modules());
        }
        if (ImageName.isSynced(build)) {
            goals.put("image", known.image(ImageName.of(build, engine())));
        }
        List<String> undecided = Stream.of("modules", "image").filter(goal -> !goals.containsKey(goal)).toList();
        if (!undecided.isEmpty()) {
            goals.put("undecided", undecided);
        }
        return goals;
    }

    private static String json(List<Description> descriptions) {
        ArrayNode all = Json.array();
        descriptions.forEach(d -> all.add(d.json()));
        return Json.text(all);
    }

    /** Not through System.out, which Maven 4 decorates. */
    private void show(String text) {
        if (describeFile == null) {
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
            out.print(text);
            out.flush();
            return;
        }
        try {
            Files.createDirectories(describeFile.toPath().toAbsolutePath().getParent());
            Files.writeString(describeFile.toPath(), text);
        } catch (IOException e) {
            throw KbuildException.machine(describeFile.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }
}
