package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.make.disk.RealDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which links need not be made again. */
class IdleLinkTests {
    @TempDir private Path directory;

    private boolean isForNothing(String... words) {
        return IdleLink.isForNothing(List.of(words), RealDisk.at(directory.toString()));
    }

    @Test
    void theSameLinkIsThere() throws IOException {
        Files.createSymbolicLink(directory.resolve("source"), Path.of("/usr/src/linux"));
        assertThat(isForNothing("ln", "-fsn", "/usr/src/linux", "source")).isTrue();
    }

    @Test
    void itIsMadeWhenAnythingDiffers() throws IOException {
        Files.createSymbolicLink(directory.resolve("source"), Path.of("/usr/src/linux"));
        Files.createDirectory(directory.resolve("directory"));
        Files.writeString(directory.resolve("file"), "/usr/src/linux");
        Files.createSymbolicLink(directory.resolve("-x"), Path.of("/usr/src/linux"));
        for (String link : List.of("missing", "directory", "file", "source/", ".", "-x", "")) {
            assertThat(isForNothing("ln", "-fsn", "/usr/src/linux", link)).as(link).isFalse();
        }
        assertThat(isForNothing("ln", "-fsn", "/usr/src/linux-6.12", "source")).isFalse();
        assertThat(isForNothing("ln", "-fsn", "/usr/src/linux/", "source")).isFalse();
        assertThat(isForNothing("ln", "-fs", "/usr/src/linux", "source")).isFalse();
        assertThat(isForNothing("ln", "-fsn", "/usr/src/linux", "source", "other")).isFalse();
        assertThat(isForNothing("cp", "-fsn", "/usr/src/linux", "source")).isFalse();
    }
}
