package dev.kbuild.model.archive;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Files read one after the other, and digested, by a thread of its own, so that this overlaps with what is done with their bytes. */
final class FilesAhead implements AutoCloseable {

    private static final int BUFFER = 1 << 18;
    private static final int BUFFERS = 16;

    /**
     * A stretch of a file.
     *
     * @param sha256 of the whole file, with its last stretch; empty with the others
     */
    private record Stretch(byte[] bytes, int length, String sha256) {}

    private final Ahead<Stretch> ahead;
    /** Buffers to be filled again. */
    private final BlockingQueue<byte[]> free = new LinkedBlockingQueue<>();

    FilesAhead(List<PackEntry.Content> files) {
        this.ahead = new Ahead<>("kbuild-files-ahead", BUFFERS, taker -> {
            for (PackEntry.Content file : files) {
                read(file, taker);
            }
        });
    }

    /** Each file has one stretch at least, and the last one tells its digest. */
    private void read(PackEntry.Content file, Ahead.Taker<Stretch> taker) throws InterruptedException {
        MessageDigest sha256 = Sha256.start();
        try (InputStream in = Files.newInputStream(file.from())) {
            long left = file.size();
            do {
                byte[] bytes = buffer();
                int length = in.readNBytes(bytes, 0, (int) Math.min(bytes.length, left));
                left -= length;
                if (length == 0 && left > 0 || left == 0 && in.read() >= 0) {
                    throw KbuildException.machine(file.from().toString(), "changed while it was packed; build again when nothing writes to it");
                }
                sha256.update(bytes, 0, length);
                taker.take(new Stretch(bytes, length, left == 0 ? Sha256.hex(sha256) : ""));
            } while (left > 0);
        } catch (IOException e) {
            throw KbuildException.machine(file.from().toString(), "cannot be read: " + e, e);
        }
    }

    private byte[] buffer() {
        byte[] used = free.poll();
        return used == null ? new byte[BUFFER] : used;
    }

    /**
     * Writes the next file.
     *
     * @return its sha256
     * @throws KbuildException it cannot be read, or is not as long as it was
     */
    String copyNext(OutputStream to) throws IOException {
        Stretch stretch;
        do {
            stretch = ahead.take().orElseThrow();
            to.write(stretch.bytes(), 0, stretch.length());
            free.add(stretch.bytes());
        } while (stretch.sha256().isEmpty());
        return stretch.sha256();
    }

    @Override
    public void close() {
        ahead.close();
    }
}
