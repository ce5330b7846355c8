package dev.kbuild.model.archive;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import dev.kbuild.model.problem.KbuildException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/**
 * Writes an archive that is the same, byte for byte, wherever and by whomever it is written: sorted, owned by
 * root, modes 0755 and 0644, one time for every entry. Nothing is held in memory but names.
 *
 * @param level as {@link PackFormat#level} gives it
 * @param time for every entry, to the second
 * @param threads for zstd; any number gives the same bytes
 */
public record Pack(PackFormat format, int level, Instant time, int threads) {

    /** What entries are stamped with when no time was asked for; a moment that every format can express. */
    public static final Instant UNSTAMPED = Instant.parse("1980-02-01T00:00:00Z");

    private static final int BUFFER = 1 << 17;

    public Pack {
        time = time.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Writes it beside {@code file} and moves it there when it is complete.
     *
     * @throws KbuildException a file cannot be read or changed meanwhile, or the archive cannot be written
     */
    public Packed write(PackContents contents, Path file) {
        Path archive = file.toAbsolutePath();
        Path beside = archive.resolveSibling(archive.getFileName() + ".new");
        try {
            Files.createDirectories(archive.getParent());
            Packed packed = writeBeside(contents, archive, beside);
            Files.move(beside, archive, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return packed;
        } catch (IOException e) {
            throw KbuildException.machine(archive.toString(), "cannot be written: " + e.getMessage(), e);
        } finally {
            discard(beside);
        }
    }

    private static void discard(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw KbuildException.machine(beside.toString(), "cannot be removed: " + e.getMessage(), e);
        }
    }

    private Packed writeBeside(PackContents contents, Path archive, Path beside) throws IOException {
        List<Packed.File> files = new ArrayList<>();
        DigestedOutput digested = new DigestedOutput(Files.newOutputStream(beside));
        try (digested;
                FilesAhead read = new FilesAhead(contents.files());
                PackOutput out = open(digested)) {
            for (Map.Entry<String, PackEntry> entry : contents.entries().entrySet()) {
                String name = entry.getKey();
                if (entry.getValue() instanceof PackEntry.Content content) {
                    String sha256 = read.copyNext(out.begin(name, content.size(), content.executable()));
                    out.end();
                    files.add(new Packed.File.Content(name, content.size(), sha256));
                } else if (entry.getValue() instanceof PackEntry.Link link) {
                    out.link(name, link.target());
                    files.add(new Packed.File.Link(name, link.target()));
                } else {
                    out.directory(name);
                }
            }
        }
        return new Packed(archive, digested.size(), digested.sha256(), files);
    }

    private PackOutput open(OutputStream file) throws IOException {
        return switch (format) {
            case TAR_ZST -> new PackTar(new BufferedOutputStream(zstd(file), BUFFER), time);
            case TAR_GZ -> new PackTar(new BufferedOutputStream(gzip(file), BUFFER), time);
            case TAR_XZ -> new PackTar(new BufferedOutputStream(new XZOutputStream(file, new LZMA2Options(level)), BUFFER), time);
            case ZIP -> new PackZip(file, level, time);
        };
    }

    // Without workers zstd cuts its blocks elsewhere, and the bytes differ from those with any number of workers.
    @SuppressWarnings("resource")
    private OutputStream zstd(OutputStream file) throws IOException {
        return new ZstdOutputStreamNoFinalizer(file, level).setWorkers(Math.max(1, threads)).setChecksum(true);
    }

    private OutputStream gzip(OutputStream file) throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setCompressionLevel(level);
        return new GzipCompressorOutputStream(file, parameters);
    }
}
