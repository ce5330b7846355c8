package dev.kbuild.model.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** A stream read by a thread of its own a few buffers ahead, so that decompressing and writing files overlap. */
final class ReadAhead extends InputStream {

    private static final int BUFFER = 1 << 18;
    private static final int BUFFERS = 16;

    private record Chunk(byte[] bytes, int length, Throwable failure) {}

    private final BlockingQueue<Chunk> filled = new ArrayBlockingQueue<>(BUFFERS);
    private final InputStream in;
    private final Thread reader;
    private Chunk current = new Chunk(new byte[0], 0, null);
    private int position;

    ReadAhead(InputStream in) {
        this.in = in;
        this.reader = new Thread(this::fill, "kbuild-read-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private void fill() {
        try {
            try {
                int length;
                do {
                    byte[] bytes = new byte[BUFFER];
                    length = in.readNBytes(bytes, 0, BUFFER);
                    filled.put(new Chunk(bytes, length, null));
                } while (length == BUFFER);
                filled.put(new Chunk(new byte[0], -1, null));
            } catch (IOException | RuntimeException | Error e) {
                filled.put(new Chunk(new byte[0], -1, e));
            }
        } catch (InterruptedException e) {
            // Closed: nobody reads any more.
            Thread.currentThread().interrupt();
        }
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
        while (position == current.length()) {
            next();
        }
        if (current.length() < 0) {
            return -1;
        }
        int count = Math.min(length, current.length() - position);
        System.arraycopy(current.bytes(), position, into, offset, count);
        position += count;
        return count;
    }

    private void next() throws IOException {
        try {
            current = filled.take();
            position = 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        if (current.failure() instanceof IOException e) {
            throw new IOException(e.getMessage(), e);
        }
        if (current.failure() != null) {
            throw new IOException("damaged: " + current.failure().getMessage(), current.failure());
        }
    }

    @Override
    public void close() throws IOException {
        reader.interrupt();
        filled.clear();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        in.close();
    }
}
