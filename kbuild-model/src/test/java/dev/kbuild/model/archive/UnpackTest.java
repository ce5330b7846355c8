package dev.kbuild.model.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import dev.kbuild.model.problem.KbuildException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class UnpackTest {

    private static final String REFUSED = "; nothing of this archive is used, get it from a source you trust";
    private static final FileTime TIME = FileTime.fromMillis(1_600_000_000_000L);

    @TempDir
    Path temp;

    private Path archive;
    private Path directory;

    @BeforeEach
    void makeDirectory() throws IOException {
        archive = temp.resolve("a.tar");
        directory = Files.createDirectory(temp.resolve("out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"xz", "gz", "zst", "plain"})
    void unpacksEveryCompressionKeepingModesTimesAndLinks(String compression) throws Exception {
        byte[] tar = tar(out -> {
            directory(out, "linux-6.12/");
            directory(out, "linux-6.12/scripts/");
            file(out, "linux-6.12/Makefile", "VERSION = 6\n", 0644);
            file(out, "linux-6.12/scripts/run.sh", "#!/bin/sh\n", 0755);
            link(out, "linux-6.12/scripts/top", "../Makefile", TarConstants.LF_SYMLINK);
            link(out, "linux-6.12/again", "linux-6.12/Makefile", TarConstants.LF_LINK);
        });
        try (OutputStream file = Files.newOutputStream(archive); OutputStream out = compress(file, compression)) {
            out.write(tar);
        }

        Path root = Unpack.into(archive, directory);

        assertThat(root).isEqualTo(directory.resolve("linux-6.12"));
        assertThat(root.resolve("Makefile")).hasContent("VERSION = 6");
        assertThat(root.resolve("again")).hasContent("VERSION = 6");
        assertThat(Files.readSymbolicLink(root.resolve("scripts/top"))).isEqualTo(Path.of("../Makefile"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("scripts/run.sh")))).isEqualTo("rwxr-xr-x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("Makefile")))).isEqualTo("rw-r--r--");
        assertThat(Files.getLastModifiedTime(root.resolve("Makefile"))).isEqualTo(TIME);
        assertThat(Files.getLastModifiedTime(root.resolve("scripts"))).isEqualTo(TIME);
    }

    @Test
    void unpacksZipWithLinks() throws Exception {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive)) {
            zipped(zip, "linux/tool", 0100755, "run");
            zipped(zip, "linux/link", 0120777, "tool");
        }

        Path root = Unpack.into(archive, directory);

        assertThat(root.resolve("tool")).isExecutable().hasContent("run");
        assertThat(Files.readSymbolicLink(root.resolve("link"))).isEqualTo(Path.of("tool"));
    }

    @Test
    void severalTopEntriesAreNotStripped() throws Exception {
        write(out -> {
            file(out, "a/x", "", 0644);
            file(out, "b", "", 0644);
        });
        assertThat(Unpack.into(archive, directory)).isEqualTo(directory);
    }

    @Test
    void setuidIsNotKept() throws Exception {
        write(out -> file(out, "su", "", 04755));
        Path root = Unpack.into(archive, directory);
        assertThat((int) Files.getAttribute(root.resolve("su"), "unix:mode") & 07777).isEqualTo(0755);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/../../evil", "/etc/evil", "a/.."})
    void refusesPathsThatLeave(String name) throws Exception {
        write(out -> file(out, name, "x", 0644));
        assertRefused("'" + name + "' leaves the directory it is unpacked into");
        assertThat(temp.resolve("evil")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/passwd", "/"})
    void refusesAbsoluteSymbolicLinks(String target) throws Exception {
        write(out -> link(out, "top/l", target, TarConstants.LF_SYMLINK));
        assertRefused("'top/l' is a symbolic link to '" + target + "', outside the archive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../..", "d/../../x", "d/e/../../../x"})
    void refusesSymbolicLinksThatLeaveTheTopDirectory(String target) throws Exception {
        write(out -> {
            directory(out, "top/d/e/");
            link(out, "top/l", target, TarConstants.LF_SYMLINK);
        });
        assertRefused("'l' is a symbolic link to '" + target + "', outside the archive");
    }

    @Test
    void refusesASymbolicLinkThatLeavesThroughAnEarlierOne() throws Exception {
        write(out -> {
            directory(out, "top/a/b/");
            link(out, "top/a/b/up", "../..", TarConstants.LF_SYMLINK);
            link(out, "top/a/b/out", "up/..", TarConstants.LF_SYMLINK);
        });
        assertRefused("'a/b/out' is a symbolic link to 'up/..', outside the archive");
    }

    @Test
    void refusesASymbolicLinkThatALaterOneMakesLeave() throws Exception {
        write(out -> {
            directory(out, "top/a/b/");
            link(out, "top/a/b/out", "up/..", TarConstants.LF_SYMLINK);
            link(out, "top/a/b/up", "../..", TarConstants.LF_SYMLINK);
        });
        assertRefused("'a/b/out' is a symbolic link to 'up/..', outside the archive");
    }

    @Test
    void circularAndDanglingLinksAreHarmless() throws Exception {
        write(out -> {
            link(out, "top/a", "b", TarConstants.LF_SYMLINK);
            link(out, "top/b", "a", TarConstants.LF_SYMLINK);
            link(out, "top/c", "nowhere", TarConstants.LF_SYMLINK);
        });
        assertThat(Unpack.into(archive, directory).resolve("c")).isSymbolicLink();
    }

    @Test
    void refusesToWriteThroughALink() throws Exception {
        write(out -> {
            directory(out, "top/d/");
            link(out, "top/l", "d", TarConstants.LF_SYMLINK);
            file(out, "top/l/x", "", 0644);
        });
        assertRefused("'top/l/x' leads through the symbolic link 'top/l'");
    }

    @Test
    void aFileTakesALinksPlaceInsteadOfBeingWrittenThroughIt() throws Exception {
        write(out -> {
            file(out, "top/x", "old", 0644);
            link(out, "top/l", "x", TarConstants.LF_SYMLINK);
            file(out, "top/l", "new", 0644);
        });
        Path root = Unpack.into(archive, directory);
        assertThat(root.resolve("x")).hasContent("old");
        assertThat(root.resolve("l")).isRegularFile().hasContent("new");
    }

    @Test
    void refusesHardLinksThatLeave() throws Exception {
        write(out -> link(out, "top/h", "../../etc/passwd", TarConstants.LF_LINK));
        assertRefused("'top/h' is a hard link to '../../etc/passwd', outside the archive");
    }

    @Test
    void refusesHardLinksThroughSymbolicLinks() throws Exception {
        write(out -> {
            directory(out, "top/d/");
            file(out, "top/d/x", "", 0644);
            link(out, "top/l", "d", TarConstants.LF_SYMLINK);
            link(out, "top/h", "top/l/x", TarConstants.LF_LINK);
        });
        assertRefused("'top/h' is a hard link to 'top/l/x', which leads through the symbolic link 'top/l'");
    }

    @Test
    void refusesHardLinksToLinksAndToNothing() throws Exception {
        write(out -> link(out, "top/h", "top/none", TarConstants.LF_LINK));
        assertRefused("'top/h' is a hard link to 'top/none', which is no file that came before it");
    }

    @Test
    void refusesDevices() throws Exception {
        write(out -> {
            out.putArchiveEntry(new TarArchiveEntry("top/null", TarConstants.LF_CHR));
            out.closeArchiveEntry();
        });
        assertRefused("'top/null' is a device; only files, directories and links are unpacked");
    }

    @Test
    void refusesNamedPipes() throws Exception {
        write(out -> {
            out.putArchiveEntry(new TarArchiveEntry("top/pipe", TarConstants.LF_FIFO));
            out.closeArchiveEntry();
        });
        assertRefused("'top/pipe' is a named pipe; only files, directories and links are unpacked");
    }

    @Test
    void refusesMoreThanTheLimits() throws Exception {
        write(out -> {
            file(out, "a", "12345", 0644);
            file(out, "b", "12345", 0644);
        });
        assertThatThrownBy(() -> Unpack.into(archive, directory, new Unpack.Limits(8, 10)))
                .hasMessage(archive + ": 'b' makes the archive unpack to more than the 8 bytes it may hold here" + REFUSED);
        Path other = Files.createDirectory(temp.resolve("other"));
        assertThatThrownBy(() -> Unpack.into(archive, other, new Unpack.Limits(100, 1)))
                .hasMessage(archive + ": 'b' is entry number 2, more than the 1 an archive may hold here" + REFUSED);
    }

    @Test
    void tellsWhereATruncatedArchiveEnds() throws Exception {
        byte[] whole = tar(out -> file(out, "top/x", "x".repeat(5000), 0644));
        Files.write(archive, Arrays.copyOf(whole, 2000));
        assertThatThrownBy(() -> Unpack.into(archive, directory))
                .isInstanceOf(KbuildException.class)
                .hasMessage(archive + ": cannot be unpacked at 'top/x': Truncated TAR archive");
    }

    @Test
    void tellsThatAnXzArchiveEndsEarly() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new XZOutputStream(bytes, new LZMA2Options(0))) {
            out.write(tar(o -> file(o, "top/x", "x".repeat(5000), 0644)));
        }
        Files.write(archive, Arrays.copyOf(bytes.toByteArray(), 60));
        assertThatThrownBy(() -> Unpack.into(archive, directory))
                .hasMessage(archive + ": cannot be unpacked: it ends too early");
    }

    @Test
    void tellsWhatIsNoArchive() throws Exception {
        Files.writeString(archive, "<html>not found</html>");
        assertThatThrownBy(() -> Unpack.into(archive, directory))
                .hasMessage(archive + ": is no archive of a kind known here; expected tar.xz, tar.gz, tar.zst, tar or zip,"
                        + " and its first bytes are 3c 68 74 6d 6c 3e");
    }

    private void assertRefused(String found) {
        assertThatThrownBy(() -> Unpack.into(archive, directory))
                .isInstanceOf(KbuildException.class)
                .hasMessage(archive + ": " + found + REFUSED);
    }

    private interface Content {
        void write(TarArchiveOutputStream out) throws IOException;
    }

    private void write(Content content) throws IOException {
        Files.write(archive, tar(content));
    }

    private static byte[] tar(Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes)) {
            content.write(out);
        }
        return bytes.toByteArray();
    }

    private static void directory(TarArchiveOutputStream out, String name) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setLastModifiedTime(TIME);
        out.putArchiveEntry(entry);
        out.closeArchiveEntry();
    }

    private static void file(TarArchiveOutputStream out, String name, String content, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setLastModifiedTime(TIME);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        entry.setSize(bytes.length);
        out.putArchiveEntry(entry);
        out.write(bytes);
        out.closeArchiveEntry();
    }

    private static void link(TarArchiveOutputStream out, String name, String target, byte kind) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind);
        entry.setLinkName(target);
        out.putArchiveEntry(entry);
        out.closeArchiveEntry();
    }

    private static void zipped(ZipArchiveOutputStream zip, String name, int mode, String content) throws IOException {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setUnixMode(mode);
        zip.putArchiveEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    private static OutputStream compress(OutputStream out, String compression) throws IOException {
        return switch (compression) {
            case "xz" -> new XZOutputStream(out, new LZMA2Options(0));
            case "gz" -> new GZIPOutputStream(out);
            case "zst" -> new ZstdOutputStream(out);
            default -> out;
        };
    }
}
