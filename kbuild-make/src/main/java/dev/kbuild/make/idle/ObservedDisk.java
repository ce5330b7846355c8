package dev.kbuild.make.idle;

import dev.kbuild.make.disk.DirectoryNames;
import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.disk.Stamp;
import java.util.List;
import java.util.Optional;

/** Notes what a run asks a disk, and that it writes to it. */
public final class ObservedDisk implements Disk {
    private final Disk disk;
    private final Observed observed;

    /** Passes all on to another. */
    public ObservedDisk(Disk disk, Observed observed) {
        this.disk = disk;
        this.observed = observed;
    }

    @Override
    public String directory() {
        return disk.directory();
    }

    @Override
    public Disk in(String directory) {
        observed.end();
        return disk.in(directory);
    }

    @Override
    public Stamp stamp(String path) {
        return look(path).stamp();
    }

    @Override
    public Look look(String path) {
        Look look = disk.look(path);
        observed.look(path, look);
        return look;
    }

    @Override
    public boolean exists(String path) {
        return kind(path) != Kind.MISSING;
    }

    @Override
    public Kind kind(String path) {
        Kind kind = disk.kind(path);
        observed.heard(Asked.KIND, path, Asked.answer(kind));
        return kind;
    }

    @Override
    public boolean isThere(String path) {
        boolean isThere = disk.isThere(path);
        observed.heard(Asked.NAME, path, Asked.answer(isThere));
        return isThere;
    }

    @Override
    public Optional<List<String>> list(String directory) {
        Optional<List<String>> names = disk.list(directory);
        heardListing(directory, names);
        return names;
    }

    @Override
    public Optional<DirectoryNames> names(String directory) {
        Optional<DirectoryNames> names = disk.names(directory);
        if (names.isEmpty()) {
            heardListing(directory, Optional.empty());
            return names;
        }
        observed.heard(Asked.KIND, directory, Asked.answer(Kind.DIRECTORY));
        return observed.isIdle() ? Optional.of(new Names(directory, names.get())) : names;
    }

    private void heardListing(String directory, Optional<List<String>> names) {
        if (observed.isIdle()) {
            observed.heard(Asked.LISTING, directory, Asked.answer(names));
        }
    }

    /** Of a directory only what was asked for counts. */
    private final class Names extends DirectoryNames {
        private final String directory;
        private final DirectoryNames names;

        Names(String directory, DirectoryNames names) {
            super(names);
            this.directory = directory;
            this.names = names;
        }

        @Override
        public List<String> inOrder() {
            heardListing(directory, Optional.of(names.inOrder()));
            return names.inOrder();
        }

        @Override
        public boolean contains(String name) {
            boolean isThere = names.contains(name);
            observed.heard(Asked.NAME, directory.equals(".") ? name : directory + '/' + name, Asked.answer(isThere));
            return isThere;
        }
    }

    @Override
    public byte[] read(String path) throws DiskException {
        Look look = look(path);
        if (look.kind() != Kind.MISSING && look.kind() != Kind.FILE) {
            observed.end();
        }
        try {
            return disk.read(path);
        } catch (DiskException problem) {
            if (look.kind() != Kind.MISSING) {
                observed.end();
            }
            throw problem;
        }
    }

    @Override
    public Stamp linkStamp(String path) {
        observed.end();
        return disk.linkStamp(path);
    }

    @Override
    public boolean isExecutable(String path) {
        observed.end();
        return disk.isExecutable(path);
    }

    @Override
    public Optional<String> readLink(String path) {
        observed.end();
        return disk.readLink(path);
    }

    @Override
    public Optional<String> realPath(String path) {
        observed.end();
        return disk.realPath(path);
    }

    @Override
    public void write(String path, byte[] content) throws DiskException {
        observed.end();
        disk.write(path, content);
    }

    @Override
    public String writeTemporary(String directory, String prefix, byte[] content) throws DiskException {
        observed.end();
        return disk.writeTemporary(directory, prefix, content);
    }

    @Override
    public void append(String path, byte[] content) throws DiskException {
        observed.end();
        disk.append(path, content);
    }

    @Override
    public void touch(String path) throws DiskException {
        observed.end();
        disk.touch(path);
    }

    /** Only checks do, and they are noted. */
    @Override
    public void touchDirectory(String path) {
        disk.touchDirectory(path);
    }

    @Override
    public void delete(String path) throws DiskException {
        observed.end();
        disk.delete(path);
    }

    @Override
    public void makeDirectory(String path) throws DiskException {
        observed.end();
        disk.makeDirectory(path);
    }

    @Override
    public void forget(String path) {
        disk.forget(path);
    }

    @Override
    public void forgetListing(String directory) {
        disk.forgetListing(directory);
    }

    @Override
    public void forgetBelow(String directory) {
        disk.forgetBelow(directory);
    }

    @Override
    public void forgetAll() {
        disk.forgetAll();
    }

    @Override
    public long generation() {
        return disk.generation();
    }
}
