package dev.kbuild.model.tree;

import dev.kbuild.model.archive.Sha256;
import dev.kbuild.model.archive.Unpack;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Source trees by digest, each verified and unpacked once and shared by all builds of a user.
 *
 * <pre>
 * source/0123456789abcdef/linux        a tree, whole as soon as it has this name
 * source/0123456789abcdef/digest       its whole digest
 * source/.0123456789abcdef.tmp         one that is being made, or was when a build was killed
 * download/0123456789abcdef/NAME       a verified archive
 * digest/                              digests of local archives
 * lock/                                files to lock
 * </pre>
 *
 * Whoever makes an entry holds its lock, so what is found beside it without its final name is of no use to anybody.
 */
public final class SourceCache {

    private static final int SHORT = 16;
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final Path cache;
    private final Consumer<String> say;
    private final Duration retry;
    private final FileDigests digests;

    /**
     * Opens a cache, which need not exist yet.
     *
     * @param say what takes long, a line each
     */
    public SourceCache(Path cache, Consumer<String> say) {
        this(cache, say, RETRY);
    }

    SourceCache(Path cache, Consumer<String> say, Duration retry) {
        this.cache = cache.toAbsolutePath().normalize();
        this.say = say;
        this.retry = retry;
        this.digests = FileDigests.in(this.cache);
    }

    /** The tree that was asked for, made when it is not there yet. */
    public SourceTree get(SourceRequest request) throws InterruptedException {
        try {
            if (request.place() instanceof SourceRequest.Directory directory) {
                return inPlace(directory, request.patches());
            }
            List<SourceOrigin.Patch> patches = new ArrayList<>();
            for (Path patch : request.patches()) {
                patches.add(new SourceOrigin.Patch(patch.getFileName().toString(), digest(patch, "patches")));
            }
            if (request.place() instanceof SourceRequest.ArchiveFile file) {
                return unpacked(origin(file.from(), fileDigest(file), patches), () -> file.file(), request.patches());
            }
            SourceRequest.ArchiveUrl url = (SourceRequest.ArchiveUrl) request.place();
            String from = SourceDownload.withoutCredentials(url.url());
            String sha256 = declared(from, url.sha256());
            return unpacked(origin(from, sha256, patches), () -> download(url, from, sha256), request.patches());
        } catch (IOException e) {
            throw KbuildException.machine(cache.toString(), "the source cannot be brought there: " + e, e);
        }
    }

    private static SourceTree inPlace(SourceRequest.Directory directory, List<Path> patches) {
        if (!patches.isEmpty()) {
            throw KbuildException.author(Diagnostic.parameter("source") + Diagnostic.parameter("patches"), "a directory is used in place and never written to,"
                    + " so it cannot be patched; name an archive, or apply the patches to " + directory.directory() + " yourself");
        }
        return SourceTree.open(directory.directory());
    }

    /** Of a local archive, which must be as declared; without a declaration it is whatever it is. */
    private String fileDigest(SourceRequest.ArchiveFile file) throws IOException {
        String found = digest(file.file(), "archive");
        Optional<String> declared = file.sha256().map(s -> declared(file.from(), file.sha256()));
        if (declared.isPresent() && !declared.get().equals(found)) {
            throw wrong(file.from(), declared.get(), found);
        }
        return found;
    }

