package dev.kbuild.model.tree;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A source tree asked for.
 *
 * @param patches applied in this order with {@code -p1}
 */
public record SourceRequest(Place place, List<Path> patches) {

    /** Where source comes from. */
    public sealed interface Place {}

    /** A tree used in place. */
    public record Directory(Path directory) implements Place {}

    /**
     * An archive on this machine.
     *
     * @param from how people know it; artifact coordinates for one from a Maven repository
     */
    public record ArchiveFile(Path file, String from, Optional<String> sha256) implements Place {}

    /** An archive to download; its digest is what makes it trustworthy. */
    public record ArchiveUrl(String url, Optional<String> sha256, boolean offline) implements Place {}

    public SourceRequest {
        patches = List.copyOf(patches);
    }
}
