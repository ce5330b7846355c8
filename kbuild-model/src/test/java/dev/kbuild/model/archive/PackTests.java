package dev.kbuild.model.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.ZstdInputStream;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackTests {

    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678Z");
    private static final String LONG = "a-directory-whose-name-is-long/".repeat(5) + "file.h";

    @TempDir
    Path scratch;

    private static Pack pack(PackFormat format, int threads) {
        return new Pack(format, format.level("<level>", null), TIME, threads);
    }

    /** The same tree as another person would have it: another umask, other times, written in another order. */
    private Path tree(String name, String modes, String directoryModes, String... order) throws IOException {
        Path root = Files.createDirectory(scratch.resolve(name));
        byte[] noise = new byte[3_000_000];
        new Random(7).nextBytes(noise);
        for (String file : order) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, file.equals("noise.bin") ? noise : file.getBytes(StandardCharsets.UTF_8));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(file.equals("tool") ? "rwx------" : modes));
            Files.setLastModifiedTime(path, FileTime.fromMillis(name.hashCode()));
        }
        Files.createSymbolicLink(root.resolve("link"), Path.of("sub/ümlaut.txt"));
        Files.setPosixFilePermissions(root.resolve("sub"), PosixFilePermissions.fromString(directoryModes));
        return root;
    }

    private Path one() throws IOException {
        return tree("one", "rw-r--r--", "rwxr-xr-x", "tool", "noise.bin", "sub/b", "sub/ümlaut.txt", LONG);
    }

    @ParameterizedTest
    @EnumSource(PackFormat.class)
    void the_same_files_give_the_same_bytes_whoever_packs_them_where_and_with_how_many_threads(PackFormat format) throws IOException {
        Path one = one();
        Path two = tree("two", "rw-------", "rwxrwx---", LONG, "sub/ümlaut.txt", "sub/b", "noise.bin", "tool");
        Packed first = pack(format, 1).write(new PackContents().addTree("top/", one), scratch.resolve("1." + format.type()));
        TimeZone here = TimeZone.getDefault();
        Packed second;
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            second = pack(format, 5).write(new PackContents().addTree("top/", two), scratch.resolve("2." + format.type()));
        } finally {
            TimeZone.setDefault(here);
        }
        assertThat(second.sha256()).isEqualTo(first.sha256()).isEqualTo(Sha256.of(first.archive())).isEqualTo(Sha256.of(second.archive()));
        assertThat(second.size()).isEqualTo(first.size()).isEqualTo(Files.size(first.archive()));
        assertThat(second.files()).isEqualTo(first.files());
    }

    @Test
    void a_tar_is_sorted_and_owned_by_root_and_keeps_links_and_executables() throws IOException {
        Packed packed = pack(PackFormat.TAR_ZST, 1).write(new PackContents().addTree("top/", one()), scratch.resolve("x.tar.zst"));
        List<String> lines = new ArrayList<>();
        try (InputStream zstd = new ZstdInputStream(Files.newInputStream(packed.archive()));
                TarArchiveInputStream tar = new TarArchiveInputStream(zstd)) {
            for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                lines.add("%o %s:%s %d:%d %s %s%s".formatted(e.getMode(), e.getUserName(), e.getGroupName(), e.getLongUserId(), e.getLongGroupId(),
                        e.getLastModifiedTime().toInstant(), e.getName(), e.isSymbolicLink() ? " -> " + e.getLinkName() : ""));
            }
        }
        String by = " root:root 0:0 2026-01-02T03:04:05Z top/";
        String d = "a-directory-whose-name-is-long/";
        assertThat(lines).containsExactly(
                "40755" + by, "40755" + by + d, "40755" + by + d.repeat(2), "40755" + by + d.repeat(3), "40755" + by + d.repeat(4),
                "40755" + by + d.repeat(5), "100644" + by + LONG, "120777" + by + "link -> sub/ümlaut.txt", "100644" + by + "noise.bin",
                "40755" + by + "sub/", "100644" + by + "sub/b", "100644" + by + "sub/ümlaut.txt", "100755" + by + "tool");
    }

    @Test
    void a_zip_has_modes_links_and_the_time_asked_for() throws IOException {
        Packed packed = pack(PackFormat.ZIP, 1).write(new PackContents().addTree("top/", one()), scratch.resolve("x.zip"));
        List<String> lines = new ArrayList<>();
        try (ZipFile zip = ZipFile.builder().setPath(packed.archive()).get()) {
            for (ZipArchiveEntry e : Collections.list(zip.getEntriesInPhysicalOrder())) {
                lines.add("%o %s %s%s".formatted(e.getUnixMode(), e.getLastModifiedTime().toInstant(), e.getName(),
                        e.isUnixSymlink() ? " -> " + zip.getUnixSymlink(e) : ""));
            }
        }
        assertThat(lines).contains(
                "40755 2026-01-02T03:04:05Z top/sub/", "100644 2026-01-02T03:04:05Z top/sub/ümlaut.txt",
                "120777 2026-01-02T03:04:05Z top/link -> sub/ümlaut.txt", "100755 2026-01-02T03:04:05Z top/tool");
    }

    @Test
    void what_was_packed_is_told_with_sizes_and_digests() throws IOException {
        Path root = Files.createDirectory(scratch.resolve("r"));
        Files.writeString(root.resolve("a"), "abc");
        Files.createSymbolicLink(root.resolve("b"), Path.of("a"));
        Packed packed = pack(PackFormat.ZIP, 1).write(new PackContents().addTree("", root), scratch.resolve("x.zip"));
        assertThat(packed.files()).containsExactly(
                new Packed.File.Content("a", 3, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
                new Packed.File.Link("b", "a"));
        assertThat(packed.unpackedSize()).isEqualTo(3);
    }

    @Test
    void names_that_differ_only_by_case_are_both_kept_and_told() throws IOException {
        Path file = Files.writeString(scratch.resolve("x"), "x");
        PackContents contents = new PackContents()
                .add("linux/xt_TCPMSS.h", file).add("linux/xt_tcpmss.h", file).add("linux/other.h", file);
        assertThat(contents.namesThatDifferByCase()).containsExactly(List.of("linux/xt_TCPMSS.h", "linux/xt_tcpmss.h"));
        Packed packed = pack(PackFormat.ZIP, 1).write(contents, scratch.resolve("x.zip"));
        assertThat(packed.files()).extracting(Packed.File::name).containsExactly("linux/other.h", "linux/xt_TCPMSS.h", "linux/xt_tcpmss.h");
    }

    @Test
    void names_are_sorted_by_their_bytes_in_utf8() throws IOException {
        Path file = Files.writeString(scratch.resolve("x"), "x");
        PackContents contents = new PackContents();
        List.of("z", "a\uD83D\uDE00", "a\uD83D\uDC27", "a\uFF5E", "a/b/c", "a", "aé", "a~").forEach(name -> contents.add(name, file));
        assertThat(contents.entries().keySet()).containsExactly(
                "a", "a/", "a/b/", "a/b/c", "a~", "aé", "a\uFF5E", "a\uD83D\uDC27", "a\uD83D\uDE00", "z");
    }

    @Test
    void names_that_lead_out_of_the_archive_or_name_two_files_are_refused() throws IOException {
        Path one = Files.writeString(scratch.resolve("one"), "1");
        Path two = Files.writeString(scratch.resolve("two"), "22");
        assertThatThrownBy(() -> new PackContents().add("a/../../b", one)).hasMessage("name in an archive: a/../../b");
        assertThatThrownBy(() -> new PackContents().add("/b", one)).hasMessage("name in an archive: /b");
        assertThatThrownBy(() -> new PackContents().add("b", one).add("b", two)).hasMessage("two files of one name in an archive: b");
    }

    @Test
    void a_file_that_went_away_meanwhile_is_named_and_leaves_no_archive() throws IOException {
        Path root = one();
        PackContents contents = new PackContents().addTree("", root);
        Files.delete(root.resolve("tool"));
        Path archive = scratch.resolve("out/x.zip");
        assertThatThrownBy(() -> pack(PackFormat.ZIP, 1).write(contents, archive))
                .isInstanceOf(KbuildException.class)
                .hasMessage(root.resolve("tool") + ": cannot be read: java.nio.file.NoSuchFileException: " + root.resolve("tool"));
        assertThat(archive.getParent()).isEmptyDirectory();
    }

    @Test
    void the_state_changes_when_a_file_was_written_and_not_otherwise() throws IOException {
        Path root = one();
        String state = new PackContents().addTree("", root).state();
        assertThat(new PackContents().addTree("", root).state()).isEqualTo(state);
        Files.setLastModifiedTime(root.resolve("tool"), FileTime.fromMillis(1));
        assertThat(new PackContents().addTree("", root).state()).isNotEqualTo(state);
    }

    @Test
    void a_file_that_changed_meanwhile_is_named_and_leaves_no_archive() throws IOException {
        Path file = Files.writeString(scratch.resolve("growing.ko"), "four");
        PackContents contents = new PackContents().add("growing.ko", file);
        Files.writeString(file, "six...");
        Path archive = scratch.resolve("out/x.tar.zst");
        assertThatThrownBy(() -> pack(PackFormat.TAR_ZST, 1).write(contents, archive))
                .isInstanceOf(KbuildException.class)
                .hasMessage(file + ": changed while it was packed; build again when nothing writes to it");
        assertThat(archive.getParent()).isEmptyDirectory();
        Files.writeString(file, "2.");
        assertThatThrownBy(() -> pack(PackFormat.TAR_ZST, 1).write(contents, archive))
                .hasMessage(file + ": changed while it was packed; build again when nothing writes to it");
    }

    @Test
    void a_full_disk_is_told_with_the_archives_name() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        assertThatThrownBy(() -> {
            Path archive = scratch.resolve("x.tar.gz");
            Files.createSymbolicLink(scratch.resolve("x.tar.gz.new"), full);
            pack(PackFormat.TAR_GZ, 1).write(new PackContents().addTree("", one()), archive);
        }).isInstanceOf(KbuildException.class).hasMessage(scratch.resolve("x.tar.gz") + ": cannot be written: No space left on device");
    }

    @Test
    void formats_and_levels_that_do_not_exist_are_told() {
        assertThatThrownBy(() -> PackFormat.of("<format>", "rar"))
                .hasMessage("<format>: 'rar' is not an archive format; known are tar.zst, tar.gz, tar.xz, zip");
        assertThatThrownBy(() -> PackFormat.TAR_ZST.level("<level>", 23))
                .hasMessage("<level>: 23 is not a compression level of tar.zst; it goes from 1 to 22");
        assertThat(PackFormat.TAR_ZST.level("<level>", null)).isEqualTo(10);
    }
}
