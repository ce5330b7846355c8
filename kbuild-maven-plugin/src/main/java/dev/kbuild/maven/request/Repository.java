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

    /**
     * The file of an artifact that must be there.
     *
     * @param advice what to do when no repository has it
     */
    public Path get(Artifact artifact, String advice) {
        return find(artifact).orElseThrow(() -> KbuildException.author(artifact.toString(), isOffline()
                ? "is not in the local repository, and Maven is offline (-o); run it once without -o"
                : "is in no repository of this project, " + names() + "; " + advice));
    }

    /** The versions that a version or a range of them ({@code [6.1,6.13)}) stands for, oldest first; at least one. */
    public List<String> versions(Artifact artifact) {
        List<String> versions = known(artifact);
        if (versions.isEmpty()) {
            // Offline, Maven asks no repository, not even one of files; the local one knows the versions that were asked for before.
            throw KbuildException.author(artifact.toString(), isOffline()
                    ? "the local repository knows no version in this range, and Maven is offline (-o); run it once without -o, or name one version"
                    : "no repository of this project has a version in this range, " + names() + "; deploy the kernel, or ask for another range");
        }
        return versions;
    }

    private List<String> known(Artifact artifact) {
        try {
            return system.resolveVersionRange(session.getRepositorySession(),
                            new VersionRangeRequest(artifact, project.getRemoteProjectRepositories(), null))
                    .getVersions().stream().map(Version::toString).toList();
        } catch (VersionRangeResolutionException e) {
            throw KbuildException.author(artifact.toString(), "its version is neither a version nor a range: " + e.getMessage());
        }
    }

    private boolean isOffline() {
        return session.getRepositorySession().isOffline();
    }

    private List<String> names() {
        return project.getRemoteProjectRepositories().stream().map(r -> r.getId() + " (" + r.getUrl() + ")").toList();
    }
}
