package dev.kbuild.make.disk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Directories as one run of GNU make believes them to be: each is read at most once, when first needed.
 *
 * <p>That shows: a file a command creates in a directory already read does not appear in a later {@code $(wildcard *.c)}, though it does in
 * {@code $(wildcard one.c)}, which asks for that file alone. Implicit rule search looks for prerequisites here too. Not for several threads.
 */
public final class Directories {
    private final Disk disk;
    private final Map<String, Optional<DirectoryNames>> read = new HashMap<>();

    /** Knows nothing yet of what {@code disk} has. */
    public Directories(Disk disk) {
        this.disk = disk;
    }

    /** The disk that is read. */
    public Disk disk() {
        return disk;
    }

    /** The names in a directory, as they were when it was read first. */
    public Optional<List<String>> list(String directory) {
        Optional<DirectoryNames> names = names(directory);
        return names.isPresent() ? Optional.of(names.get().inOrder()) : Optional.empty();
    }

    private Optional<DirectoryNames> names(String directory) {
        Optional<DirectoryNames> known = read.get(directory);
        if (known == null) {
            known = disk.names(directory);
            read.put(directory, known);
        }
        return known;
    }

    /** Whether the file's directory had it when that was read first. */
    public boolean contains(String path) {
        String directory = directoryOf(path);
        String name = Names.last(path);
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            return names(directory).isPresent();
        }
        Optional<DirectoryNames> known = names(directory);
        return known.isPresent() && known.get().contains(name);
    }

    /**
     * Whether a file is there that mostly is. Its directory is read when it is not, and decides from then on; GNU make reads it in any case, but of a
     * thousand directories only one file each may be wanted.
     */
    public boolean has(String path) {
        String directory = directoryOf(path);
        if (read.containsKey(directory)) {
            return contains(path) && disk.exists(path);
        }
        if (disk.exists(path)) {
            return true;
        }
        names(directory);
        return false;
    }

    private static String directoryOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    }
}
