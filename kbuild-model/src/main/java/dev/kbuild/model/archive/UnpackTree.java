package dev.kbuild.model.archive;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The directory an archive is unpacked into, one entry after the other.
 *
 * <p>No entry is ever written through a symbolic link, so where links lead matters only in the end, when all of them
 * are known: {@link UnpackLinks} looks at them then.
 */
final class UnpackTree {

    private static final int COPY = 1 << 16;

    private record Attributes(int mode, FileTime time) {}

    private final Path archive;
    private final Path directory;
    private final Unpack.Limits limits;
    private final Map<Path, String> links = new LinkedHashMap<>();
    private final Map<Path, Attributes> directories = new LinkedHashMap<>();
    private final byte[] buffer = new byte[COPY];
    private Path lastParent;
    private long bytes;
    private long entries;
    private String name = "";
    private int mode;
    private FileTime time;

    UnpackTree(Path archive, Path directory, Unpack.Limits limits) {
        this.archive = archive;
        this.directory = directory;
        this.limits = limits;
    }

    Path archive() {
        return archive;
    }

    /** The entry that what follows is about. */
    void begin(String entry, int permissions, FileTime modified) {
        name = entry;
        mode = permissions & 0777;
        time = modified == null ? FileTime.fromMillis(0) : modified;
        if (++entries > limits.entries()) {
            throw refuse("is entry number " + entries + ", more than the " + limits.entries() + " an archive may hold here");
        }
    }

    /** {@code  at 'entry'}, or nothing before the first. */
    String where() {
        return name.isEmpty() ? "" : " at '" + name + "'";
    }

    KbuildException refuse(String found) {
        return KbuildException.author(archive.toString(), "'" + name + "' " + found
                + "; nothing of this archive is used, get it from a source you trust");
    }

    void directory() throws IOException {
        Path path = place(name);
        if (!path.equals(directory)) {
            makeParents(path);
            makeDirectory(path);
            directories.put(path, new Attributes(mode | 0700, time));
        }
    }

    void file(InputStream content, long size) throws IOException {
        if (size > limits.bytes() - bytes) {
            throw tooMuch();
        }
        Path path = place(name);
        makeParents(path);
        remove(path);
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                bytes += n;
                if (bytes > limits.bytes()) {
                    throw tooMuch();
                }
                out.write(buffer, 0, n);
            }
        }
        Files.setPosixFilePermissions(path, permissions(mode | 0400));
        Files.setLastModifiedTime(path, time);
    }

    void symbolicLink(String target) throws IOException {
        if (target.isEmpty() || target.startsWith("/")) {
            throw refuse("is a symbolic link to '" + target + "', outside the archive");
        }
        Path path = place(name);
        makeParents(path);
        remove(path);
        Files.createSymbolicLink(path, path(target));
        links.put(path, target);
    }

    void hardLink(String target) throws IOException {
        Path existing = place(target, "is a hard link to '" + target + "', outside the archive");
        Path path = place(name);
        makeParents(path);
        requireNoLink(existing.getParent(), "is a hard link to '" + target + "', which leads through the symbolic link '");
        if (!Files.isRegularFile(existing, LinkOption.NOFOLLOW_LINKS)) {
            throw refuse("is a hard link to '" + target + "', which is no file that came before it");
        }
        if (!existing.equals(path)) {
            remove(path);
            Files.createLink(path, existing);
        }
    }

    /** Looks where links lead, now that all are known, and gives directories their modes and times, innermost first. */
    void finish(Path root) throws IOException {
        UnpackLinks.requireInside(root, links, archive);
        for (var entry : directories.entrySet().stream().sorted(Map.Entry.<Path, Attributes>comparingByKey().reversed()).toList()) {
            Files.setPosixFilePermissions(entry.getKey(), permissions(entry.getValue().mode()));
            Files.setLastModifiedTime(entry.getKey(), entry.getValue().time());
        }
    }

    private KbuildException tooMuch() {
        return refuse("makes the archive unpack to more than the " + limits.bytes() + " bytes it may hold here");
    }

    private Path place(String entry) {
        return place(entry, "leaves the directory it is unpacked into");
    }

    private Path place(String entry, String otherwise) {
        Path path = path(entry);
        if (path.isAbsolute() || entry.startsWith("/")) {
            throw refuse(otherwise);
        }
        for (Path step : path) {
            if (step.toString().equals("..")) {
                throw refuse(otherwise);
            }
        }
        return directory.resolve(path).normalize();
    }

    private Path path(String text) {
        try {
            return directory.getFileSystem().getPath(text);
        } catch (InvalidPathException e) {
            throw refuse("cannot be a file name here: " + e.getReason());
        }
    }

    /** Directories come before what is in them; archives without entries for them get plain ones. */
    private void makeParents(Path path) throws IOException {
        if (path.equals(directory)) {
            throw refuse("is the directory it is unpacked into");
        }
        Path parent = path.getParent();
        if (!parent.equals(lastParent)) {
            requireNoLink(parent, "leads through the symbolic link '");
            Path made = directory;
            for (Path step : directory.relativize(parent)) {
                made = made.resolve(step);
                if (!step.toString().isEmpty()) {
                    makeDirectory(made);
                }
            }
            lastParent = parent;
        }
    }

    private void makeDirectory(Path path) throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                throw refuse("needs the directory '" + directory.relativize(path) + "', which came before as something else");
            }
            Files.createDirectory(path);
        }
    }

    private void requireNoLink(Path path, String found) {
        for (Path at = path; at.startsWith(directory) && !at.equals(directory); at = at.getParent()) {
            if (links.containsKey(at)) {
                throw refuse(found + directory.relativize(at) + "'");
            }
        }
    }

    /** The last of several entries with one name counts, as with tar. */
    private void remove(Path path) throws IOException {
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            throw refuse("came before as a directory");
        }
        if (Files.deleteIfExists(path)) {
            links.remove(path);
            lastParent = null;
        }
    }

    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = PosixFilePermission.values();
        for (int bit = 0; bit < all.length; bit++) {
            if ((mode & 0400 >> bit) != 0) {
                permissions.add(all[bit]);
            }
        }
        return permissions;
    }
}
