package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.make.process.Processes.Ended;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class RealProcessesTests {
    private static final Map<String, String> PLAIN = Map.of("PATH", System.getenv("PATH"));

    @TempDir
    Path directory;

    private final RealProcesses processes = new RealProcesses();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    private Command sh(String text) {
        return capturing(List.of("/bin/sh", "-c", text), PLAIN);
    }

    private Command capturing(List<String> words, Map<String, String> environment) {
        Command.Output here = new Command.Output.ToConsumer((buffer, length) -> output.write(buffer, 0, length));
        return Command.inheriting(words, environment, directory.toString()).from(Command.Input.EMPTY).to(here, here);
    }

    private Ended run(Command command) throws Exception {
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        processes.start(command, ended::complete);
        return ended.get(20, TimeUnit.SECONDS);
    }

    private String output() {
        return output.toString(StandardCharsets.ISO_8859_1);
    }

    @Test
    void keepsOutputAndErrorsInOrder() throws Exception {
        StringBuilder expected = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            expected.append("out").append(i).append("\nerr").append(i).append('\n');
        }
        assertThat(run(sh("i=0; while [ $i -lt 50 ]; do echo out$i; echo err$i >&2; i=$((i+1)); done; exit 3"))).isEqualTo(new Ended.Exited(3));
        assertThat(output()).isEqualTo(expected.toString());
    }

    @Test
    void givesExactlyTheEnvironmentAndDirectory() throws Exception {
        assertThat(run(capturing(List.of("/usr/bin/env"), Map.of("A", "1", "odd-name", "x=y")))).isEqualTo(new Ended.Exited(0));
        assertThat(output().lines().toList()).containsExactlyInAnyOrder("A=1", "odd-name=x=y");
        output.reset();
        run(sh("pwd -P; read x; echo \"[$x]\""));
        assertThat(output()).isEqualTo(directory.toRealPath() + "\n[]\n");
    }

    @Test
    void reportsSignals() throws Exception {
        assertThat(run(sh("kill -TERM $$"))).isEqualTo(new Ended.Signalled(15));
        assertThat(new Ended.Signalled(15).description()).isEqualTo("Terminated");
        assertThat(run(sh("exit 143"))).isEqualTo(new Ended.Exited(143));
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        // Under nohup it would be ignored.
        startUntilUp("exec env --default-signal=HUP sh -c 'echo up; exec sleep 100'", ended).signal(Processes.Signal.HUP);
        assertThat(ended.get(20, TimeUnit.SECONDS)).isEqualTo(new Ended.Signalled(1));
    }

    /** Starts a script, and returns when it has said something. */
    private Processes.Running startUntilUp(String script, CompletableFuture<Ended> ended) throws Exception {
        CompletableFuture<Void> up = new CompletableFuture<>();
        Command.Output here = new Command.Output.ToConsumer((buffer, length) -> up.complete(null));
        Processes.Running running = processes.start(sh(script).to(here, here), ended::complete);
        up.get(20, TimeUnit.SECONDS);
        return running;
    }

    @Test
    void killsEverythingBelow() throws Exception {
        CompletableFuture<Ended> ended = new CompletableFuture<>();
        startUntilUp("sleep 100 & echo up; wait", ended).kill();
        assertThat(ended.get(20, TimeUnit.SECONDS)).isEqualTo(new Ended.Signalled(9));
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        assertThatThrownBy(() -> run(capturing(List.of("no-such-program-here"), PLAIN)))
                .isInstanceOfSatisfying(CannotStart.class, it -> assertThat(it.status()).isEqualTo(127))
                .hasMessage("No such file or directory");
        Files.writeString(directory.resolve("text"), "x");
        assertThatThrownBy(() -> run(capturing(List.of("./text"), PLAIN)))
                .isInstanceOfSatisfying(CannotStart.class, it -> assertThat(it.status()).isEqualTo(126))
                .hasMessage("Permission denied");
        assertThatThrownBy(() -> run(capturing(List.of("only-there"), Map.of("PATH", "/nowhere")))).hasMessage("No such file or directory");
    }

    @Test
    void findsProgramsInTheCommandsOwnPath() throws Exception {
        Path program = Files.createDirectory(directory.resolve("bin")).resolve("greet");
        Files.writeString(program, "#!/bin/sh\necho \"hello from $0\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(run(capturing(List.of("greet"), Map.of("PATH", program.getParent().toString())))).isEqualTo(new Ended.Exited(0));
        assertThat(run(capturing(List.of("greet"), Map.of("PATH", "bin:/bin")))).isEqualTo(new Ended.Exited(0));
        assertThat(output()).isEqualTo("hello from " + program + "\nhello from bin/greet\n");
    }

    @Test
    void passesBytesThatNoCharsetMayKnow() throws Exception {
        String odd = "\u00ff\u0080'x";
        assertThat(run(capturing(List.of("/usr/bin/printf", "[%s]", odd), PLAIN))).isEqualTo(new Ended.Exited(0));
        assertThat(run(capturing(List.of("/bin/sh", "-c", "printf '[%s]' \"$V\""), Map.of("V", odd, "PATH", PLAIN.get("PATH"))))).isEqualTo(new Ended.Exited(0));
        assertThat(output()).isEqualTo("[" + odd + "][" + odd + "]");
    }

    @Test
    void appendsToFilesInOrder() throws Exception {
        Command.Output file = new Command.Output.ToFile(directory.resolve("log"));
        run(sh("echo one; echo two >&2; echo three").to(file, file));
        assertThat(directory.resolve("log")).hasContent("one\ntwo\nthree");
    }

    @Test
    void readsItsOwnEnvironmentAsBytes() {
        assertThat(OwnEnvironment.parse("A=1\0B=\u00e9\0A=2\0bad\0")).containsExactly(Map.entry("A", "1"), Map.entry("B", "\u00e9"));
        assertThat(RealProcesses.environment()).containsKey("PATH");
    }
}
