package dev.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/** The file of remembered probes, made to say something else. */
public final class RememberedFile {
    private RememberedFile() {}

    /** Replaces text by as much other text, and makes the checksum right again. */
    public static void replace(Path file, String text, String other) throws IOException {
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(content).contains(text);
        assertThat(other).hasSameSizeAs(text);
        byte[] bytes = content.replace(text, other).getBytes(StandardCharsets.ISO_8859_1);
        CRC32 sum = new CRC32();
        sum.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
        Files.write(file, ByteBuffer.wrap(bytes).putInt((int) sum.getValue()).array());
    }
}
