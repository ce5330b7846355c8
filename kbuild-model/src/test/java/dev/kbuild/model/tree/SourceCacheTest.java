package dev.kbuild.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.kbuild.model.archive.Sha256;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceCacheTest {

    private static final String MAKEFILE = "VERSION = 6\nPATCHLEVEL = 12\nSUBLEVEL = 1\nEXTRAVERSION =\n";

    @TempDir
    Path temp;

    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private Path archive;
    private String sha256;
    private SourceCache cache;
    private HttpServer server;

    @BeforeEach
    void makeArchive() throws IOException {
        archive = temp.resolve("linux.tar.gz");
        writeArchive(archive, MAKEFILE);
        sha256 = Sha256.of(archive);
        cache = new SourceCache(temp.resolve("cache"), said::add, Duration.ZERO);
    }

    @AfterEach
    void stopServer() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void writeArchive(Path file, String makefile) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            byte[] bytes = makefile.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry("linux-6.12.1/Makefile");
            entry.setSize(bytes.length);
            tar.putArchiveEntry(entry);
            tar.write(bytes);
            tar.closeArchiveEntry();
        }
    }

    private SourceRequest file(Optional<String> declared, Path... patches) {
        return new SourceRequest(new SourceRequest.ArchiveFile(archive, archive.toString(), declared), List.of(patches));
    }

    private SourceRequest url(String path, Optional<String> declared) {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        return new SourceRequest(new SourceRequest.ArchiveUrl(path.replace("SERVER", base), declared, false), List.of());
    }

    @Test
    void unpacksAnArchiveOnce() throws Exception {
        SourceTree first = cache.get(file(Optional.of(sha256.toUpperCase())));
        SourceTree second = cache.get(file(Optional.empty()));

        assertThat(first.root()).isEqualTo(temp.resolve("cache/source/" + sha256.substring(0, 16) + "/linux"));
        assertThat(first.version()).hasToString("6.12.1");
        assertThat(first.origin()).isEqualTo(new SourceOrigin(archive.toString(), Optional.of(sha256), List.of(), Optional.of(sha256)));
        assertThat(second).isEqualTo(first);
        assertThat(said).containsExactly("unpacking " + archive + " (sha256 " + sha256 + ")");
    }

    @Test
    void refusesAnArchiveWithAnotherDigest() {
        String declared = "0".repeat(64);
        assertThatThrownBy(() -> cache.get(file(Optional.of(declared))))
                .isInstanceOf(KbuildException.class)
                .hasMessage("<source><sha256>: is " + declared + ", but " + archive + " has " + sha256
                        + "; correct it if that is the archive you mean, otherwise get the right one");
        assertThat(temp.resolve("cache/source")).doesNotExist();
    }

    @Test
    void refusesWhatIsNoDigest() {
        assertThatThrownBy(() -> cache.get(file(Optional.of("abc"))))
                .hasMessage("<source><sha256>: 'abc' is no sha256; expected 64 hexadecimal digits");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        archive = temp.resolve("none.tar.xz");
        assertThatThrownBy(() -> cache.get(file(Optional.empty())))
                .hasMessage("<source><archive>: there is no file " + archive);
    }

    @Test
    void aChangedArchiveIsAnotherTree() throws Exception {
        SourceTree before = cache.get(file(Optional.empty()));
        writeArchive(archive, MAKEFILE.replace("SUBLEVEL = 1", "SUBLEVEL = 2"));
        Files.setLastModifiedTime(archive, FileTime.fromMillis(1));
        assertThat(cache.get(file(Optional.empty())).version()).hasToString("6.12.2");
        assertThat(before.root()).isDirectory();
    }

    @Test
    void leavesNoTreeWhenUnpackingFails() throws Exception {
        writeArchive(archive, "nothing of a kernel\n");
        assertThatThrownBy(() -> cache.get(file(Optional.empty()))).hasMessageEndingWith("Makefile: does not begin with VERSION, PATCHLEVEL and"
                + " SUBLEVEL, so this is not a Linux source tree; name the directory that holds the kernel's top Makefile");
        assertThat(temp.resolve("cache/source")).isEmptyDirectory();
    }

    @Test
    void sweepsWhatAKilledBuildLeft() throws Exception {
        Path source = temp.resolve("cache/source");
        Path leftUnpacking = source.resolve("." + sha256.substring(0, 16) + ".tmp/unpacking/linux-6.12.1");
        Files.createDirectories(leftUnpacking);
        Files.createDirectories(source.resolve(sha256.substring(0, 16)).resolve("linux/half"));

        SourceTree tree = cache.get(file(Optional.empty()));

        assertThat(tree.root().resolve("half")).doesNotExist();
        try (var entries = Files.list(source)) {
            assertThat(entries).containsExactly(source.resolve(sha256.substring(0, 16)));
        }
    }

    @Test
    void manyAtOnceUnpackOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<SourceTree>> tasks = Collections.nCopies(8, () -> new SourceCache(temp.resolve("cache"), said::add).get(file(Optional.empty())));
            for (Future<SourceTree> tree : threads.invokeAll(tasks)) {
                assertThat(tree.get().version()).hasToString("6.12.1");
            }
        } finally {
            threads.shutdown();
        }
        assertThat(said).filteredOn(line -> line.startsWith("unpacking")).hasSize(1);
    }

    @Test
    void appliesPatchesInOrder() throws Exception {
        Path first = patch("1.patch", "SUBLEVEL = 1", "SUBLEVEL = 2");
        Path second = patch("2.patch", "SUBLEVEL = 2", "SUBLEVEL = 3");

        SourceTree tree = cache.get(file(Optional.empty(), first, second));

        assertThat(tree.version()).hasToString("6.12.3");
        assertThat(tree.origin().patches()).containsExactly(
                new SourceOrigin.Patch("1.patch", Sha256.of(first)), new SourceOrigin.Patch("2.patch", Sha256.of(second)));
        assertThat(cache.get(file(Optional.empty())).version()).hasToString("6.12.1");
    }

    @Test
    void aPatchThatDoesNotFitIsNamedWithWhatPatchSays() throws Exception {
        Path patch = patch("odd.patch", "SUBLEVEL = 7", "SUBLEVEL = 8");
        assertThatThrownBy(() -> cache.get(file(Optional.empty(), patch)))
                .isInstanceOf(KbuildException.class)
                .hasMessageStartingWith(patch + ": cannot be applied to the source with -p1:\n  patching file Makefile\n  Hunk #1 FAILED at 1.\n");
        assertThat(temp.resolve("cache/source")).isEmptyDirectory();
    }

    private Path patch(String name, String before, String after) throws IOException {
        String context = " VERSION = 6\n PATCHLEVEL = 12\n";
        return Files.writeString(temp.resolve(name), "--- a/Makefile\n+++ b/Makefile\n@@ -1,4 +1,4 @@\n" + context
                + "-" + before + "\n+" + after + "\n EXTRAVERSION =\n");
    }

    @Test
    void aDirectoryIsUsedInPlaceAndNotPatched() throws Exception {
        Path directory = Files.createDirectory(temp.resolve("tree"));
        Files.writeString(directory.resolve("Makefile"), MAKEFILE);
        SourceRequest.Directory place = new SourceRequest.Directory(directory);

        assertThat(cache.get(new SourceRequest(place, List.of())).root()).isEqualTo(directory);
        assertThatThrownBy(() -> cache.get(new SourceRequest(place, List.of(temp.resolve("1.patch")))))
                .hasMessage("<source><patches>: a directory is used in place and never written to, so it cannot be patched;"
                        + " name an archive, or apply the patches to " + directory + " yourself");
    }

    @Test
    void downloadsOnceThroughRedirectsAndFalteringServersWithoutShowingCredentials() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        List<String> authorizations = Collections.synchronizedList(new ArrayList<>());
        serve(requests, authorizations);
        SourceRequest request = url("http://me:s3cret@127.0.0.1:" + server.getAddress().getPort() + "/moved/linux.tar.gz?token=t0ken", Optional.of(sha256));

        assertThat(cache.get(request).version()).hasToString("6.12.1");
        assertThat(cache.get(request).version()).hasToString("6.12.1");

        String shown = "http://127.0.0.1:" + server.getAddress().getPort() + "/moved/linux.tar.gz";
        assertThat(requests).hasValue(2);
        assertThat(authorizations).contains("Basic " + Base64.getEncoder().encodeToString("me:s3cret".getBytes(StandardCharsets.UTF_8)));
        assertThat(said).containsExactly(
                "download of " + shown + " failed (the server answers 503), trying again",
                "downloading " + shown + " (0 MB)",
                "unpacking " + shown + " (sha256 " + sha256 + ")");
    }

    private void serve(AtomicInteger requests, List<String> authorizations) throws IOException {
        byte[] bytes = Files.readAllBytes(archive);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization != null) {
                authorizations.add(authorization);
            }
            if (exchange.getRequestURI().getPath().startsWith("/moved/") && authorization == null) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"files\"");
                exchange.sendResponseHeaders(401, -1);
            } else if (exchange.getRequestURI().getPath().startsWith("/moved/")) {
                exchange.getResponseHeaders().add("Location", "/linux.tar.gz");
                exchange.sendResponseHeaders(302, -1);
            } else if (exchange.getRequestURI().getPath().equals("/none.tar.gz")) {
                exchange.sendResponseHeaders(404, -1);
            } else if (requests.getAndIncrement() == 0) {
                exchange.sendResponseHeaders(503, -1);
            } else {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
            exchange.close();
        });
        server.start();
    }

    @Test
    void anotherServerThatIsRedirectedToIsNotToldTheCredentials() throws Exception {
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        HttpServer other = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        other.createContext("/", exchange -> {
            told.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"theirs\"");
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        other.start();
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + other.getAddress().getPort() + "/linux.tar.gz");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
        SourceRequest request = url("http://me:s3cret@127.0.0.1:" + server.getAddress().getPort() + "/linux.tar.gz", Optional.of(sha256));
        try {
            assertThatThrownBy(() -> cache.get(request)).isInstanceOf(KbuildException.class).hasMessageNotContaining("s3cret");
            assertThat(told).isEmpty();
        } finally {
            other.stop(0);
        }
    }

    @Test
    void aUrlNeedsADigestBeforeAnythingIsDownloaded() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        serve(requests, new ArrayList<>());
        assertThatThrownBy(() -> cache.get(url("SERVER/linux.tar.gz", Optional.empty())))
                .hasMessage("<source><sha256>: is not given, and without it nothing says that http://127.0.0.1:" + server.getAddress().getPort()
                        + "/linux.tar.gz is what you mean; add <sha256> with the digest that its publisher states"
                        + " (kernel.org: sha256sums.asc beside the archive)");
        assertThat(requests).hasValue(0);
    }

    @Test
    void aDownloadWithAnotherDigestIsNotKept() throws Exception {
        serve(new AtomicInteger(1), new ArrayList<>());
        String declared = "0".repeat(64);
        assertThatThrownBy(() -> cache.get(url("SERVER/linux.tar.gz", Optional.of(declared))))
                .hasMessage("<source><sha256>: is " + declared + ", but http://127.0.0.1:" + server.getAddress().getPort()
                        + "/linux.tar.gz has " + sha256 + "; correct it if that is the archive you mean, otherwise get the right one");
        assertThat(temp.resolve("cache/download/" + "0".repeat(16))).isEmptyDirectory();
    }

    @Test
    void aUrlThatIsNotThereIsNotTriedAgain() throws Exception {
        serve(new AtomicInteger(), new ArrayList<>());
        assertThatThrownBy(() -> cache.get(url("SERVER/none.tar.gz", Optional.of(sha256))))
                .hasMessage("http://127.0.0.1:" + server.getAddress().getPort() + "/none.tar.gz: cannot be downloaded: the server answers 404; correct the URL");
    }

    @Test
    void aServerThatIsNotThereIsTriedThreeTimes() throws Exception {
        serve(new AtomicInteger(), new ArrayList<>());
        SourceRequest request = url("SERVER/linux.tar.gz", Optional.of(sha256));
        String shown = "http://127.0.0.1:" + server.getAddress().getPort() + "/linux.tar.gz";
        server.stop(0);
        assertThatThrownBy(() -> cache.get(request))
                .hasMessage(shown + ": cannot be downloaded, 3 attempts failed, the last: ConnectException");
        assertThat(said).filteredOn(line -> line.endsWith("trying again")).hasSize(2);
    }

    @Test
    void offlineTakesOnlyWhatIsThere() {
        SourceRequest request = new SourceRequest(new SourceRequest.ArchiveUrl("https://example.org/linux.tar.xz", Optional.of(sha256), true), List.of());
        assertThatThrownBy(() -> cache.get(request))
                .hasMessage("https://example.org/linux.tar.xz: is not in " + temp.resolve("cache") + " yet, and Maven is offline; run once without -o");
    }

    @Test
    void otherSchemesAreRefused() {
        SourceRequest request = new SourceRequest(new SourceRequest.ArchiveUrl("ftp://example.org/linux.tar.xz", Optional.of(sha256), false), List.of());
        assertThatThrownBy(() -> cache.get(request))
                .hasMessage("<source><archive>: 'ftp://example.org/linux.tar.xz' is neither a file nor an http(s) URL");
    }
}
