package dev.kbuild.model.build;

import dev.kbuild.model.build.BuildOutcome.Failure;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The engine that runs the system's GNU make as a process.
 *
 * <p>Standard output and standard error are one stream here, so that a compiler's words stay where they fell
 * between make's; {@link BuildEvent.Line#error()} is therefore always false.
 */
public final class MakeEngine implements Engine {

    private final String program;

    public MakeEngine() {
        this("make");
    }

    MakeEngine(String program) {
        this.program = program;
    }

    @Override
    public BuildOutcome run(BuildRequest request, Consumer<BuildEvent> listener) throws InterruptedException {
        requireProgram();
        MakeCommand command = new MakeCommand(program, request);
        List<String> words = command.words();
        long start = System.nanoTime();
        Tally tally = new Tally(listener);
        listener.accept(new BuildEvent.Started(words));
        int exitStatus;
        Written written;
        try (BuildLog log = BuildLog.open(request.log(), words)) {
            written = new Written(request.tree().directory(), log.lastModified());
            exitStatus = Run.of(words, log.andThen(tally)).await();
        }
        BuildOutcome outcome = new BuildOutcome(
                exitStatus, written.count(tally.targets()), tally.warnings(), tally.errors(),
                Duration.ofNanos(System.nanoTime() - start), failure(exitStatus, tally, command, request), words);
        listener.accept(new BuildEvent.Finished(outcome));
        return outcome;
    }

    private Optional<Failure> failure(int exitStatus, Tally tally, MakeCommand command, BuildRequest request)
            throws InterruptedException {
        if (exitStatus == 0) {
            return Optional.empty();
        }
        tally.machineTrouble().ifPresent(text -> {
            throw KbuildException.machine(request.tree().directory().toString(), text + "; the log is " + request.log());
        });
        Optional<String> failed = tally.spoken();
        if (failed.isEmpty() && tally.target().isPresent()) {
            failed = FailedCommand.find(command.rehearsal(tally.target().get()), tally.target().get());
        }
        return Optional.of(new Failure(tally.at(), tally.text(), tally.target(), failed, request.log()));
    }

    @Override
    public String ask(BuildRequest request, String goal) throws InterruptedException {
        requireProgram();
        List<String> words = new MakeCommand(program, request).question(goal);
        Path complaints = null;
        try {
            complaints = Files.createTempFile("kbuild-ask", ".log");
            Answer answer = new Answer();
            int exitStatus = Run.quietly(words, complaints, answer).await();
            if (exitStatus != 0) {
                throw KbuildException.author(request.tree().source().root().resolve("Makefile").toString(),
                        "'" + String.join(" ", words) + "' failed: "
                                + Files.readString(complaints, StandardCharsets.ISO_8859_1).strip());
            }
            return answer.text();
        } catch (IOException e) {
            throw KbuildException.machine(program, "could not be asked for '" + goal + "': " + e.getMessage(), e);
        } finally {
            delete(complaints);
        }
    }

    private static void delete(Path file) {
        if (file != null && !file.toFile().delete()) {
            file.toFile().deleteOnExit();
        }
    }

    private void requireProgram() {
        if (Programs.find(program).isEmpty()) {
            throw KbuildException.machine(program, "is not installed, or not on the PATH; on Debian: apt install make");
        }
    }
}
