package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.make.RememberedFile;
import dev.kbuild.make.process.ProbeMemory.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of probes from run to run. */
class ProbeMemoryTests {
    private static final String TEXT = "expr 1 + 2";
    private static final Answer THREE = new Answer(0, "3\n");

    @TempDir
    Path directory;

    private Path tool;
    private Map<String, String> environment;

    @BeforeEach
    void installTool() throws IOException {
        tool = directory.resolve("bin/expr");
        Files.createDirectories(tool.getParent());
        Files.write(tool, new byte[] {0x7f, 'E', 'L', 'F'});
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        environment = Map.of("PATH", tool.getParent().toString(), "XDG_CACHE_HOME", directory.toString());
    }

    private static Optional<ProbeMemory.Question> question(ProbeMemory memory, String text, Map<String, String> environment) {
        return memory.question(text, environment, "/", -1, line -> null);
    }

    private Optional<Answer> recall(ProbeMemory memory, Map<String, String> environment) {
        return question(memory, TEXT, environment).flatMap(memory::recall);
    }

    private Path kept() {
        return directory.resolve("kbuild-make/probes");
    }

    private void keepOne() {
        ProbeMemory memory = ProbeMemory.of(environment);
        memory.remember(question(memory, TEXT, environment).orElseThrow(), THREE);
        memory.save();
    }

    @Test
    void answersTheNextRunToo() {
        keepOne();
        ProbeMemory next = ProbeMemory.of(environment);
        assertThat(recall(next, environment)).contains(THREE);
        assertThat(question(next, TEXT, environment).orElseThrow().probe()).isEqualTo(Probe.of(TEXT).orElseThrow());
    }

    @Test
    void keepsWhatEachOfSeveralAnswered() {
        ProbeMemory memory = ProbeMemory.of(environment);
        for (int i = 0; i < 10; i++) {
            memory.remember(question(memory, "expr 1 + " + i, environment).orElseThrow(), new Answer(i % 2, i + "\n\n"));
        }
        memory.save();
        ProbeMemory next = ProbeMemory.of(environment);
        for (int i = 0; i < 10; i++) {
            assertThat(next.recall(question(next, "expr 1 + " + i, environment).orElseThrow())).contains(new Answer(i % 2, i + "\n\n"));
        }
    }

    @Test
    void asksAgainWhenTheToolIsAnother() throws IOException {
        keepOne();
        Files.write(tool, new byte[] {0x7f, 'E', 'L', 'F', 2});
        assertThat(recall(ProbeMemory.of(environment), environment)).isEmpty();
    }

    @Test
    void asksAgainWhenAVariableThatToolsHeedIsAnother() {
        keepOne();
        Map<String, String> other = new HashMap<>(environment);
        other.put("LC_ALL", "C");
        ProbeMemory next = ProbeMemory.of(environment);
        assertThat(recall(next, other)).isEmpty();
        assertThat(recall(next, environment)).contains(THREE);
        other.remove("LC_ALL");
        other.put("UNHEEDED", "x");
        assertThat(recall(next, Map.copyOf(other))).contains(THREE);
    }

    @Test
    void forgetsWhatAnotherWhitelistLetPass() throws IOException {
        keepOne();
        RememberedFile.replace(kept(), "whitelist " + Whitelist.EDITION, "whitelist " + "0".repeat(String.valueOf(Whitelist.EDITION).length()));
        assertThat(recall(ProbeMemory.of(environment), environment)).isEmpty();
    }

    @Test
    void neverAnswersOtherwiseFromADamagedFile() throws IOException {
        keepOne();
        byte[] content = Files.readAllBytes(kept());
        for (int length = 0; length < content.length; length++) {
            Files.write(kept(), Arrays.copyOf(content, length));
            assertThat(recall(ProbeMemory.of(environment), environment)).isIn(Optional.empty(), Optional.of(THREE));
        }
    }
}
