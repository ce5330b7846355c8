package dev.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file that is replaced when it would change is left alone unasked for as long as what it is made from is the same, and no longer. */
@EnabledOnOs(OS.LINUX)
class ChecksRememberedTests {
    private static final String MAKEFILE = """
        d/f: FORCE
        \t@set -e; mkdir -p d/; trap "rm -f d/.tmp" EXIT; { echo top; sed -ne 's/a/b/; p;' < in; } > d/.tmp; \
        if [ ! -r d/f ] || ! cmp -s d/f d/.tmp; then echo ' UPD d/f'; mv -f d/.tmp d/f; fi
        .PHONY: FORCE
        """;

    @TempDir private Path directory;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aSedOfOurOwn() throws IOException {
        Files.createDirectory(directory.resolve("bin"));
        Files.createDirectory(directory.resolve("d"));
        Files.copy(Path.of("/usr/bin/sed"), directory.resolve("bin/sed"));
        Files.writeString(directory.resolve("Makefile"), MAKEFILE);
        input("a\n", 100);
        environment.put("PATH", directory.resolve("bin") + ":/usr/bin:/bin");
        environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
    }

    private void input(String text, int secondsAgo) throws IOException {
        Files.writeString(directory.resolve("in"), text);
        Files.setLastModifiedTime(directory.resolve("in"), FileTime.fromMillis(System.currentTimeMillis() - secondsAgo * 1000L));
    }

    private String make() throws Exception {
        return SaidByMake.in(directory, environment) + Files.readString(directory.resolve("d/f"));
    }

    /** Has the memory and the file say what the commands never did, so that it shows whether they are run. */
    private void rememberWrongly() throws IOException {
        RememberedFile.replace(directory.resolve("cache/kbuild-make/probes"), sums("top\nb\n"), sums("wrong\n"));
        Files.writeString(directory.resolve("d/f"), "wrong\n");
    }

    private static String sums(String content) {
        CRC32 one = new CRC32();
        CRC32C other = new CRC32C();
        one.update(content.getBytes(StandardCharsets.ISO_8859_1));
        other.update(content.getBytes(StandardCharsets.ISO_8859_1));
        return "0 " + content.length() + ' ' + Long.toHexString(one.getValue()) + ' ' + Long.toHexString(other.getValue());
    }

    @Test
    void isNotRunAgain() throws Exception {
        assertThat(make()).isEqualTo(" UPD d/f\ntop\nb\n");
        rememberWrongly();
        assertThat(make()).isEqualTo("wrong\n");
    }

    @Test
    void isRunWhenItsFileIsAnother() throws Exception {
        make();
        for (String other : new String[] {"", "top\n", "top\nb\n\n"}) {
            Files.writeString(directory.resolve("d/f"), other);
            assertThat(make()).isEqualTo(" UPD d/f\ntop\nb\n");
        }
        Files.delete(directory.resolve("d/f"));
        assertThat(make()).isEqualTo(" UPD d/f\ntop\nb\n");
        assertThat(make()).isEqualTo("top\nb\n");
    }

    @Test
    void isRunWhenWhatItReadsIsAnother() throws Exception {
        make();
        rememberWrongly();
        input("a\n", 90);
        assertThat(make()).isEqualTo(" UPD d/f\ntop\nb\n");
        input("c\n", 80);
        assertThat(make()).isEqualTo(" UPD d/f\ntop\nc\n");
        Files.delete(directory.resolve("in"));
        assertThat(make()).contains("Error").endsWith("top\nc\n");
    }

    @Test
    void isNotKeptOfAFileJustWritten() throws Exception {
        input("a\n", 0);
        make();
        assertThat(directory.resolve("cache/kbuild-make/probes")).doesNotExist();
    }

    @Test
    void itsDirectoryIsTouchedAllTheSame() throws Exception {
        make();
        Files.setLastModifiedTime(directory.resolve("d"), FileTime.fromMillis(1_000_000_000_000L));
        rememberWrongly();
        assertThat(make()).isEqualTo("wrong\n");
        assertThat(Files.getLastModifiedTime(directory.resolve("d")).toMillis()).isGreaterThan(System.currentTimeMillis() - 100_000);
        assertThat(directory.resolve("d").toFile().list()).containsExactly("f");
    }

    @Test
    void ofTextAloneIsNotRunAgain() throws Exception {
        Files.writeString(directory.resolve("Makefile"), MAKEFILE.replace("sed -ne 's/a/b/; p;' < in;", "if [ 1 -gt 2 ]; then echo a; else echo b; fi;"));
        assertThat(make()).isEqualTo(" UPD d/f\ntop\nb\n");
        rememberWrongly();
        assertThat(make()).isEqualTo("wrong\n");
    }

    @Test
    void isRunWhenToolsOrWhatTheyHeedAreOthers() throws Exception {
        make();
        rememberWrongly();
        environment.put("LC_ALL", "C");
        assertThat(make()).isEqualTo(" UPD d/f\ntop\nb\n");
        rememberWrongly();
        Files.setLastModifiedTime(directory.resolve("bin/sed"), FileTime.fromMillis(1_000_000_000_000L));
        assertThat(make()).isEqualTo(" UPD d/f\ntop\nb\n");
        rememberWrongly();
        environment.put("BC_ENV_ARGS", "file");
        assertThat(make()).isEqualTo(" UPD d/f\ntop\nb\n");
    }

    @Test
    void isRunWhenItIsNoLongerTheSameText() throws Exception {
        make();
        Files.writeString(directory.resolve("Makefile"), MAKEFILE.replace("s/a/b/", "s/a/c/"));
        assertThat(make()).isEqualTo(" UPD d/f\ntop\nc\n");
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        make();
        rememberWrongly();
        environment.put("MAKE_PROBES", "off");
        assertThat(make()).isEqualTo(" UPD d/f\ntop\nb\n");
    }

    @Test
    void checkingRunsItAndTells() throws Exception {
        make();
        rememberWrongly();
        environment.put("MAKE_PROBES", "check");
        assertThat(make()).isEqualTo(" UPD d/f\nmake: warning: a check answers otherwise than remembered: d/f\ntop\nb\n");
        assertThat(make()).isEqualTo("top\nb\n");
    }
}
