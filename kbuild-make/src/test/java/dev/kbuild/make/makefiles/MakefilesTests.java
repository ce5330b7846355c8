package dev.kbuild.make.makefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every makefile of {@code src/test/makefiles} by GNU make 4.3 and by us, and compares.
 *
 * <p>{@code -Dmakefile=topic/behaviour} runs one (or several, with commas between), {@code -Dmakefiles.record=true} writes down what GNU make
 * does. The command is tried where the topic is about it: the library serves the rest.
 */
class MakefilesTests {
    private static final Path GNU = Path.of("/usr/bin");
    private static final Path OURS = Path.of("target/dist/bin").toAbsolutePath();
    private static final boolean HAS_GNU = isGnuMake43();

    private static boolean isGnuMake43() {
        try {
            Process make = new ProcessBuilder(GNU + "/make", "--version").start();
            return new String(make.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1).startsWith("GNU Make 4.3\n");
        } catch (IOException none) {
            return false;
        }
    }

    static List<MakefileCase> all() throws IOException {
        return MakefileCase.all();
    }

    static Stream<MakefileCase> aboutTheCommand() throws IOException {
        boolean chosen = System.getProperty("makefile") != null;
        return all().stream().filter(it -> chosen || it.name().matches("(option|submake|error|jobs)/.*"));
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("all")
    void gnuMakeDoesAsRecorded(MakefileCase it) throws Exception {
        assumeTrue(HAS_GNU, "no GNU make 4.3");
        String transcript = new CaseRoom(it).transcript(CaseRoom.command(GNU));
        if (Boolean.getBoolean("makefiles.record")) {
            Files.writeString(it.expected(), transcript, StandardCharsets.ISO_8859_1);
        }
        assertThat(transcript).as("the record of %s; to write it anew add -Dmakefiles.record=true to: %s", it.name(), it.rerun()).isEqualTo(recorded(it));
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("all")
    void ourLibraryDoesTheSame(MakefileCase it) throws Exception {
        compare(it, new LibraryMaker(built()));
    }

    @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
    @MethodSource("aboutTheCommand")
    void ourCommandDoesTheSame(MakefileCase it) throws Exception {
        compare(it, CaseRoom.command(built()));
    }

    private static Path built() {
        assertThat(OURS.resolve("make")).as("made before the tests by: mvn -pl kbuild-make -am test").isExecutable();
        return OURS;
    }

    private static void compare(MakefileCase it, CaseRoom.Maker ours) throws Exception {
        String gnus = HAS_GNU ? new CaseRoom(it).transcript(CaseRoom.command(GNU)) : recorded(it);
        String transcript = new CaseRoom(it).transcript(ours);
        if (it.differs().isPresent()) {
            assertThat(transcript).as("no longer differs; take away: # differs: %s", it.differs().get()).isNotEqualTo(gnus);
            return;
        }
        String makefile = Files.readString(it.source(), StandardCharsets.ISO_8859_1);
        assertThat(transcript)
                .as("%s%n--- GNU make:%n%s--- ours:%n%s--- again: %s%n", makefile, gnus, transcript, it.rerun())
                .isEqualTo(gnus);
    }

    private static String recorded(MakefileCase it) throws IOException {
        return Files.readString(it.expected(), StandardCharsets.ISO_8859_1);
    }
}
