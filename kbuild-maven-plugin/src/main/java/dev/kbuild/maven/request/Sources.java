package dev.kbuild.maven.request;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.SourceCache;
import dev.kbuild.model.tree.SourceRequest;
import dev.kbuild.model.tree.SourceTree;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Finds the source tree that the POM or the command line names, and brings it there when it is not. */
public final class Sources {

    private static final String SOURCE = Diagnostic.parameter("source");

    private Sources() {}

    /** Quick when the tree is in place or in the cache already. */
    public static SourceTree resolve(KernelBuilds.Settings settings) throws InterruptedException {
        SourceCache cache = new SourceCache(settings.cache(), settings.log()::info);
        return cache.get(request(settings));
    }

    /** The directory that relative paths of parameters start from. */
    public static Path basedir(MavenProject project, MavenSession session) {
        File basedir = project.getBasedir();
        return basedir != null ? basedir.toPath() : Path.of(session.getExecutionRootDirectory());
    }

    static SourceRequest request(KernelBuilds.Settings settings) {
        SourceParameter source = settings.source();
        List<Path> patches = source.patches().stream().map(File::toPath).toList();
        if (settings.sourceOverride() != null) {
            Path basedir = Path.of(settings.session().getExecutionRootDirectory());
            SourceRequest.Place place = place(settings.sourceOverride(), Optional.ofNullable(settings.sha256Override()), basedir, settings);
            if (place instanceof SourceRequest.Directory && !patches.isEmpty()) {
                settings.log().warn(Diagnostic.warning("kbuild.source", "names a directory, which is used as it is:"
                        + " the POM's patches are not applied").toString());
                return new SourceRequest(place, List.of());
            }
            return new SourceRequest(place, patches);
        }
        requireOne(source);
        if (source.directory() != null) {
            return new SourceRequest(new SourceRequest.Directory(source.directory().toPath()), patches);
        }
        Optional<String> sha256 = Optional.ofNullable(source.sha256());
        if (source.artifact() != null) {
            return new SourceRequest(SourceArtifacts.resolve(source.artifact(), sha256, settings), patches);
        }
        return new SourceRequest(place(source.archive(), sha256, basedir(settings.project(), settings.session()), settings), patches);
    }

    static void requireOne(SourceParameter source) {
        List<String> given = new ArrayList<>();
        if (source.directory() != null) {
            given.add(Diagnostic.parameter("directory"));
        }
        if (source.archive() != null) {
            given.add(Diagnostic.parameter("archive"));
        }
        if (source.artifact() != null) {
            given.add(Diagnostic.parameter("artifact"));
        }
        if (given.isEmpty()) {
            throw KbuildException.author(SOURCE, "is not given; name a <directory>, an <archive> with its <sha256>, or an <artifact>");
        }
        if (given.size() > 1) {
            throw KbuildException.author(SOURCE, "names " + String.join(" and ", given) + "; keep one of them");
        }
    }

    private static SourceRequest.Place place(String text, Optional<String> sha256, Path basedir, KernelBuilds.Settings settings) {
        if (text.matches("\\w+://.*")) {
            return new SourceRequest.ArchiveUrl(text, sha256, settings.session().isOffline());
        }
        Path path = basedir.resolve(text).normalize();
        return Files.isDirectory(path)
                ? new SourceRequest.Directory(path)
                : new SourceRequest.ArchiveFile(path, path.toString(), sha256);
    }
}
