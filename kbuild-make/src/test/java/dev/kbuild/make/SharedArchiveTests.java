package dev.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The archive of classes that the build makes for the command has what a build loads that finds nothing to do. Whatever is not in it is read from the
 * jar in each run, and nothing else would say so.
 */
@EnabledOnOs(OS.LINUX)
class SharedArchiveTests {
    private static final Path START_SCRIPT = Path.of("target/dist/bin/make").toAbsolutePath();
    private static final String MAKEFILE = """
        all: one two
        one two: ; @$(MAKE) --no-print-directory -f sub.mk N=$@
        """;
    private static final String SUB = """
        -include out.cmd
        X := $(wildcard *.c) $(shell expr 1 + 2)
        all: out ; @:
        out: in FORCE ; $(if $(filter-out FORCE,$?),touch $@,@:)
        FORCE:
        """;

    @TempDir
    Path directory;

    @Test
    void hasWhatALaterRunLoads() throws IOException, InterruptedException {
        write("Makefile", MAKEFILE, 4);
        write("sub.mk", SUB, 4);
        write("in", "", 4);
        write("out", "", 3);
        write("out.cmd", "deps_out := \\\n  in \\\n\nout: $(deps_out)\n\n$(deps_out):\n", 3);
        // The first asks the probe, the second keeps that there is nothing to do.
        loadedBy("first");
        loadedBy("second");
        List<String> loaded = loadedBy("third");
        assertThat(loaded).anyMatch(line -> line.contains("dev.kbuild.make.idle.Call ")).anyMatch(line -> line.endsWith("shared objects file (top)"));
        assertThat(loaded).filteredOn(line -> line.contains(" dev.kbuild.make.") && !line.contains("shared objects file")).isEmpty();
    }

    /**
     * What the JVM says of each class it loads while the command runs with its own options. One make at a time: the archive has one class for each lambda,
     * and two threads that come to it at once need two.
     */
    private List<String> loadedBy(String run) throws IOException, InterruptedException {
        Path log = directory.resolve(run + ".log");
        Path output = directory.resolve(run + ".out");
        ProcessBuilder make = new ProcessBuilder("/bin/sh", scriptThatLogsTo(log).toString()).directory(project().toFile());
        make.environment().keySet().retainAll(List.of("PATH"));
        make.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "XDG_CACHE_HOME", directory.resolve("cache").toString()));
        int status = make.redirectErrorStream(true).redirectOutput(output.toFile()).start().waitFor();
        assertThat(status).as(Files.readString(output)).isZero();
        return Files.readAllLines(log);
    }

    private Path scriptThatLogsTo(Path log) throws IOException {
        String script = Files.readString(START_SCRIPT);
        assertThat(script).contains("\nhome=$0\n").contains("-Xlog:disable");
        script = script.replace("\nhome=$0\n", "\nhome=" + START_SCRIPT + "\n").replace("-Xlog:disable", "-Xlog:disable -Xlog:class+load:file=" + log);
        return Files.writeString(directory.resolve("make"), script);
    }

    /** Apart from what this test writes, since a run that asks for all names sees any new one. */
    private Path project() throws IOException {
        return Files.createDirectories(directory.resolve("project"));
    }

    private void write(String name, String text, int days) throws IOException {
        Path file = Files.writeString(project().resolve(name), text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(days * 86_400L)));
    }
}
