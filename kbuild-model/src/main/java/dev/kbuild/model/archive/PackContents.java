package dev.kbuild.model.archive;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** What an archive is going to hold: names, and the files that they stand for. Sorted by the names' UTF-8 bytes whatever the order of adding. */
public final class PackContents {

    private final SortedMap<String, PackEntry> entries = new TreeMap<>(PackContents::compareAsUtf8);

    /** Adds one file under a name; a symbolic link is followed. */
    public PackContents add(String name, Path file) {
        try {
            return put(name, content(file, Files.readAttributes(file.toRealPath(), PosixFileAttributes.class)));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Adds all that is below a directory, the directory itself not; {@code prefix} is empty or ends in a slash. */
    public PackContents addTree(String prefix, Path root) {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                private final int above = root.resolve("x").toString().length() - 1;

                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    if (!directory.equals(root)) {
                        put(prefix + name(directory) + "/", new PackEntry.Directory());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    put(prefix + name(file), entry(file));
                    return FileVisitResult.CONTINUE;
                }

                private String name(Path path) {
                    String name = path.toString().substring(above);
                    if (name.indexOf('\uFFFD') >= 0) {
                        throw KbuildException.machine(path.toString(), "its name cannot be read in this locale; set LC_ALL=C.UTF-8");
                    }
                    return name;
                }
            });
        } catch (IOException e) {
            throw unreadable(root, e);
        }
        return this;
    }

    private static PackEntry entry(Path file) throws IOException {
        PosixFileAttributes attributes = Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (attributes.isSymbolicLink()) {
            return new PackEntry.Link(Files.readSymbolicLink(file).toString());
        }
        if (!attributes.isRegularFile()) {
            throw KbuildException.author(file.toString(), "is neither a file, a directory nor a symbolic link, and cannot be packed");
        }
        return content(file, attributes);
    }

    private static PackEntry.Content content(Path file, PosixFileAttributes attributes) {
        return new PackEntry.Content(
                file, attributes.size(), attributes.permissions().contains(PosixFilePermission.OWNER_EXECUTE),
                attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS));
    }

    private static KbuildException unreadable(Path path, IOException e) {
        return KbuildException.machine(path.toString(), "cannot be packed: " + e, e);
    }

    private PackContents put(String name, PackEntry entry) {
        if (name.isEmpty() || name.startsWith("/") || ("/" + name + "/").contains("/../")) {
            throw new IllegalArgumentException("name in an archive: " + name);
        }
        PackEntry earlier = entries.put(name, entry);
        if (earlier != null && !earlier.equals(entry)) {
            throw new IllegalArgumentException("two files of one name in an archive: " + name);
        }
        // A directory that is there has those above it, too.
        int slash = name.lastIndexOf('/', name.length() - 2);
        while (slash >= 0 && entries.putIfAbsent(name.substring(0, slash + 1), new PackEntry.Directory()) == null) {
            slash = name.lastIndexOf('/', slash - 1);
        }
        return this;
    }

    /** The order of the names' UTF-8 bytes: that of UTF-16 chars, but for surrogates, which stand for what comes after all others. */
    private static int compareAsUtf8(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Character.isSurrogate(x) == Character.isSurrogate(y) ? x - y : Character.isSurrogate(x) ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The files in it, in the archive's order. */
    List<PackEntry.Content> files() {
        return entries.values().stream().filter(PackEntry.Content.class::isInstance).map(PackEntry.Content.class::cast).toList();
    }

    SortedMap<String, PackEntry> entries() {
        return Collections.unmodifiableSortedMap(entries);
    }

    /** Names that are one name where case does not count, as on macOS and Windows; a group an element. */
    public List<List<String>> namesThatDifferByCase() {
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        for (String name : entries.keySet()) {
            groups.computeIfAbsent(name.toLowerCase(Locale.ROOT), k -> new TreeSet<>()).add(name);
        }
        return groups.values().stream().filter(g -> g.size() > 1).map(List::copyOf).toList();
    }

    /** A digest of names, sizes, modes and times, without reading any file: it changes when a file was written. */
    public String state() {
        MessageDigest sha256 = Sha256.start();
        entries.forEach((name, entry) -> sha256.update((name + '\0' + entry + '\n').getBytes(StandardCharsets.UTF_8)));
        return Sha256.hex(sha256);
    }
}
