package dev.kbuild.model.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Entries of a zip file as its central directory lists them, which alone knows modes and links. */
final class UnpackZip {

    private static final int TYPE = 0170000;
    private static final int SYMBOLIC_LINK = 0120000;
    private static final int REGULAR = 0100000;
    private static final int LONGEST_LINK = 4096;

    private UnpackZip() {}

    static void unpack(Path archive, UnpackTree tree) throws IOException, InterruptedException {
        try (ZipFile zip = ZipFile.builder().setPath(archive).get()) {
            for (Iterator<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder().asIterator(); entries.hasNext(); ) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                unpack(zip, entries.next(), tree);
            }
        }
    }

    private static void unpack(ZipFile zip, ZipArchiveEntry entry, UnpackTree tree) throws IOException {
        int mode = entry.getUnixMode();
        int permissions = mode != 0 ? mode : entry.isDirectory() ? 0755 : 0644;
        tree.begin(entry.getName(), permissions, entry.getLastModifiedTime());
        int type = mode & TYPE;
        if (type == SYMBOLIC_LINK) {
            try (InputStream in = zip.getInputStream(entry)) {
                tree.symbolicLink(new String(in.readNBytes(LONGEST_LINK), StandardCharsets.UTF_8));
            }
        } else if (entry.isDirectory()) {
            tree.directory();
        } else if (type == 0 || type == REGULAR) {
            try (InputStream in = zip.getInputStream(entry)) {
                tree.file(in, entry.getSize());
            }
        } else {
            throw tree.refuse("is a device or of an unknown kind; only files, directories and links are unpacked");
        }
    }
}
