package dev.kbuild.maven.request;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * A kernel to build modules for, one arch of it, as an artifact of a {@code linux-kernel} project.
 *
 * @param classifier arch, or arch-flavour: {@code C} of the kernel's artifacts
 */
public record KernelCoordinates(String groupId, String artifactId, String version, String classifier) {

    private static final String DEVEL = "-devel";
    private static final String TYPE = "tar.zst";

    /** Its devel artifact. */
    public Artifact devel() {
        return artifact(classifier + DEVEL, TYPE);
    }

    /** The artifact with its boot image. */
    public Artifact kernel() {
        return artifact(classifier + "-kernel", TYPE);
    }

    /** The artifact with its own modules. */
    public Artifact modules() {
        return artifact(classifier + "-modules", TYPE);
    }

    /** What its project says about it. */
    public Artifact metadata() {
        return artifact(classifier, "json");
    }

    private Artifact artifact(String withClassifier, String type) {
        return new DefaultArtifact(groupId, artifactId, withClassifier, type, version);
    }

    @Override
    public String toString() {
        return groupId + ":" + artifactId + ":" + version + " (" + classifier + ")";
    }

    /**
     * The kernels a project asks for: {@code <kernels>}, each for every arch; and its dependencies on devel artifacts, of these
     * archs or, when none is given, of all.
     */
    public static List<KernelCoordinates> of(
            MavenProject project, Repository repository, List<String> kernels, List<String> archs, String flavour) {
        List<KernelCoordinates> found = new ArrayList<>();
        for (String kernel : kernels) {
            if (archs.isEmpty()) {
                throw KbuildException.author(Diagnostic.parameter("arch"),
                        "is not given; say for which architectures of " + kernel + " to build, as -Darch=riscv,x86 or a property 'arch' of the POM");
            }
            for (String arch : archs) {
                found.addAll(parse(kernel, classifier(arch, flavour), repository));
            }
        }
        for (Dependency dependency : project.getDependencies()) {
            ofDependency(dependency, repository).stream()
                    .filter(k -> archs.isEmpty() || archs.stream().anyMatch(a -> k.classifier().equals(classifier(a, flavour))))
                    .forEach(found::add);
        }
        return found.stream().distinct().toList();
    }

    private static String classifier(String arch, String flavour) {
        return flavour == null ? arch.strip() : arch.strip() + "-" + flavour;
    }

    private static List<KernelCoordinates> parse(String text, String classifier, Repository repository) {
        String[] words = text.strip().split(":", 3);
        if (words.length != 3) {
            throw KbuildException.author(Diagnostic.parameter("kernels"),
                    "'" + text + "' is not a kernel's coordinates; expected groupId:artifactId:version, the version perhaps a range as [6.1,6.13)");
        }
        return versions(new KernelCoordinates(words[0], words[1], words[2], classifier), repository);
    }

    private static List<KernelCoordinates> ofDependency(Dependency dependency, Repository repository) {
        String classifier = Optional.ofNullable(dependency.getClassifier()).orElse("");
        if (!classifier.endsWith(DEVEL) || !TYPE.equals(dependency.getType())) {
            return List.of();
        }
        return versions(new KernelCoordinates(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion(),
                classifier.substring(0, classifier.length() - DEVEL.length())), repository);
    }

    private static List<KernelCoordinates> versions(KernelCoordinates kernel, Repository repository) {
        if (!kernel.version().startsWith("[") && !kernel.version().startsWith("(")) {
            return List.of(kernel);
        }
        return repository.versions(kernel.devel()).stream()
                .map(v -> new KernelCoordinates(kernel.groupId(), kernel.artifactId(), v, kernel.classifier()))
                .toList();
    }
}
