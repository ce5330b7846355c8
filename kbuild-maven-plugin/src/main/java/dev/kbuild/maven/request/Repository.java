package dev.kbuild.maven.request;

import dev.kbuild.model.problem.KbuildException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.version.Version;

/** The repositories of a project, and the other projects of its reactor: where artifacts are got from. */
public final class Repository {

    private final RepositorySystem system;
    private final MavenSession session;
    private final MavenProject project;

    public Repository(RepositorySystem system, MavenSession session, MavenProject project) {
        this.system = system;
        this.session = session;
        this.project = project;
    }

    /** The file of an artifact; absent when no repository has it. */
    public Optional<Path> find(Artifact artifact) {
        ArtifactRequest request = new ArtifactRequest(artifact, project.getRemoteProjectRepositories(), null);
        try {
            return Optional.of(system.resolveArtifact(session.getRepositorySession(), request).getArtifact().getFile().toPath());
        } catch (ArtifactResolutionException e) {
            if (e.getResult().getExceptions().stream().allMatch(ArtifactNotFoundException.class::isInstance)) {
                return Optional.empty();
            }
            throw KbuildException.machine(artifact.toString(), "cannot be had: " + e.getMessage(), e);
        }
    }

    /** The file of an artifact that must be there. */
    public Path get(Artifact artifact, String advice) {
        return find(artifact).orElseThrow(() -> KbuildException.author(artifact.toString(), "is in no repository of this project, "
                + project.getRemoteProjectRepositories().stream().map(r -> r.getId() + " (" + r.getUrl() + ")").toList() + "; " + advice));
    }

    /** The versions that a version or a range of them ({@code [6.1,6.13)}) stands for, oldest first. */
    public List<String> versions(Artifact artifact) {
        try {
            return system.resolveVersionRange(session.getRepositorySession(),
                            new VersionRangeRequest(artifact, project.getRemoteProjectRepositories(), null))
                    .getVersions().stream().map(Version::toString).toList();
        } catch (VersionRangeResolutionException e) {
            throw KbuildException.author(artifact.toString(), "its version is neither a version nor a range: " + e.getMessage());
        }
    }
}
