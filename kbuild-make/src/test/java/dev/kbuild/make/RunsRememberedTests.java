package dev.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.make.console.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A nested make that found nothing to do is not run again for as long as it would see the same, and no longer. There are sixty of them, since few
 * are not worth a file.
 */
@EnabledOnOs(OS.LINUX)
class RunsRememberedTests {
    private static final String MAKEFILE = """
        MAKEFLAGS += --no-print-directory
        all: $(addprefix n,$(shell seq 60))
        n%: ; @$(MAKE) -f middle.mk N=$*
        """;
    /** Says nothing; with the sides of its second line alike, and as many bytes, it would. */
    private static final String SUB = """
        -include maybe.mk
        ifeq (a,b)
        $(info ran $(N))
        endif
        X := $(wildcard *.c) $(shell expr 1 + 2)
        all: out ; @:
        out: in dir/late ; @echo making $N
        dir/late: ;
        """;

    @TempDir
    Path directory;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(directory.resolve("bin"));
        Files.copy(Path.of("/usr/bin/expr"), directory.resolve("bin/expr"), StandardCopyOption.COPY_ATTRIBUTES);
        environment.put("PATH", directory.resolve("bin") + ":/usr/bin:/bin");
        environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        write("Makefile", MAKEFILE, 0);
        write("middle.mk", "all: ; @$(MAKE) -f sub.mk N=$N\n", 0);
        write("sub.mk", SUB, 0);
        write("in", "", 1);
        write("dir/late", "", 1);
        write("out", "", 2);
    }

    /** A file of the year 2001, and some seconds. */
    private void write(String name, String content, int seconds) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content, StandardCharsets.ISO_8859_1);
        age(name, seconds);
    }

    private void age(String name, int seconds) throws IOException {
        Files.setLastModifiedTime(directory.resolve(name), FileTime.from(Instant.parse("2001-01-01T00:00:00Z").plusSeconds(seconds)));
    }

    private String make() throws Exception {
        return SaidByMake.in(directory, environment);
    }

    /** Twice: what the first run asks the tools is not remembered by then. From now on it shows whether they are run. */
    private void remember() throws Exception {
        assertThat(make()).isEmpty();
        assertThat(make()).isEmpty();
        write("sub.mk", SUB.replace("(a,b)", "(b,b)"), 0);
    }

    private static String ran() {
        StringBuilder said = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            said.append("ran ").append(i).append('\n');
        }
        return said.toString();
    }

    @Test
    void isNotRunAgain() throws Exception {
        remember();
        assertThat(make()).isEmpty();
    }

    @Test
    void isRunWhenAMakefileIsAnother() throws Exception {
        remember();
        age("sub.mk", 1);
        assertThat(make()).isEqualTo(ran());
    }

    @Test
    void isRunWhenAFileIsThereNow() throws Exception {
        remember();
        write("maybe.mk", "", 0);
        assertThat(make()).isEqualTo(ran());
    }

    @Test
    void isRunWhenAFileIsGone() throws Exception {
        remember();
        Files.delete(directory.resolve("out"));
        assertThat(make()).contains("ran 7\nmaking 7\n");
    }

    @Test
    void isRunWhenAFileIsNewer() throws Exception {
        remember();
        age("in", 3);
        assertThat(make()).contains("ran 60\nmaking 60\n");
    }

    @Test
    void isRunWhenANameMatchesAWildcard() throws Exception {
        remember();
        write("new.c", "", 0);
        assertThat(make()).isEqualTo(ran());
    }

    @Test
    void isRunInAnotherEnvironment() throws Exception {
        remember();
        environment.put("MORE", "x");
        assertThat(make()).isEqualTo(ran());
        environment.remove("MORE");
        assertThat(make()).isEmpty();
    }

    @Test
    void isNotRunFromAnotherShell() throws Exception {
        remember();
        environment.put("_", "/usr/bin/make");
        environment.put("SHLVL", "3");
        assertThat(make()).isEmpty();
    }

    @Test
    void isRunFromAnotherShellWhenItAsksForThat() throws Exception {
        write("maybe.mk", "Y := $(SHLVL)\n", 0);
        remember();
        environment.put("SHLVL", "3");
        assertThat(make()).isEqualTo(ran());
    }

    @Test
    void isRunWhenAToolIsAnother() throws Exception {
        remember();
        age("bin/expr", 5);
        assertThat(make()).as("the first asks it, and it answers the same").isEqualTo("ran 1\n");
    }

    /** A check, which a run of the nested make finds in vain, and what happens to it when it does not. */
    @Test
    void isRunWhenACheckMightFindSomethingElse() throws Exception {
        String check = """
            d/f: FORCE
            \t@set -e; mkdir -p d/; trap "rm -f d/.tmp" EXIT; { cat checked; } > d/.tmp; \
            if [ ! -r d/f ] || ! cmp -s d/f d/.tmp; then : ' UPD d/f'; mv -f d/.tmp d/f; fi
            FORCE:
            all: d/f
            """;
        write("checked", "1\n", 0);
        write("maybe.mk", ".DEFAULT_GOAL := all\n" + check, 0);
        assertThat(make()).isEmpty();
        age("d/f", 7);
        remember();
        Files.setLastModifiedTime(directory.resolve("d"), FileTime.fromMillis(1_000_000_000_000L));
        assertThat(make()).isEmpty();
        assertThat(Files.getLastModifiedTime(directory.resolve("d")).toMillis()).as("as when it is run").isGreaterThan(System.currentTimeMillis() - 100_000);
        write("checked", "2\n", 0);
        assertThat(make()).as("of the same age and size").isEmpty();
        write("checked", "2\n", 4);
        assertThat(make()).isEqualTo(ran());
        assertThat(directory.resolve("d/f")).hasContent("2\n");
        write("d/f", "1\n", 7);
        assertThat(make()).isEqualTo(ran());
        assertThat(directory.resolve("d/f")).hasContent("2\n");
    }

    /** One that is new is kept beside the others. */
    @Test
    void oneMoreIsNotRunAgainEither() throws Exception {
        assertThat(make()).isEmpty();
        assertThat(make()).isEmpty();
        write("Makefile", MAKEFILE.replace("seq 60", "seq 61"), 0);
        assertThat(make()).isEmpty();
        write("sub.mk", SUB.replace("(a,b)", "(b,b)"), 0);
        assertThat(make()).isEmpty();
        try (Stream<Path> kept = Files.list(directory.resolve("cache/kbuild-make/lists"))) {
            Path added = kept.filter(it -> it.toString().endsWith("+")).findAny().orElseThrow();
            Files.write(added, new byte[] {1, 2, 3});
        }
        assertThat(make()).isEqualTo("ran 61\n");
    }

    @Test
    void isRunWhenAMakeBetweenWouldSeeSomethingElse() throws Exception {
        remember();
        age("middle.mk", 1);
        assertThat(make()).as("the ones below are known by themselves").isEmpty();
        write("middle.mk", "all: ; @$(MAKE) -f sub.mk N=$N A=1\n", 0);
        assertThat(make()).isEqualTo(ran());
    }

    @Test
    void isRunWhenItDidSomething() throws Exception {
        Files.delete(directory.resolve("out"));
        String each = make();
        assertThat(each).contains("making 1\n", "making 60\n");
        assertThat(make()).isEqualTo(each);
        assertThat(make()).isEqualTo(each);
    }

    @Test
    void isRunWhenAFileWasTooYoung() throws Exception {
        Files.setLastModifiedTime(directory.resolve("in"), FileTime.fromMillis(System.currentTimeMillis()));
        Files.setLastModifiedTime(directory.resolve("out"), FileTime.fromMillis(System.currentTimeMillis()));
        make();
        make();
        age("in", 1);
        age("out", 2);
        write("sub.mk", SUB.replace("(a,b)", "(b,b)"), 0);
        assertThat(make()).isEqualTo(ran());
    }

    @Test
    void canBeSwitchedOff() throws Exception {
        remember();
        environment.put("MAKE_RUNS", "off");
        assertThat(make()).isEqualTo(ran());
    }

    @Test
    void checkingRunsThemAndTells() throws Exception {
        remember();
        environment.put("MAKE_RUNS", "check");
        assertThat(make()).contains("ran 5\n", "make: warning: this run is remembered as one that does nothing: make -f sub.mk");
    }

    @Test
    void whoListensHearsOfAll() throws Exception {
        remember();
        StringBuilder events = new StringBuilder();
        new MakeEngine().run(MakeRequest.in(directory).environment(environment).terminal(new Nothing()).events(events::append).build());
        assertThat(events.toString()).contains("sub.mk");
    }

    private static final class Nothing implements Terminal {
        @Override
        public void out(String text) {}

        @Override
        public void err(String text) {}
    }
}
