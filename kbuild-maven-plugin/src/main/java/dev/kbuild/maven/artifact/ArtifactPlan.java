package dev.kbuild.maven.artifact;

import dev.kbuild.model.archive.PackFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * An artifact that a project will publish.
 *
 * @param classifier empty for the main one
 * @param type its extension
 * @param content what it holds, in words
 */
public record ArtifactPlan(String classifier, String type, String content) {

    /**
     * All artifacts of one arch, the project's main one first.
     *
     * @param classifier arch, or arch-flavour
     * @param kernel a kernel is built, not headers alone
     * @param devel others are to build modules for it
     */
    public static List<ArtifactPlan> of(String classifier, boolean kernel, boolean devel, boolean debug, String format, String headersFormat) {
        List<ArtifactPlan> plans = new ArrayList<>();
        plans.add(new ArtifactPlan("", "json", "kernel version and source, the same for every arch"));
        plans.add(new ArtifactPlan(classifier, "json", "release, configuration, toolchain, and every file of the archives"));
        plans.add(new ArtifactPlan(classifier + "-build", "json", "how this build went"));
        if (kernel) {
            plans.add(new ArtifactPlan(classifier + "-kernel", format, "boot image, System.map, config, device trees"));
            plans.add(new ArtifactPlan(classifier + "-modules", format, "lib/modules, where the configuration has modules"));
        }
        if (kernel && devel) {
            plans.add(new ArtifactPlan(classifier + "-devel", PackFormat.TAR_ZST.type(), "what modules for it are built with, where the configuration has modules"));
        }
        plans.add(new ArtifactPlan(classifier + "-uapi-headers", headersFormat, "headers for userspace"));
        if (kernel && debug) {
            plans.add(new ArtifactPlan(classifier + "-debug", format, "vmlinux and unstripped modules"));
        }
        return plans;
    }
}
