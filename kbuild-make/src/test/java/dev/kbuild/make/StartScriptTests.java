package dev.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the environment says to every JVM does not keep the command from starting. */
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
        ProcessBuilder make = new ProcessBuilder(START_SCRIPT.toString(), "V=" + variable).directory(directory.toFile());
        make.environment().keySet().retainAll(List.of("PATH"));
        make.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "XDG_CACHE_HOME", directory.toString(), variable, options));
        Process started = make.redirectErrorStream(true).start();
        List<String> output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(started.waitFor()).as(String.join("\n", output)).isZero();
        // The JVM says first what it was told.
        assertThat(output).endsWith("started with " + options);
    }
}
