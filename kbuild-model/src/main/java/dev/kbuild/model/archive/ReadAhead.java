package dev.kbuild.model.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A stream read by a thread of its own a few buffers ahead, so that decompressing and writing files overlap. */
final class ReadAhead extends InputStream {

    private static final int BUFFER = 1 << 18;
    private static final int BUFFERS = 16;

    private final InputStream in;
    private final Ahead<byte[]> ahead;
    private byte[] current = new byte[0];
    private int position;

    ReadAhead(InputStream in) {
        this.in = in;
        this.ahead = new Ahead<>("kbuild-read-ahead", BUFFERS, taker -> {
            byte[] bytes = in.readNBytes(BUFFER);
            while (bytes.length > 0) {
                taker.take(bytes);
                bytes = in.readNBytes(BUFFER);
            }
        });
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == current.length && !next()) {
            return -1;
        }
        int count = Math.min(length, current.length - position);
        System.arraycopy(current, position, into, offset, count);
        position += count;
        return count;
    }

    private boolean next() throws IOException {
        try {
            Optional<byte[]> bytes = ahead.take();
            current = bytes.orElse(new byte[0]);
            position = 0;
            return bytes.isPresent();
        } catch (RuntimeException | Error e) {
            throw new IOException("damaged: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        ahead.close();
        in.close();
    }
}
