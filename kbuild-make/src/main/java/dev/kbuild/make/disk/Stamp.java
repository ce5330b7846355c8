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
     * @param size in bytes
     * @param node tells it apart from another file that took its name; not for certain, and never alone
     */
    record Modified(long nanos, long size, int node) implements Stamp {
        private static final long RACY_NANOS = 2_000_000_000L;

        /** Of a file of which only the age matters. */
        public Modified(long nanos) {
            this(nanos, 0, 0);
        }

        /** Whether the file is so old, two seconds, that it cannot change again within the same tick of the file system's clock, unnoticed. */
        public boolean isSettled() {
            return System.currentTimeMillis() * 1_000_000L - nanos > RACY_NANOS;
        }

        // Written out, since what the compiler would write starts the JVM's method handles, which takes longer than a small makefile.
        @Override
        public boolean equals(Object other) {
            return other instanceof Modified that && nanos == that.nanos && size == that.size && node == that.node;
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
