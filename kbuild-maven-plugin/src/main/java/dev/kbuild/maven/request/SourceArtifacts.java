package dev.kbuild.maven.request;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.SourceRequest;
import java.util.Optional;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Source archives that live in Maven repositories. */
final class SourceArtifacts {

    private SourceArtifacts() {}

    /** Resolves {@code groupId:artifactId:version:type[:classifier]} as a dependency would be: reactor, local repository, the POM's repositories. */
    static SourceRequest.ArchiveFile resolve(String coordinates, Optional<String> sha256, KernelBuilds.Settings settings) {
        String at = Diagnostic.parameter("source") + Diagnostic.parameter("artifact");
        String[] parts = coordinates.strip().split(":", -1);
        if (parts.length < 4 || parts.length > 5) {
            throw KbuildException.author(at, "'" + coordinates + "' is no artifact; expected groupId:artifactId:version:type"
                    + " or groupId:artifactId:version:type:classifier");
        }
        String classifier = parts.length == 5 ? parts[4] : "";
        Artifact artifact = new DefaultArtifact(parts[0], parts[1], classifier, parts[3], parts[2]);
        ArtifactRequest request = new ArtifactRequest(artifact, settings.project().getRemoteProjectRepositories(), "kbuild");
        try {
            Artifact found = settings.repositorySystem()
                    .resolveArtifact(settings.session().getRepositorySession(), request)
                    .getArtifact();
            return new SourceRequest.ArchiveFile(found.getFile().toPath(), coordinates, sha256);
        } catch (ArtifactResolutionException e) {
            throw KbuildException.machine(at, "'" + coordinates + "' cannot be resolved: " + e.getMessage(), e);
        }
    }
}
