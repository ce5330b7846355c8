package dev.kbuild.model.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Passes bytes on, and knows afterwards how many they were and their digest. */
final class DigestedOutput extends FilterOutputStream {

    private final MessageDigest digest = Sha256.start();
    private long size;

    DigestedOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        digest.update(bytes, from, length);
        size += length;
    }

    long size() {
        return size;
    }

    /** To be asked once. */
    String sha256() {
        return Sha256.hex(digest);
    }
}
