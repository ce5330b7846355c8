package dev.kbuild.model.archive;

import com.github.luben.zstd.ZstdInputStream;
import dev.kbuild.model.problem.KbuildException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** The kinds of archive that can be read, told apart by their first bytes whatever they are called. */
enum UnpackFormat {
    TAR_XZ("fd377a585a00"),
    TAR_GZ("1f8b"),
    TAR_ZST("28b52ffd"),
    ZIP("504b0304"),
    TAR("");

    private static final int TAR_MAGIC = 257;

    private final byte[] magic;

    UnpackFormat(String magic) {
        this.magic = HexFormat.of().parseHex(magic);
    }

    static UnpackFormat of(Path archive) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(archive)) {
            head = in.readNBytes(TAR_MAGIC + 5);
        }
        for (UnpackFormat format : values()) {
            if (format != TAR && Arrays.equals(format.magic, Arrays.copyOf(head, format.magic.length))) {
                return format;
            }
        }
        if (head.length == TAR_MAGIC + 5 && new String(head, TAR_MAGIC, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            return TAR;
        }
        throw KbuildException.author(archive.toString(), "is no archive of a kind known here;"
                + " expected tar.xz, tar.gz, tar.zst, tar or zip, and its first bytes are "
                + HexFormat.ofDelimiter(" ").formatHex(Arrays.copyOf(head, Math.min(head.length, 6))));
    }

    void unpack(Path archive, UnpackTree tree) throws IOException, InterruptedException {
        if (this == ZIP) {
            UnpackZip.unpack(archive, tree);
            return;
        }
        try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), 1 << 16);
                InputStream plain = new ReadAhead(decompress(file));
                TarArchiveInputStream tar = new TarArchiveInputStream(plain, "UTF-8")) {
            UnpackTar.unpack(tar, tree);
        }
    }

    private InputStream decompress(InputStream in) throws IOException {
        return switch (this) {
            case TAR_XZ -> new XZInputStream(in);
            case TAR_GZ -> GzipCompressorInputStream.builder().setInputStream(in).setDecompressConcatenated(true).get();
            case TAR_ZST -> new ZstdInputStream(in);
            default -> in;
        };
    }
}
