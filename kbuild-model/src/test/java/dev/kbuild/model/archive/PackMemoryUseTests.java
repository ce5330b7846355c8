package dev.kbuild.model.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackMemoryUseTests {

    @TempDir
    Path scratch;

    @Test
    void two_gigabytes_are_packed_in_256_megabytes_of_heap() throws IOException, InterruptedException {
        Path tree = Files.createDirectory(scratch.resolve("tree"));
        for (int i = 0; i < 4; i++) {
            try (RandomAccessFile sparse = new RandomAccessFile(tree.resolve("vmlinux" + i).toFile(), "rw")) {
                sparse.setLength(512L << 20);
            }
        }
        Path archive = scratch.resolve("x.tar.zst");
        Process packing = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx256m", "-cp", System.getProperty("java.class.path"),
                        PackMeasurement.class.getName(), "tar.zst", "1", tree.toString(), archive.toString()))
                .redirectErrorStream(true)
                .start();
        packing.getOutputStream().close();
        String said = new String(packing.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(packing.waitFor()).as(said).isZero();
        assertThat(archive).exists();
    }
}
