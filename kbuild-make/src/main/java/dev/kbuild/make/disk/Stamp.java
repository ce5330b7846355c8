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
    record Modified(long nanos) implements Stamp {
        // Written out, since what the compiler would write starts the JVM's method handles, which takes longer than a small makefile.
        @Override
        public boolean equals(Object other) {
            return other instanceof Modified that && nanos == that.nanos;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(nanos);
        }
    }

    /** Whether the file is there at all. */
    default boolean isPresent() {
        return this instanceof Modified;
    }

    /** Whether both files are there and this one is younger; equal times count as not newer, as in GNU make. */
    default boolean isNewerThan(Stamp other) {
        return this instanceof Modified mine && other instanceof Modified theirs && mine.nanos() > theirs.nanos();
    }
}
