package dev.kbuild.make.disk;

/** How old a file is, or that there is none. */
public sealed interface Stamp {

    /** The one {@link Missing}. */
    Stamp MISSING = new Missing();

    /** We looked, and there is no such file; its target is always remade. */
    record Missing() implements Stamp {}

    /**
     * The file is there.
     *
     * @param nanos its modification time in nanoseconds since 1970, as exact as the file system keeps it
     */
    record Modified(long nanos) implements Stamp {}

    /** Whether the file is there at all. */
    default boolean isPresent() {
        return this instanceof Modified;
    }

    /** Whether both files are there and this one is younger; equal times count as not newer, as in GNU make. */
    default boolean isNewerThan(Stamp other) {
        return this instanceof Modified mine && other instanceof Modified theirs && mine.nanos() > theirs.nanos();
    }
}
