package dev.kbuild.model.tree;

import java.util.List;
import java.util.Optional;

/**
 * Where a source tree came from.
 *
 * @param from a directory, an archive's file or URL (credentials left out), or artifact coordinates
 * @param sha256 of the archive; absent for a directory used in place
 * @param patches applied to it, in order
 * @param digest of archive and patches together: equal digests, equal trees; absent for a directory used in place
 */
public record SourceOrigin(String from, Optional<String> sha256, List<Patch> patches, Optional<String> digest) {

    /** A patch applied, by file name, and its sha256. */
    public record Patch(String name, String sha256) {}

    public SourceOrigin {
        patches = List.copyOf(patches);
    }

    static SourceOrigin directory(String directory) {
        return new SourceOrigin(directory, Optional.empty(), List.of(), Optional.empty());
    }

    /** Somebody may change the tree between two builds: it is no unpacked archive of the cache. */
    public boolean isEditable() {
        return digest.isEmpty();
    }
}
