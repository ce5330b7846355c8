package dev.kbuild.make.disk;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The machine's file system; every question is put to it anew. */
public final class RealDisk implements Disk {
    private final String directory;

    private RealDisk(String directory) {
        this.directory = directory;
    }

    /** The file system seen from an absolute directory. */
    public static RealDisk at(Path directory) {
        return new RealDisk(RawPath.toBytes(directory));
    }

    /** The file system seen from an absolute directory, given as bytes. */
    public static RealDisk at(String directory) {
        if (!directory.startsWith("/")) {
            throw new IllegalArgumentException("not an absolute path: " + directory);
        }
        return new RealDisk(Names.tidy(directory));
    }

    @Override
    public String directory() {
        return directory;
    }

    @Override
    public RealDisk in(String other) {
        return new RealDisk(Names.tidy(Names.resolve(directory, other)));
    }

    @Override
    public Stamp stamp(String path) {
        BasicFileAttributes attributes = attributes(path);
        return attributes == null ? Stamp.MISSING : modified(attributes);
    }

    @Override
    public Stamp linkStamp(String path) {
        try {
            return path.isEmpty()
                    ? Stamp.MISSING
                    : modified(Files.readAttributes(real(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
        } catch (IOException absent) {
            return Stamp.MISSING;
        }
    }

    @Override
    public Look look(String path) {
        return look(path, false);
    }

    @Override
    public Look look(String path, boolean likely) {
        BasicFileAttributes attributes = attributes(path, likely);
        return attributes == null ? new Look(Kind.MISSING, Stamp.MISSING) : new Look(kind(attributes), modified(attributes));
    }

    @Override
    public Kind kind(String path) {
        BasicFileAttributes attributes = attributes(path);
        return attributes == null ? Kind.MISSING : kind(attributes);
    }

    static Kind kind(BasicFileAttributes attributes) {
        return attributes.isRegularFile() ? Kind.FILE : attributes.isDirectory() ? Kind.DIRECTORY : Kind.OTHER;
    }

    static Stamp modified(BasicFileAttributes attributes) {
        Object key = attributes.fileKey();
        return new Stamp.Modified(attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.size(), key == null ? 0 : key.hashCode());
    }

    BasicFileAttributes attributes(String path) {
        return attributes(path, false);
    }

    /** Null when the file is not there. */
    private BasicFileAttributes attributes(String path, boolean likely) {
        if (path.isEmpty()) {
            return null;
        }
        String absolute = Names.resolve(directory, path);
        // Where it is likely to be there, that would only be one more question.
        if (!likely && !RawPath.mayBeThere(absolute)) {
            return null;
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(RawPath.of(absolute), BasicFileAttributes.class);
            // Path drops a trailing slash, which for stat(2) means "and be a directory".
            return absolute.endsWith("/") && !attributes.isDirectory() ? null : attributes;
        } catch (IOException absent) {
            return null;
        }
    }

    @Override
    public boolean isExecutable(String path) {
        return kind(path) == Kind.FILE && Files.isExecutable(real(path));
    }

    @Override
    public Optional<List<String>> list(String path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String absolute = Names.resolve(directory, path);
        if (RawPath.isPlain(absolute)) {
            String[] names = new File(absolute).list();
            if (names == null) {
                return Optional.empty();
            }
            boolean faithful = true;
            for (String name : names) {
                faithful &= RawPath.isUnambiguous(name);
            }
            if (faithful) {
                return Optional.of(List.of(names));
            }
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(RawPath.of(absolute))) {
            List<String> names = new ArrayList<>();
            for (Path entry : entries) {
                names.add(Names.last(RawPath.toBytes(entry)));
            }
            return Optional.of(List.copyOf(names));
        } catch (IOException | DirectoryIteratorException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> readLink(String path) {
        try {
            Path target = Files.readSymbolicLink(real(path));
            String bytes = RawPath.toBytes(Path.of("/").resolve(target));
            return Optional.of(target.isAbsolute() ? bytes : bytes.substring(1));
        } catch (IOException | UnsupportedOperationException notALink) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> realPath(String path) {
        BasicFileAttributes attributes = attributes(path);
        if (attributes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(RawPath.toBytes(real(path).toRealPath()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] read(String path) throws DiskException {
        refuseEmpty(path);
        try {
            return Files.readAllBytes(real(path));
        } catch (IOException problem) {
            throw refusal(path, problem);
        }
    }

    @Override
    public void write(String path, byte[] content) throws DiskException {
        put(path, content, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public void append(String path, byte[] content) throws DiskException {
        put(path, content, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public String writeTemporary(String other, String prefix, byte[] content) throws DiskException {
        refuseEmpty(other);
        try {
            Path file = Files.createTempFile(real(other), prefix, "");
            Files.write(file, content);
            return other + '/' + Names.last(RawPath.toBytes(file));
        } catch (IOException problem) {
            throw refusal(other, problem);
        }
    }

    private void put(String path, byte[] content, OpenOption... how) throws DiskException {
        refuseEmpty(path);
        try {
            Files.write(real(path), content, how);
        } catch (IOException problem) {
            throw refusal(path, problem);
        }
    }

    /** Rewrites the first byte, as GNU make does: then the kernel's clock, and no other, sets the time. */
    @Override
    public void touch(String path) throws DiskException {
        if (!exists(path)) {
            put(path, new byte[0], StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            return;
        }
        String absolute = Names.resolve(directory, path);
        if (!RawPath.isPlain(absolute)) {
            rewrite(path);
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(absolute, "rw")) {
            int first = file.read();
            file.seek(0);
            file.write(Math.max(first, 0));
            if (first < 0) {
                file.setLength(0);
            }
        } catch (IOException problem) {
            throw refusal(path, problem);
        }
    }

    @Override
    public void touchDirectory(String path) {
        try {
            // By a file, so that the kernel's clock, and no other, sets the time.
            Files.delete(Files.createFile(real(path + "/.tmp_" + System.nanoTime())));
        } catch (IOException notOurs) {
            // Then a command could not have done it either.
        }
    }

    private void rewrite(String path) throws DiskException {
        byte[] content = read(path);
        put(path, content.length == 0 ? new byte[1] : content, StandardOpenOption.WRITE);
        if (content.length == 0) {
            write(path, content);
        }
    }

    @Override
    public void delete(String path) throws DiskException {
        refuseEmpty(path);
        try {
            Path file = real(path);
            if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new DiskException(path, DiskException.Reason.IS_DIRECTORY);
            }
            Files.delete(file);
        } catch (DiskException told) {
            throw told;
        } catch (IOException problem) {
            throw refusal(path, problem);
        }
    }

    @Override
    public void makeDirectory(String path) throws DiskException {
        refuseEmpty(path);
        try {
            Files.createDirectory(real(path));
        } catch (IOException problem) {
            throw refusal(path, problem);
        }
    }

    private Path real(String path) {
        return RawPath.of(directory, path);
    }

    private static void refuseEmpty(String path) throws DiskException {
        if (path.isEmpty()) {
            throw new DiskException(path, DiskException.Reason.NOT_FOUND);
        }
    }

    private static DiskException refusal(String path, IOException problem) {
        return new DiskException(path, reason(problem));
    }

    private static DiskException.Reason reason(IOException problem) {
        if (problem instanceof NoSuchFileException) {
            return DiskException.Reason.NOT_FOUND;
        }
        if (problem instanceof AccessDeniedException) {
            return DiskException.Reason.DENIED;
        }
        if (problem instanceof FileAlreadyExistsException) {
            return DiskException.Reason.EXISTS;
        }
        if (problem instanceof DirectoryNotEmptyException) {
            return DiskException.Reason.NOT_EMPTY;
        }
        return DiskException.Reason.ofText(problem instanceof FileSystemException f && f.getReason() != null ? f.getReason() : problem.getMessage());
    }
}
