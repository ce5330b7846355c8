package dev.kbuild.model.module;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.tukaani.xz.XZInputStream;

/** A module as it lies on disk: {@code .ko}, or compressed as {@code .ko.gz}, {@code .ko.xz}, {@code .ko.zst}. */
public final class ModuleFile {

    private ModuleFile() {}

    /** How a file is compressed; told by its content, not its name. */
    private enum Compression {
        NONE,
        GZIP(0x1f, 0x8b),
        XZ(0xfd, '7', 'z', 'X', 'Z', 0),
        ZSTD(0x28, 0xb5, 0x2f, 0xfd);

        private final byte[] magic;

        Compression(int... magic) {
            this.magic = new byte[magic.length];
            for (int i = 0; i < magic.length; i++) {
                this.magic[i] = (byte) magic[i];
            }
        }

        static Compression of(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                byte[] head = in.readNBytes(6);
                for (Compression candidate : values()) {
                    if (candidate != NONE && startsWith(head, candidate.magic)) {
                        return candidate;
                    }
                }
                return NONE;
            }
        }

        private static boolean startsWith(byte[] head, byte[] magic) {
            return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
        }
    }

    public static boolean isCompressed(Path file) throws IOException {
        return Compression.of(file) != Compression.NONE;
    }

    /** Its bytes as the kernel sees them, a signature included. */
    public static byte[] uncompressed(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return switch (Compression.of(file)) {
            case NONE -> bytes;
            case GZIP -> all(new GZIPInputStream(new ByteArrayInputStream(bytes)));
            case XZ -> all(new XZInputStream(new ByteArrayInputStream(bytes)));
            case ZSTD -> all(new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(bytes)));
        };
    }

    /** The module's name as {@code lsmod} shows it: the file's, with underscores, without what follows {@code .ko}. */
    public static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ko(\\.(gz|xz|zst))?$", "").replace('-', '_');
    }

    private static byte[] all(InputStream in) throws IOException {
        try (in) {
            return in.readAllBytes();
        }
    }
}
