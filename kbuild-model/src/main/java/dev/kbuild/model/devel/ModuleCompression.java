package dev.kbuild.model.devel;

import com.github.luben.zstd.Zstd;
import dev.kbuild.model.config.KernelConfig;
import dev.kbuild.model.problem.KbuildException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** How modules are compressed once they are signed; the kernel's configuration says which of these its modules are. */
public enum ModuleCompression {
    NONE(""),
    GZIP(".gz"),
    XZ(".xz"),
    ZSTD(".zst");

    /** What the kernel's own decompressor can take (lib/xz, and scripts/Makefile.modinst). */
    private static final int XZ_DICTIONARY = 1 << 20;
    private static final int ZSTD_LEVEL = 19;

    private final String suffix;

    ModuleCompression(String suffix) {
        this.suffix = suffix;
    }

    /** As the kernel's own modules are. */
    public static ModuleCompression of(KernelConfig config) {
        if (config.isEnabled("MODULE_COMPRESS_GZIP")) {
            return GZIP;
        }
        if (config.isEnabled("MODULE_COMPRESS_XZ")) {
            return XZ;
        }
        return config.isEnabled("MODULE_COMPRESS_ZSTD") ? ZSTD : NONE;
    }

    /** Compresses a module in place; its name gets the suffix. The result is the module itself without compression. */
    public Path compress(Path module) {
        if (this == NONE) {
            return module;
        }
        Path compressed = module.resolveSibling(module.getFileName() + suffix);
        try {
            Files.write(compressed, bytes(Files.readAllBytes(module)));
            Files.delete(module);
        } catch (IOException e) {
            throw KbuildException.machine(module.toString(), "cannot be compressed: " + e.getMessage(), e);
        }
        return compressed;
    }

    private byte[] bytes(byte[] module) throws IOException {
        if (this == ZSTD) {
            return Zstd.compress(module, ZSTD_LEVEL);
        }
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(module.length / 2 + 1024);
        try (OutputStream out = this == GZIP ? new GZIPOutputStream(compressed) : new XZOutputStream(compressed, xz(), org.tukaani.xz.XZ.CHECK_CRC32)) {
            out.write(module);
        }
        return compressed.toByteArray();
    }

    private static LZMA2Options xz() throws IOException {
        LZMA2Options options = new LZMA2Options();
        options.setDictSize(XZ_DICTIONARY);
        return options;
    }
}
