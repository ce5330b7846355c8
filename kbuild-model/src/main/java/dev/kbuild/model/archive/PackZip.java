package dev.kbuild.model.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.X5455_ExtendedTimestamp;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * A zip with Unix modes and links.
 *
 * <p>A zip's own time field is local time, so the same instant has other bytes in another time zone. It is
 * set to the first of February 1980 everywhere, as Maven 4 and Gradle do, and the time that was asked for goes
 * into the extended timestamp field, which is in UTC and which unzip, bsdtar and Java prefer.
 */
final class PackZip implements PackOutput {

    private static final LocalDateTime NEUTRAL = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipArchiveOutputStream zip;
    private final Instant time;

    PackZip(OutputStream out, int level, Instant time) {
        this.zip = new ZipArchiveOutputStream(out);
        this.time = time;
        zip.setEncoding(StandardCharsets.UTF_8.name());
        zip.setMethod(ZipArchiveOutputStream.DEFLATED);
        zip.setLevel(level);
    }

    @Override
    public void directory(String name) throws IOException {
        ZipArchiveEntry entry = entry(name, 040755);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(0);
        entry.setCrc(0);
        zip.putArchiveEntry(entry);
        zip.closeArchiveEntry();
    }

    @Override
    public void link(String name, String target) throws IOException {
        byte[] bytes = target.getBytes(StandardCharsets.UTF_8);
        ZipArchiveEntry entry = entry(name, 0120777);
        entry.setSize(bytes.length);
        zip.putArchiveEntry(entry);
        zip.write(bytes);
        zip.closeArchiveEntry();
    }

    @Override
    public OutputStream begin(String name, long size, boolean executable) throws IOException {
        ZipArchiveEntry entry = entry(name, executable ? 0100755 : 0100644);
        entry.setSize(size);
        zip.putArchiveEntry(entry);
        return zip;
    }

    @Override
    public void end() throws IOException {
        zip.closeArchiveEntry();
    }

    private ZipArchiveEntry entry(String name, int mode) {
        ZipArchiveEntry entry = new NeutralTime(name);
        entry.setUnixMode(mode);
        X5455_ExtendedTimestamp utc = new X5455_ExtendedTimestamp();
        utc.setModifyFileTime(FileTime.from(time));
        utc.setFlags(X5455_ExtendedTimestamp.MODIFY_TIME_BIT);
        entry.addExtraField(utc);
        return entry;
    }

    /** An entry whose own time field is the same everywhere; adding the extended timestamp would set it, and setting it would drop that. */
    private static final class NeutralTime extends ZipArchiveEntry {

        NeutralTime(String name) {
            super(name);
        }

        @Override
        public long getTime() {
            return NEUTRAL.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli();
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
