package dev.kbuild.maven.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.DefaultArtifact;

/** The {@code linux-module} projects that a module depends on, as they were built for the kernels it is built for. */
public final class ModuleDependencies {

    private static final String MODULE = "linux-module";

    private final MavenProject project;
    private final Repository repository;

    public ModuleDependencies(MavenProject project, Repository repository) {
        this.project = project;
        this.repository = repository;
    }

    /**
     * A kernel as those projects know it.
     *
     * @param classifier of the kernel's own artifacts
     * @param release told in the classifiers of a project that was built for several kernels
     */
    public record Kernel(String classifier, String release) {

        public static Kernel of(ModuleTarget target) {
            return new Kernel(target.kernel().map(KernelCoordinates::classifier).orElse(target.build().devel().info().arch()), target.release());
        }
    }

    /** {@code Module.symvers} of those that export something; what exports nothing has none, and says so in its metadata. */
    public List<Path> symvers(Kernel kernel) {
        List<Path> files = new ArrayList<>();
        for (Dependency module : modules()) {
            Optional<Path> symvers = find(module, kernel, "", "symvers");
            if (symvers.isPresent()) {
                files.add(symvers.get());
            } else {
                requireNoExports(module, get(module, kernel, "", "json"));
            }
        }
        return files;
    }

    /** Their installable trees. */
    public List<Path> archives(Kernel kernel) {
        return modules().stream().map(module -> get(module, kernel, "-modules", "tar.zst")).toList();
    }

    private List<Dependency> modules() {
        return project.getDependencies().stream().filter(d -> MODULE.equals(d.getType())).toList();
    }

    private Path get(Dependency module, Kernel kernel, String suffix, String type) {
        return find(module, kernel, suffix, type).orElseGet(() -> repository.get(artifact(module, kernel.classifier() + suffix, type),
                "build and install or deploy that module for Linux " + kernel.release() + " (" + kernel.classifier()
                        + ") first; in a reactor its package phase must have run"));
    }

    /** Built for this release of several kernels, or for its only one. */
    private Optional<Path> find(Dependency module, Kernel kernel, String suffix, String type) {
        return repository.find(artifact(module, kernel.classifier() + "-" + kernel.release() + suffix, type))
                .or(() -> repository.find(artifact(module, kernel.classifier() + suffix, type)));
    }

    private static void requireNoExports(Dependency module, Path metadata) {
        try {
            JsonNode exports = new ObjectMapper().readTree(metadata.toFile()).path("exports");
            if (!exports.isArray() || !exports.isEmpty()) {
                throw KbuildException.author(module.getGroupId() + ":" + module.getArtifactId() + ":" + module.getVersion(),
                        "exports symbols, but its 'symvers' artifact is in no repository of this project; deploy that module whole");
            }
        } catch (IOException e) {
            throw KbuildException.machine(metadata.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private static DefaultArtifact artifact(Dependency module, String classifier, String type) {
        return new DefaultArtifact(module.getGroupId(), module.getArtifactId(), classifier, type, module.getVersion());
    }
}
