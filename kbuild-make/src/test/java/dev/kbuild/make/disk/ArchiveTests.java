package dev.kbuild.make.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTests {
    private static final String LONG = "a_name_longer_than_fifteen_characters.o";

    @TempDir
    Path directory;

    private RealDisk disk;

    @BeforeEach
    void members() throws DiskException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ar")), "no ar");
        disk = RealDisk.at(directory);
        disk.write("a.o", new byte[3]);
        disk.write("exactly15char.o", new byte[4]);
        disk.write(LONG, new byte[5]);
    }

    private void ar(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("/usr/bin/ar"));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).directory(directory.toFile()).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void readsGnuNames() throws Exception {
        ar("rcU", "lib.a", "a.o", "exactly15char.o", LONG);
        Archive archive = Archive.read(disk, "lib.a");
        assertThat(archive.isThin()).isFalse();
        assertThat(archive.members()).extracting(Archive.Member::name).containsExactly("a.o", "exactly15char.o", LONG);
        assertThat(archive.find("some/dir/" + LONG)).hasValueSatisfying(it -> assertThat(it.seconds()).isGreaterThan(1_600_000_000L));
        assertThat(archive.find("b.o")).isEmpty();
    }

    @Test
    void readsThinArchives() throws Exception {
        ar("rcDT", "thin.a", "a.o", LONG);
        Archive archive = Archive.read(disk, "thin.a");
        assertThat(archive.isThin()).isTrue();
        assertThat(archive.members()).extracting(Archive.Member::name).containsExactly("a.o", LONG);
        assertThat(archive.find("a.o")).hasValueSatisfying(it -> assertThat(it.seconds()).isZero());
    }

    @Test
    void readsBsdNames() throws Exception {
        String header = String.format("%-16s%-12d%-6d%-6d%-8s%-10d`\n", "#1/8", 77, 0, 0, "100644", 10);
        disk.write("bsd.a", ("!<arch>\n" + header + "long.o\0\0xy").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Archive.read(disk, "bsd.a").members()).containsExactly(new Archive.Member("long.o", false, 77, 8));
    }

    @Test
    void touchesOneMember() throws Exception {
        ar("rcD", "lib.a", "a.o", LONG);
        assertThat(Archive.touch(disk, "lib.a", LONG)).isTrue();
        assertThat(Archive.touch(disk, "lib.a", "b.o")).isFalse();
        Archive archive = Archive.read(disk, "lib.a");
        assertThat(archive.find("a.o").orElseThrow().seconds()).isZero();
        assertThat(archive.find(LONG).orElseThrow().seconds()).isGreaterThan(1_600_000_000L);
        ar("t", "lib.a");
    }

    @Test
    void refusesWhatIsNoArchive() {
        assertThatThrownBy(() -> Archive.read(disk, "a.o")).isInstanceOf(Archive.NotAnArchive.class).hasMessage("a.o: not an archive");
        assertThatThrownBy(() -> Archive.read(disk, "none.a")).isInstanceOf(DiskException.class).hasMessage("none.a: No such file or directory");
    }
}
