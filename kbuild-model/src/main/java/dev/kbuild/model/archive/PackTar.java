package dev.kbuild.model.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A tar: ustar headers, pax ones where a name is long. */
final class PackTar implements PackOutput {

    /** What tar(1) writes at once, and fills up at the end. */
    private static final int BLOCK = 20 * 512;

    private final TarArchiveOutputStream tar;
    private final FileTime time;

    PackTar(OutputStream out, Instant time) {
        this.tar = new TarArchiveOutputStream(out, BLOCK, StandardCharsets.UTF_8.name());
        this.time = FileTime.from(time);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    @Override
    public void directory(String name) throws IOException {
        put(entry(name, TarConstants.LF_DIR, 040755));
        tar.closeArchiveEntry();
    }

    @Override
    public void link(String name, String target) throws IOException {
        TarArchiveEntry entry = entry(name, TarConstants.LF_SYMLINK, 0120777);
        entry.setLinkName(target);
        put(entry);
        tar.closeArchiveEntry();
    }

    @Override
    public OutputStream begin(String name, long size, boolean executable) throws IOException {
        TarArchiveEntry entry = entry(name, TarConstants.LF_NORMAL, executable ? 0100755 : 0100644);
        entry.setSize(size);
        put(entry);
        return tar;
    }

    @Override
    public void end() throws IOException {
        tar.closeArchiveEntry();
    }

    private void put(TarArchiveEntry entry) throws IOException {
        tar.putArchiveEntry(entry);
    }

    // An entry begins with the name of the user who runs us, hence the four lines about ids.
    private TarArchiveEntry entry(String name, byte kind, int mode) {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind);
        entry.setMode(mode);
        entry.setUserId(0);
        entry.setGroupId(0);
        entry.setUserName("root");
        entry.setGroupName("root");
        entry.setLastModifiedTime(time);
        return entry;
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
