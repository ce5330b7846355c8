package dev.kbuild.make.disk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * File name patterns made into the files that match them ("Using Wildcard Characters in File Names").
 *
 * <p>Matches are sorted as the locale says, all of one pattern's together. A name without wildcards matches itself if there is such a file, even
 * one that is a link to nothing; for that the disk is asked, while directories are listed at most once a run: see {@link Directories}.
 */
public final class Glob {
    private final Directories directories;
    private final Comparator<String> order;

    /** Finds files in {@code directories}, and sorts them by {@code order}: {@link Collation#of}. */
    public Glob(Directories directories, Comparator<String> order) {
        this.directories = directories;
        this.order = order;
    }

    /** Whether there is a {@code *}, a {@code ?} or a {@code [} in the name, quoted or not; make tells wildcards by that alone. */
    public static boolean mayBePattern(String name) {
        return name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('[') >= 0;
    }

    /**
     * Replaces a leading {@code ~} by a home directory; leaves the name as it is when there is no such user.
     *
     * @param home the value of the variable HOME; when empty the user's own entry in the password file counts
     * @param users home directories by user name
     */
    public static String expandTilde(String name, String home, Users users) {
        if (!name.startsWith("~")) {
            return name;
        }
        int slash = name.indexOf('/');
        String user = slash < 0 ? name.substring(1) : name.substring(1, slash);
        Optional<String> directory = !user.isEmpty() ? users.home(user) : home.isEmpty() ? users.own() : Optional.of(home);
        return directory.map(it -> slash < 0 ? it : it + name.substring(slash)).orElse(name);
    }

    /** Whether a name matches a pattern; nothing is looked up. */
    public static boolean matches(String pattern, String name) {
        return new Wildcard(pattern).matches(name);
    }

    /** The files that match, sorted; none when nothing does. */
    public List<String> expand(String pattern) {
        List<String> found = new ArrayList<>(unsorted(pattern));
        found.sort(order);
        return found;
    }

    private List<String> unsorted(String pattern) {
        if (pattern.isEmpty()) {
            return List.of();
        }
        int slash = pattern.lastIndexOf('/');
        if (endsInSlash(pattern)) {
            return marked(pattern.substring(0, slash));
        }
        String last = pattern.substring(slash + 1);
        if (slash < 0) {
            return inDirectory("", ".", last);
        }
        if (slash == 0) {
            return inDirectory("/", "/", last);
        }
        String above = pattern.substring(0, slash);
        if (!Wildcard.isMagic(above)) {
            String directory = Wildcard.unescape(above);
            return inDirectory(directory + '/', directory, last);
        }
        List<String> found = new ArrayList<>();
        for (String directory : unsorted(above)) {
            found.addAll(inDirectory(directory + '/', directory, last));
        }
        return found;
    }

    /** What is before a single letter's slash counts as a directory to look into. */
    private static boolean endsInSlash(String pattern) {
        return pattern.length() > 2 && pattern.endsWith("/");
    }

    /**
     * {@code dir/}: the directories that match {@code dir}, with one slash for all. When {@code dir} has no wildcards glibc finds a file, too, and
     * drops the slash.
     */
    private List<String> marked(String pattern) {
        if (endsInSlash(pattern)) {
            return marked(pattern.substring(0, pattern.length() - 1));
        }
        List<String> found = new ArrayList<>();
        for (String name : unsorted(pattern)) {
            if (directories.disk().isDirectory(name)) {
                found.add(name + '/');
            } else if (!Wildcard.isMagic(pattern)) {
                found.add(name);
            }
        }
        return found;
    }

    private List<String> inDirectory(String prefix, String directory, String last) {
        if (last.isEmpty()) {
            return directories.disk().isDirectory(directory) ? List.of(directory.equals("/") ? directory : prefix) : List.of();
        }
        if (!Wildcard.isMagic(last)) {
            String path = prefix + Wildcard.unescape(last);
            return directories.disk().isThere(path) ? List.of(path) : List.of();
        }
        Optional<List<String>> names = directories.list(directory);
        if (names.isEmpty()) {
            return List.of();
        }
        Wildcard wildcard = new Wildcard(last);
        List<String> found = new ArrayList<>();
        for (String name : names.get()) {
            if (wildcard.matches(name)) {
                found.add(prefix + name);
            }
        }
        if (last.startsWith(".") || last.startsWith("\\.")) {
            for (String name : List.of(".", "..")) {
                if (wildcard.matches(name)) {
                    found.add(prefix + name);
                }
            }
        }
        return found;
    }

    /** Home directories. */
    public interface Users {
        /** A user's home directory. */
        Optional<String> home(String user);

        /** That of the user who runs this. */
        Optional<String> own();

        /** Those of {@code /etc/passwd}. */
        static Users ofMachine() {
            return new PasswordFile();
        }

        /** Those given, the first being one's own. */
        static Users of(Map<String, String> homes) {
            return new Users() {
                @Override
                public Optional<String> home(String user) {
                    return Optional.ofNullable(homes.get(user));
                }

                @Override
                public Optional<String> own() {
                    return homes.values().stream().findFirst();
                }
            };
        }
    }
}
