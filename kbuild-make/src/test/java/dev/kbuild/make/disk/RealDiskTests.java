package dev.kbuild.make.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealDiskTests {
    @TempDir
    Path directory;

    private RealDisk disk;

    @BeforeEach
    void look() {
        disk = RealDisk.at(directory);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void readsTimesToTheNanosecond() throws Exception {
        disk.write("a", bytes("x"));
        Files.setLastModifiedTime(directory.resolve("a"), FileTime.from(1_700_000_000_123_456_000L, TimeUnit.NANOSECONDS));
        assertThat(disk.stamp("a")).isInstanceOfSatisfying(Stamp.Modified.class, it -> assertThat(it.nanos()).isEqualTo(1_700_000_000_123_456_000L));
        assertThat(disk.stamp("b")).isEqualTo(Stamp.MISSING);
        assertThat(disk.stamp("")).isEqualTo(Stamp.MISSING);
        assertThat(disk.stamp("a/")).isEqualTo(Stamp.MISSING);
        assertThat(disk.isDirectory("./")).isTrue();
    }

    @Test
    void keepsBytesOfNamesThatNoCharsetMayKnow() throws Exception {
        String name = "d\u00e9j\u00e0-\u00ff\u0080?%41 b";
        disk.makeDirectory("\u00fe");
        disk.write("\u00fe/" + name, bytes("x"));
        disk.append("\u00fe/" + name, bytes("y"));
        disk.touch("\u00fe/" + name);
        assertThat(disk.in("\u00fe").list(".")).hasValueSatisfying(names -> assertThat(names).containsExactly(name));
        assertThat(disk.list(".")).hasValueSatisfying(names -> assertThat(names).containsExactly("\u00fe"));
        assertThat(disk.read("\u00fe/" + name)).isEqualTo(bytes("xy"));
        assertThat(disk.realPath("\u00fe/../\u00fe/" + name)).hasValue(directory.toRealPath() + "/\u00fe/" + name);
        assertThat(disk.kind("\u00fe/" + name)).isEqualTo(Disk.Kind.FILE);
        disk.delete("\u00fe/" + name);
        assertThat(disk.exists("\u00fe/" + name)).isFalse();
    }

    @Test
    void tellsLinksFromWhatTheyPointTo() throws Exception {
        Files.createSymbolicLink(directory.resolve("dangling"), Path.of("no where"));
        assertThat(disk.exists("dangling")).isFalse();
        assertThat(disk.linkStamp("dangling").isPresent()).isTrue();
        assertThat(disk.readLink("dangling")).hasValue("no where");
        assertThat(disk.realPath("dangling")).isEmpty();
    }

    @Test
    void touchKeepsContentAndMovesTime() throws Exception {
        disk.write("full", bytes("content"));
        disk.write("empty", bytes(""));
        for (String name : new String[] {"full", "empty", "new"}) {
            if (disk.exists(name)) {
                Files.setLastModifiedTime(directory.resolve(name), FileTime.fromMillis(1));
            }
            disk.touch(name);
            assertThat(disk.stamp(name).isNewerThan(new Stamp.Modified(1_000_000_000_000_000_000L))).as(name).isTrue();
        }
        assertThat(disk.read("full")).isEqualTo(bytes("content"));
        assertThat(disk.read("empty")).isEmpty();
    }

    @Test
    void refusesInTheCLibrarysWords() throws Exception {
        assertThatThrownBy(() -> disk.read("nothing")).isInstanceOf(DiskException.class).hasMessage("nothing: No such file or directory");
        assertThatThrownBy(() -> disk.read(".")).hasMessage(".: Is a directory");
        assertThatThrownBy(() -> disk.write("no/where", bytes(""))).hasMessage("no/where: No such file or directory");
        disk.write("file", bytes(""));
        assertThatThrownBy(() -> disk.read("file/x")).hasMessage("file/x: Not a directory");
        assertThatThrownBy(() -> disk.makeDirectory("file")).hasMessage("file: File exists");
        assertThatThrownBy(() -> disk.delete(".")).hasMessage(".: Is a directory");
    }
}
