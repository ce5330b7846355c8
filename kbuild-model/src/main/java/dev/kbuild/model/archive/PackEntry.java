package dev.kbuild.model.archive;

import java.nio.file.Path;

/** One name in an archive that is going to be written. */
sealed interface PackEntry {

    /** The bytes of a file. */
    record Content(Path from, long size, boolean executable, long modified) implements PackEntry {}

    /** A directory; its name ends in a slash. */
    record Directory() implements PackEntry {}

    /** A symbolic link, kept as it is. */
    record Link(String target) implements PackEntry {}
}
