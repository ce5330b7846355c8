package dev.kbuild.model.boot;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A cpio archive of the "newc" kind being written: what the kernel unpacks as its first root file system
 * (Documentation/driver-api/early-userspace/buffer-format.rst). Everything belongs to root and is from the start of
 * the epoch, so that the same content is the same bytes.
 */
final class Newc implements Closeable {

    private static final int DIRECTORY = 0040000;
    private static final int CHARACTER_DEVICE = 0020000;
    private static final int SYMBOLIC_LINK = 0120000;
    private static final int REGULAR = 0100000;

    private final OutputStream out;
    private final Set<String> directories = new HashSet<>();
    private long written;
    private int inode;

    Newc(OutputStream out) {
        this.out = out;
    }

    /** A directory; those above it come before it by themselves, and one that is there already stays as it is. */
    void directory(String path) throws IOException {
        if (path.isEmpty() || directories.contains(path)) {
            return;
        }
        parents(path);
        directories.add(path);
        header(path, DIRECTORY | 0755, 2, 0, 0, 0);
    }

    void file(String path, boolean executable, byte[] content) throws IOException {
        parents(path);
        header(path, REGULAR | (executable ? 0755 : 0644), 1, content.length, 0, 0);
        write(content);
        align();
    }

    void file(String path, boolean executable, Path content) throws IOException {
        long size = Files.size(content);
        if (size > 0xffffffffL) {
            throw new IOException(content + " has " + size + " bytes, more than an initramfs can hold in a file");
        }
        parents(path);
        header(path, REGULAR | (executable ? 0755 : 0644), 1, size, 0, 0);
        try (InputStream in = Files.newInputStream(content)) {
            long copied = in.transferTo(out);
            if (copied != size) {
                throw new IOException(content + " changed while it was read");
            }
        }
        written += size;
        align();
    }

    void link(String path, String target) throws IOException {
        parents(path);
        byte[] text = target.getBytes(StandardCharsets.UTF_8);
        header(path, SYMBOLIC_LINK | 0777, 1, text.length, 0, 0);
        write(text);
        align();
    }

    void characterDevice(String path, int major, int minor) throws IOException {
        parents(path);
        header(path, CHARACTER_DEVICE | 0600, 1, 0, major, minor);
    }

    /** Writes the trailer, and fills up to a multiple of 512 bytes as cpio does. */
    @Override
    public void close() throws IOException {
        inode = -1;
        header("TRAILER!!!", 0, 1, 0, 0, 0);
        write(new byte[(int) (-written & 511)]);
        out.close();
    }

    private void parents(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        directory(slash < 0 ? "" : path.substring(0, slash));
    }

    private void header(String path, int mode, int links, long size, int major, int minor) throws IOException {
        inode++;
        byte[] name = path.getBytes(StandardCharsets.UTF_8);
        long[] fields = {inode, mode, 0, 0, links, 0, size, 0, 0, major, minor, name.length + 1, 0};
        StringBuilder header = new StringBuilder("070701");
        for (long field : fields) {
            header.append(String.format("%08X", field));
        }
        write(header.toString().getBytes(StandardCharsets.US_ASCII));
        write(name);
        write(new byte[1]);
        align();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    private void align() throws IOException {
        write(new byte[(int) (-written & 3)]);
    }
}