    private String digest(Path file, String parameter) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw KbuildException.author(Diagnostic.parameter("source") + Diagnostic.parameter(parameter), "there is no file " + file);
        }
        return digests.of(file);
    }

    private static String declared(String from, Optional<String> sha256) {
        String at = Diagnostic.parameter("source") + Diagnostic.parameter("sha256");
        if (sha256.isEmpty()) {
            throw KbuildException.author(at, "is not given, and without it nothing says that " + from
                    + " is what you mean; add <sha256> with the digest that its publisher states (kernel.org: sha256sums.asc beside the archive)");
        }
        String digest = sha256.get().strip().toLowerCase(Locale.ROOT);
        if (!digest.matches("[0-9a-f]{64}")) {
            throw KbuildException.author(at, "'" + sha256.get() + "' is no sha256; expected 64 hexadecimal digits");
        }
        return digest;
    }

    private static KbuildException wrong(String from, String declared, String found) {
        return KbuildException.author(Diagnostic.parameter("source") + Diagnostic.parameter("sha256"), "is " + declared + ", but " + from
                + " has " + found + "; correct it if that is the archive you mean, otherwise get the right one");
    }

    private static SourceOrigin origin(String from, String sha256, List<SourceOrigin.Patch> patches) {
        StringBuilder all = new StringBuilder(sha256);
        patches.forEach(patch -> all.append('\n').append(patch.sha256()));
        String digest = patches.isEmpty() ? sha256 : Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
        return new SourceOrigin(from, Optional.of(sha256), patches, Optional.of(digest));
    }

    /** Finds an archive, perhaps far away. */
    private interface Archive {
        Path file() throws IOException, InterruptedException;
    }

    @SuppressWarnings("try")
    private SourceTree unpacked(SourceOrigin origin, Archive archive, List<Path> patches) throws IOException, InterruptedException {
        String digest = origin.digest().orElseThrow();
        Path entry = cache.resolve("source").resolve(digest.substring(0, SHORT));
        if (!isWhole(entry, digest)) {
            try (CacheLock held = CacheLock.take(lockFile("source", digest), say)) {
                if (!isWhole(entry, digest)) {
                    make(entry, digest, archive.file(), origin.from(), patches);
                }
            }
        }
        return SourceTree.open(entry.resolve("linux"), origin);
    }

    private Path lockFile(String kind, String digest) {
        return cache.resolve("lock").resolve(kind + "-" + digest.substring(0, SHORT));
    }

    private static boolean isWhole(Path entry, String digest) throws IOException {
        Path stated = entry.resolve("digest");
        return Files.isRegularFile(stated) && Files.readString(stated).strip().equals(digest);
    }

    private void make(Path entry, String digest, Path archive, String from, List<Path> patches) throws IOException, InterruptedException {
        Path making = entry.resolveSibling("." + entry.getFileName() + ".tmp");
        Directories.remove(making);
        Directories.remove(entry);
        Path whole = making.resolve("whole");
        Path unpacking = making.resolve("unpacking");
        Files.createDirectories(whole);
        Files.createDirectories(unpacking);
        try {
            say.accept("unpacking " + from + " (sha256 " + digest + ")");
            Path root = Unpack.into(archive, unpacking);
            for (Path patch : patches) {
                say.accept("applying " + patch.getFileName());
                Patches.apply(patch, root);
            }
            KernelVersion.read(root);
            Files.move(root, whole.resolve("linux"));
            Files.writeString(whole.resolve("digest"), digest + "\n");
            Files.move(whole, entry, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Directories.remove(making);
        }
    }

    @SuppressWarnings("try")
    private Path download(SourceRequest.ArchiveUrl url, String from, String sha256) throws IOException, InterruptedException {
        if (!from.matches("https?://.+/.+")) {
            throw KbuildException.author(Diagnostic.parameter("source") + Diagnostic.parameter("archive"),
                    "'" + from + "' is neither a file nor an http(s) URL");
        }
        Path directory = cache.resolve("download").resolve(sha256.substring(0, SHORT));
        Path file = directory.resolve(from.substring(from.lastIndexOf('/') + 1).replaceAll("[^\\w.-]|^\\.+", "_"));
        try (CacheLock held = CacheLock.take(lockFile("download", sha256), say)) {
            sweep(directory);
            if (Files.isRegularFile(file) && digests.of(file).equals(sha256)) {
                return file;
            }
            if (url.offline()) {
                throw KbuildException.machine(from, "is not in " + cache + " yet, and Maven is offline; run once without -o");
            }
            Files.createDirectories(directory);
            Path part = directory.resolve(file.getFileName() + ".part");
            new SourceDownload(url.url(), retry, say).to(part);
            String found = Sha256.of(part);
            if (!found.equals(sha256)) {
                Files.delete(part);
                throw wrong(from, sha256, found);
            }
            return Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void sweep(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> parts = Files.newDirectoryStream(directory, "*.part")) {
                for (Path part : parts) {
                    Files.delete(part);
                }
            }
        }
    }
}
