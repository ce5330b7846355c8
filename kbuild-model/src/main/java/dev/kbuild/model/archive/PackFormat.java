package dev.kbuild.model.archive;

import dev.kbuild.model.problem.KbuildException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A kind of archive that can be written. */
public enum PackFormat {
    /** Packs in parallel, and unpacks fastest; the default. */
    TAR_ZST("tar.zst", 1, 22, 10),
    /** For consumers without zstd. */
    TAR_GZ("tar.gz", 1, 9, 6),
    /** The smallest and by far the slowest to write: one thread. */
    TAR_XZ("tar.xz", 0, 9, 6),
    /** For consumers on any system, and for IDEs. */
    ZIP("zip", 1, 9, 6);

    private final String type;
    private final int lowest;
    private final int highest;
    private final int usual;

    PackFormat(String type, int lowest, int highest, int usual) {
        this.type = type;
        this.lowest = lowest;
        this.highest = highest;
        this.usual = usual;
    }

    /** The artifact's type, which is the file's extension as well. */
    public String type() {
        return type;
    }

    /**
     * Finds a format by its type.
     *
     * @param at the parameter to name when there is no such format
     */
    public static PackFormat of(String at, String type) {
        return Arrays.stream(values())
                .filter(f -> f.type.equals(type))
                .findFirst()
                .orElseThrow(() -> KbuildException.author(at, "'" + type + "' is not an archive format; known are "
                        + Arrays.stream(values()).map(PackFormat::type).collect(Collectors.joining(", "))));
    }

    /**
     * The compression level to use.
     *
     * @param at the parameter to name when the format has no such level
     * @param asked null for the format's usual one
     */
    public int level(String at, Integer asked) {
        if (asked == null) {
            return usual;
        }
        if (asked < lowest || asked > highest) {
            throw KbuildException.author(at, asked + " is not a compression level of " + type + "; it goes from " + lowest + " to " + highest);
        }
        return asked;
    }
}
