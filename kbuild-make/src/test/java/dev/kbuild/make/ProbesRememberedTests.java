package dev.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Probes are answered from memory for as long as the tools are the same, and never longer. */
@EnabledOnOs(OS.LINUX)
class ProbesRememberedTests {
    private static final String MAKEFILE = "$(info $(shell expr 2 + 3))\nall: ; @:\n";

    @TempDir private Path directory;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void anExprOfOurOwn() throws IOException {
        Files.createDirectory(directory.resolve("bin"));
        use("expr");
        Files.writeString(directory.resolve("Makefile"), MAKEFILE);
        environment.put("PATH", directory.resolve("bin") + ":/usr/bin:/bin");
        environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    }

    /** Puts another program in the place of expr. */
    private void use(String program) throws IOException {
        Path place = directory.resolve("bin/expr");
        Files.deleteIfExists(place);
        Files.copy(Path.of("/usr/bin", program), place);
        Files.setLastModifiedTime(place, FileTime.fromMillis(System.currentTimeMillis() - program.length() * 10_000L));
    }

    private String make() throws InterruptedException {
        return SaidByMake.in(directory, environment);
    }

    private void rememberWrongly() throws IOException {
        RememberedFile.replace(directory.resolve("cache/kbuild-make/probes"), "0 5\n", "0 6\n");
    }

    @Test
    void answersFromMemory() throws Exception {
        assertThat(make()).isEqualTo("5\n");
        rememberWrongly();
        assertThat(make()).isEqualTo("6\n");
    }

    @Test
    void anotherToolIsAskedAgain() throws Exception {
        make();
        use("echo");
        assertThat(make()).isEqualTo("2 + 3\n");
        use("expr");
        assertThat(make()).isEqualTo("5\n");
    }

    @Test
    void anotherEnvironmentIsAskedAgain() throws Exception {
        make();
        rememberWrongly();
        environment.put("LC_ALL", "C");
        assertThat(make()).isEqualTo("5\n");
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        make();
        rememberWrongly();
        environment.put("MAKE_PROBES", "off");
        assertThat(make()).isEqualTo("5\n");
    }

    @Test
    void checkingRunsThemAndTells() throws Exception {
        make();
        rememberWrongly();
        environment.put("MAKE_PROBES", "check");
        assertThat(make()).isEqualTo("make: warning: a probe answers otherwise than remembered: expr 2 + 3\n5\n");
        assertThat(make()).isEqualTo("5\n");
    }

    @Test
    void aDamagedMemoryIsNone() throws Exception {
        make();
        Files.writeString(directory.resolve("cache/kbuild-make/probes"), "something else");
        assertThat(make()).isEqualTo("5\n");
    }

    @Test
    void directoriesThatAreThereNeedNoMkdir() throws Exception {
        Files.writeString(directory.resolve("Makefile"),
                "$(info [$(shell mkdir -p bin)$(shell mkdir -p bin new/one)$(wildcard new/one)$(.SHELLSTATUS)])\nall: ; @:\n");
        assertThat(make()).isEqualTo("[new/one0]\n");
    }
}
