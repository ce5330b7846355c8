package dev.kbuild.model.archive;

import java.nio.file.Path;
import java.util.List;

/**
 * An archive that was written, and what is in it.
 *
 * @param sha256 of the archive itself
 * @param files in the archive's order, directories left out
 */
public record Packed(Path archive, long size, String sha256, List<File> files) {

    public Packed {
        files = List.copyOf(files);
    }

    /** One name in the archive. */
    public sealed interface File {

        String name();

        /** A file's bytes. */
        record Content(String name, long size, String sha256) implements File {}

        /** A symbolic link. */
        record Link(String name, String target) implements File {}
    }

    /** Bytes of all files together, as they are when unpacked. */
    public long unpackedSize() {
        return files.stream().mapToLong(f -> f instanceof File.Content c ? c.size() : 0).sum();
    }
}
