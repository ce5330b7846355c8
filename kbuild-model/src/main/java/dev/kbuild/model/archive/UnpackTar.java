package dev.kbuild.model.archive;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Entries of a tar stream, each handed on by its kind. */
final class UnpackTar {

    private UnpackTar() {}

    static void unpack(TarArchiveInputStream tar, UnpackTree tree) throws IOException, InterruptedException {
        TarArchiveEntry entry = tar.getNextEntry();
        while (entry != null) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            tree.begin(entry.getName(), entry.getMode(), entry.getLastModifiedTime());
            if (entry.isSymbolicLink()) {
                tree.symbolicLink(entry.getLinkName());
            } else if (entry.isLink()) {
                tree.hardLink(entry.getLinkName());
            } else if (entry.isDirectory()) {
                tree.directory();
            } else if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
                throw tree.refuse("is a " + (entry.isFIFO() ? "named pipe" : "device") + "; only files, directories and links are unpacked");
            } else if (entry.isFile()) {
                if (!tar.canReadEntryData(entry)) {
                    throw KbuildException.author(tree.archive().toString(), "'" + entry.getName() + "' is stored in a way that cannot be read");
                }
                tree.file(tar, entry.getSize());
            } else {
                throw tree.refuse("is of an unknown kind; only files, directories and links are unpacked");
            }
            entry = tar.getNextEntry();
        }
    }
}
