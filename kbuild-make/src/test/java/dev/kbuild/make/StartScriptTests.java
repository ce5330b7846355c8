package dev.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What starts the command: it runs whatever the environment says to every JVM, and says what it lacks when it cannot. */
@EnabledOnOs(OS.LINUX)
class StartScriptTests {
    private static final Path START_SCRIPT = Path.of("target/dist/bin/make").toAbsolutePath();

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "JAVA_TOOL_OPTIONS, -XX:+UseG1GC",
        "JAVA_TOOL_OPTIONS, -XX:+UseSerialGC -Xmx100m",
        "JAVA_TOOL_OPTIONS, -XX:MaxHeapSize=64m",
        "JAVA_TOOL_OPTIONS, -XX:MaxRAMPercentage=10",
        "JDK_JAVA_OPTIONS, -XX:+UseZGC",
        "JDK_JAVA_OPTIONS, -Xmx100m",
        "_JAVA_OPTIONS, -Xmx100m"
    })
    void startsWhateverTheJvmIsTold(String variable, String options) throws IOException, InterruptedException {
        Files.writeString(directory.resolve("Makefile"), "all:; @echo started with $($(V))\n");
        Ended ended = run(START_SCRIPT, Map.of("JAVA_HOME", System.getProperty("java.home"), variable, options), "V=" + variable);
        assertThat(ended.status).as(ended.output).isZero();
        // The JVM says first what it was told.
        assertThat(ended.output).endsWith("started with " + options + "\n");
    }

    @Test
    void saysThatThereIsNoJava() throws IOException, InterruptedException {
        assertThat(run(START_SCRIPT, Map.of("JAVA_HOME", "/no/java/here")))
                .isEqualTo(new Ended(2, "make: no '/no/java/here/bin/java' to run: Java 17 or later is needed, in JAVA_HOME or in PATH\n"));
        assertThat(run(START_SCRIPT, Map.of("PATH", "/no/programs/here")))
                .isEqualTo(new Ended(2, "make: no 'java' to run: Java 17 or later is needed, in JAVA_HOME or in PATH\n"));
    }

    @Test
    void saysWhereItCannotBe() throws IOException, InterruptedException {
        Path script = Files.createDirectories(directory.resolve("a:b/bin")).resolve("make");
        Files.copy(START_SCRIPT, script);
        String message = "make: there is a ':' in '" + directory + "/a:b', where no JVM finds anything: move it to another directory\n";
        assertThat(run(script, Map.of("JAVA_HOME", System.getProperty("java.home")))).isEqualTo(new Ended(2, message));
    }

    private record Ended(int status, String output) {}

    private Ended run(Path script, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder make = new ProcessBuilder(script.toString()).directory(directory.toFile());
        make.command().addAll(List.of(arguments));
        make.environment().keySet().retainAll(List.of("PATH"));
        make.environment().put("XDG_CACHE_HOME", directory.toString());
        make.environment().putAll(environment);
        Process started = make.redirectErrorStream(true).start();
        String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(started.waitFor(), output);
    }
}
