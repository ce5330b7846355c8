package dev.kbuild.make.disk;

import java.util.List;
import java.util.Optional;

/**
 * The files as one make sees them from its working directory.
 *
 * <p>Paths are file names as bytes, one {@code char} (0 to 255) each: what a makefile decoded as ISO-8859-1 holds. They are absolute or
 * relative to {@link #directory()}; the JVM's own working directory never matters. Queries follow symbolic links and never throw: a file
 * that cannot be looked at is not there, as for GNU make. {@link CachedDisk} remembers answers; the others forget nothing because they
 * remember nothing.
 */
public interface Disk {

    /** The absolute path that relative ones start from. */
    String directory();

    /** The same disk from another directory; {@code directory} may be relative to this one's and need not exist. */
    Disk in(String directory);

    /** When the file was last modified. */
    Stamp stamp(String path);

    /** When the link itself was last modified, or the file when it is no link. For {@code -L}. */
    Stamp linkStamp(String path);

    /** Whether the file is there, links followed. */
    default boolean exists(String path) {
        return stamp(path).isPresent();
    }

    /** Both answers about a file at once. */
    default Look look(String path) {
        Kind kind = kind(path);
        return new Look(kind, kind == Kind.MISSING ? Stamp.MISSING : stamp(path));
    }

    /**
     * The same.
     *
     * @param likely whether the file is probably there; only saves time
     */
    default Look look(String path, boolean likely) {
        return look(path);
    }

    /** Whether there is anything of that name, be it a link to nothing. */
    default boolean isThere(String path) {
        return exists(path) || linkStamp(path).isPresent();
    }

    /**
     * What one look at a file shows.
     *
     * @param kind links followed
     * @param stamp missing exactly when the kind is
     */
    record Look(Kind kind, Stamp stamp) {}

    /** What kind of file it is, links followed. */
    Kind kind(String path);

    /** Whether there is a directory, links followed. */
    default boolean isDirectory(String path) {
        return kind(path) == Kind.DIRECTORY;
    }

    /** Whether it is a regular file that this process may execute. */
    boolean isExecutable(String path);

    /** The names in a directory in no particular order, without {@code .} and {@code ..}; empty when it cannot be read. */
    Optional<List<String>> list(String directory);

    /** The same, to look names up in. */
    default Optional<DirectoryNames> names(String directory) {
        Optional<List<String>> names = list(directory);
        return names.isPresent() ? Optional.of(new DirectoryNames(names.get())) : Optional.empty();
    }

    /** The text of a symbolic link; empty when it is none. */
    Optional<String> readLink(String path);

    /** The path with all links, {@code .} and {@code ..} resolved, as {@code realpath(3)} does; empty when the file is not there. */
    Optional<String> realPath(String path);

    /** The whole file. */
    byte[] read(String path) throws DiskException;

    /** Replaces the file's content, creating it if need be. */
    void write(String path, byte[] content) throws DiskException;

    /**
     * Writes a new file that only this user can read.
     *
     * @return its path: in the directory, beginning with the prefix
     */
    String writeTemporary(String directory, String prefix, byte[] content) throws DiskException;

    /** Adds to the file's end, creating it if need be. */
    void append(String path, byte[] content) throws DiskException;

    /** Sets the modification time to now, creating an empty file if there is none; as {@code make -t} does. */
    void touch(String path) throws DiskException;

    /** Has a directory's modification time be now, as when a file in it is made and removed; nothing when that cannot be done. */
    default void touchDirectory(String path) {}

    /** Removes a file, not a directory. */
    void delete(String path) throws DiskException;

    /** Creates a directory whose parent exists. */
    void makeDirectory(String path) throws DiskException;

    /** What is known of this path, and of the listing it stands in, may be out of date. */
    default void forget(String path) {}

    /** The listing of this directory may be out of date; stamps of what is in it are not. */
    default void forgetListing(String directory) {}

    /** Everything at and below this directory may be out of date. Cheap: takes no time proportional to what is forgotten. */
    default void forgetBelow(String directory) {}

    /** Everything may be out of date. Cheap. */
    default void forgetAll() {}

    /** A number that changes whenever anything was forgotten; -1 when nothing is ever remembered. */
    default long generation() {
        return -1;
    }

    /** What there is under a name. */
    enum Kind {
        /** Nothing, or a link to nothing. */
        MISSING,
        /** A regular file. */
        FILE,
        /** A directory. */
        DIRECTORY,
        /** A device, a pipe or a socket. */
        OTHER
    }
}
