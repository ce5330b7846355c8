package dev.kbuild.model.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewcTests {

    @Test
    void writesTheHeaderThatTheKernelReads() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Newc archive = new Newc(out)) {
            archive.file("init", true, "#!".getBytes(StandardCharsets.US_ASCII));
        }
        String bytes = out.toString(StandardCharsets.US_ASCII);
        assertThat(bytes).startsWith("070701"
                + "00000001" + "000081ED" + "00000000" + "00000000" + "00000001" + "00000000" + "00000002"
                + "00000000" + "00000000" + "00000000" + "00000000" + "00000005" + "00000000"
                + "init\0\0" + "#!\0\0" + "070701" + "00000000" + "00000000");
        assertThat(bytes).contains("TRAILER!!!");
        assertThat(out.size()).isEqualTo(512);
    }

    @Test
    void directoriesComeBeforeWhatIsInThem() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Newc archive = new Newc(out)) {
            archive.file("lib/modules/a.ko", false, new byte[] {1, 2, 3});
            archive.file("lib/modules/b.ko", false, new byte[0]);
            archive.directory("lib");
            archive.characterDevice("dev/console", 5, 1);
            archive.link("bin", "usr/bin");
        }
        assertThat(list(out.toByteArray())).containsExactly(
                "40755 lib", "40755 lib/modules", "100644 lib/modules/a.ko 3", "100644 lib/modules/b.ko 0",
                "40755 dev", "20600 dev/console 5:1", "120777 bin -> usr/bin");
    }

    @Test
    void sameContentIsSameBytes(@TempDir Path directory) throws IOException {
        Path init = Files.writeString(directory.resolve("init"), "init");
        Path module = Files.writeString(directory.resolve("a.ko"), "module");
        Path root = Files.createDirectories(directory.resolve("root/etc"));
        Files.writeString(root.resolve("hostname"), "virt\n");
        Files.createSymbolicLink(root.resolve("name"), Path.of("hostname"));
        Initramfs initramfs = new Initramfs(
                java.util.Optional.of(init), List.of(new Initramfs.Module("a", module, "debug=1")),
                java.util.Optional.of(new Initramfs.Program(init, List.of("-v", "two words"))),
                java.util.Optional.of(root.getParent()));
        initramfs.write(directory.resolve("1"));
        Files.setLastModifiedTime(module, java.nio.file.attribute.FileTime.fromMillis(0));
        initramfs.write(directory.resolve("2"));

        byte[] bytes = Files.readAllBytes(directory.resolve("1"));
        assertThat(bytes).isEqualTo(Files.readAllBytes(directory.resolve("2")));
        assertThat(list(bytes)).containsExactly("40755 dev", "20600 dev/console 5:1", "40755 proc", "40755 sys", "40755 tmp", "40755 run",
                "40755 etc", "100644 etc/hostname 5", "120777 etc/name -> hostname", "100755 init 4",
                "40755 lib", "40755 lib/modules", "100644 lib/modules/a.ko 6", "100644 run/modules 26",
                "100755 run/program 4", "100644 run/program.args 12");
        assertThat(new String(bytes, StandardCharsets.US_ASCII)).contains("/lib/modules/a.ko debug=1\n", "-v\ntwo words");
    }

    private static List<String> list(byte[] archive) throws IOException {
        List<String> lines = new ArrayList<>();
        try (CpioArchiveInputStream in = new CpioArchiveInputStream(new ByteArrayInputStream(archive))) {
            for (CpioArchiveEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                String line = Long.toOctalString(e.getMode()) + " " + e.getName();
                if (e.isCharacterDevice()) {
                    line += " " + e.getRemoteDeviceMaj() + ":" + e.getRemoteDeviceMin();
                } else if (e.isSymbolicLink()) {
                    line += " -> " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
                } else if (e.isRegularFile()) {
                    line += " " + e.getSize();
                }
                lines.add(line);
            }
        }
        return lines;
    }
}
