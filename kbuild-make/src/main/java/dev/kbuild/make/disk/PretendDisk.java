package dev.kbuild.make.disk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A disk in memory with a clock that only {@link #tick} moves. For tests, and for those who embed a make and test that.
 *
 * <p>Directories are made with the files in them. There are no links and no permissions.
 */
public final class PretendDisk implements Disk {
    private final String directory;
    private final Content content;

    /** An empty disk, seen from {@code /work}. */
    public PretendDisk() {
        this("/work", new Content());
        content.files.put("/work", new File(null, content.now));
    }

    private PretendDisk(String directory, Content content) {
        this.directory = directory;
        this.content = content;
    }

    /** Lets time pass: what is written from now on is newer than all there is. */
    public PretendDisk tick() {
        content.now++;
        return this;
    }

    /** Writes a file of ASCII text. */
    public PretendDisk write(String path, String text) {
        put(path, text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        return this;
    }

    @Override
    public String directory() {
        return directory;
    }

    @Override
    public PretendDisk in(String other) {
        return new PretendDisk(place(other), content);
    }

    private String place(String path) {
        return Names.withoutParents(Names.tidy(Names.resolve(directory, path)));
    }

    private Optional<File> file(String path) {
        return path.isEmpty() ? Optional.empty() : Optional.ofNullable(content.files.get(place(path)));
    }

    private void put(String path, byte[] bytes) {
        String place = place(path);
        for (String above = Names.parent(place); !above.equals("/"); above = Names.parent(above)) {
            content.files.putIfAbsent(above, new File(null, content.now));
        }
        content.files.put(place, new File(bytes, content.now));
    }

    @Override
    public Stamp stamp(String path) {
        return file(path).<Stamp>map(file -> new Stamp.Modified(file.time)).orElse(Stamp.MISSING);
    }

    @Override
    public Stamp linkStamp(String path) {
        return stamp(path);
    }

    @Override
    public Kind kind(String path) {
        return file(path).map(file -> file.bytes == null ? Kind.DIRECTORY : Kind.FILE).orElse(Kind.MISSING);
    }

    @Override
    public boolean isExecutable(String path) {
        return kind(path) == Kind.FILE;
    }

    @Override
    public Optional<List<String>> list(String path) {
        String place = place(path);
        if (!place.equals("/") && kind(path) != Kind.DIRECTORY) {
            return Optional.empty();
        }
        String prefix = place.equals("/") ? "/" : place + '/';
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (String name : content.files.keySet()) {
            if (name.startsWith(prefix)) {
                String rest = name.substring(prefix.length());
                int slash = rest.indexOf('/');
                names.add(slash < 0 ? rest : rest.substring(0, slash));
            }
        }
        return Optional.of(new ArrayList<>(names));
    }

    @Override
    public Optional<String> readLink(String path) {
        return Optional.empty();
    }

    @Override
    public Optional<String> realPath(String path) {
        return file(path).map(file -> place(path));
    }

    @Override
    public byte[] read(String path) throws DiskException {
        byte[] bytes = file(path).orElseThrow(() -> new DiskException(path, DiskException.Reason.NOT_FOUND)).bytes;
        if (bytes == null) {
            throw new DiskException(path, DiskException.Reason.IS_DIRECTORY);
        }
        return bytes.clone();
    }

    @Override
    public void write(String path, byte[] bytes) throws DiskException {
        refuseDirectory(path);
        put(path, bytes.clone());
    }

    @Override
    public String writeTemporary(String other, String prefix, byte[] bytes) throws DiskException {
        String name = other + '/' + prefix + content.files.size();
        write(name, bytes);
        return name;
    }

    @Override
    public void append(String path, byte[] bytes) throws DiskException {
        refuseDirectory(path);
        byte[] before = exists(path) ? read(path) : new byte[0];
        byte[] all = java.util.Arrays.copyOf(before, before.length + bytes.length);
        System.arraycopy(bytes, 0, all, before.length, bytes.length);
        put(path, all);
    }

    private void refuseDirectory(String path) throws DiskException {
        if (kind(path) == Kind.DIRECTORY) {
            throw new DiskException(path, DiskException.Reason.IS_DIRECTORY);
        }
    }

    @Override
    public void touch(String path) throws DiskException {
        append(path, new byte[0]);
    }

    @Override
    public void delete(String path) throws DiskException {
        refuseDirectory(path);
        if (content.files.remove(place(path)) == null) {
            throw new DiskException(path, DiskException.Reason.NOT_FOUND);
        }
    }

    @Override
    public void makeDirectory(String path) throws DiskException {
        if (exists(path)) {
            throw new DiskException(path, DiskException.Reason.EXISTS);
        }
        content.files.put(place(path), new File(null, content.now));
    }

    /** A file, or a directory when {@code bytes} is null. */
    private record File(byte[] bytes, long time) {}

    private static final class Content {
        final Map<String, File> files = new TreeMap<>();
        long now = 1_000_000_000L;
    }
}
