package dev.kbuild.model.build;

import dev.kbuild.make.MakeEngine;
import dev.kbuild.make.MakeRequest;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.process.RealProcesses;
import dev.kbuild.make.run.Interruption;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** kbuild-make, inside this JVM. Scripts of the tree that call make themselves get the system's. */
final class JvmMake implements MakeProgram {

    private final MakeEngine engine = new MakeEngine();

    @Override
    public String name() {
        return "make";
    }

    @Override
    public void require() {
        // It came with us.
    }

    @Override
    public int run(List<String> words, Run.Output output) throws InterruptedException {
        return run(words, output, output);
    }

    @Override
    public Answer ask(List<String> words) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int exitStatus = run(words, line -> lines.add(new String(line, StandardCharsets.UTF_8)), line -> {
            complaints.writeBytes(line);
            complaints.write('\n');
        });
        return new Answer(exitStatus, lines, complaints.toString(StandardCharsets.ISO_8859_1).strip());
    }

    private int run(List<String> words, Run.Output out, Run.Output err) throws InterruptedException {
        Interruption interruption = new Interruption();
        LineTerminal terminal = new LineTerminal(out, err, () -> interruption.request(Processes.Signal.TERM));
        MakeRequest request = MakeRequest.in(Path.of("").toAbsolutePath())
                .arguments(words.stream().skip(1).map(JvmMake::bytes).toList())
                .environment(environment())
                .terminal(terminal)
                .interruption(interruption)
                .build();
        try (ShutdownWait shutdown = ShutdownWait.that(() -> interruption.request(Processes.Signal.TERM))) {
            return terminal.end(engine.run(request).status());
        }
    }

    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(RealProcesses.environment());
        MakeEnvironment.clean(environment);
        return environment;
    }

    /** kbuild-make's texts are bytes, one char each. */
    private static String bytes(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
