package dev.kbuild.model.devel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessTimesTests {

    @TempDir
    Path directory;

    @Test
    void whatAChildProcessReadsIsSeenAndWhatItOnlyLooksForIsNot() throws Exception {
        assumeTrue(AccessTimes.areKeptIn(directory), "this file system is mounted noatime");
        write("script", "#!/bin/sh\ntest -e looked-for && . ./sourced\n");
        write("sourced", "read x < sub/data\n");
        write("sub/data", "1\n");
        write("looked-for", "");
        write("other", "2\n");
        directory.resolve("script").toFile().setExecutable(true);
        AccessTimes times = new AccessTimes(directory);

        times.forget();
        assertThat(times.read()).isEmpty();
        int status = new ProcessBuilder("./script").directory(directory.toFile()).inheritIO().start().waitFor();

        assertThat(status).isZero();
        assertThat(times.read()).containsExactly("script", "sourced", "sub/data");
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
