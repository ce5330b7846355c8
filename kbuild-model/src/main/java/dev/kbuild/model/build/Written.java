package dev.kbuild.model.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Set;

/**
 * Tells which of the announced targets a run really wrote.
 *
 * <p>An up-to-date tree is not silent: {@code CALL scripts/checksyscalls.sh}, {@code DESCEND objtool},
 * {@code INSTALL libsubcmd_headers}, {@code CHK} of old kernels and {@code GEN Makefile} come every time. Which of them
 * a kernel prints is its own affair, so nothing is known about their names here: a command counts when its target is
 * younger than the run, and {@code Makefile}, which is rewritten each time, counts when its content is new.
 */
final class Written {

    private static final String MAKEFILE = "Makefile";

    private final Path directory;
    private final FileTime began;
    private final byte[] makefile;

    /**
     * To be made before the run.
     *
     * @param began a time of the same disk's clock; the run's files are younger, because make takes longer to start than its tick
     */
    Written(Path directory, FileTime began) {
        this.directory = directory;
        this.began = began;
        this.makefile = content(directory.resolve(MAKEFILE));
    }

    /** How many of these targets were written. */
    int count(Set<String> targets) {
        return (int) targets.stream().filter(this::isWritten).count();
    }

    private boolean isWritten(String target) {
        Path file = directory.resolve(target);
        try {
            if (Files.getLastModifiedTime(file).compareTo(began) <= 0) {
                return false;
            }
        } catch (IOException noSuchFile) {
            return false;
        }
        return !target.equals(MAKEFILE) || !Arrays.equals(makefile, content(file));
    }

    private static byte[] content(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException notThere) {
            return new byte[0];
        }
    }
}
