package dev.kbuild.model.build;

import dev.kbuild.model.build.BuildOutcome.Failure;
import dev.kbuild.model.problem.KbuildException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The engine that runs a make: the system's GNU make as a process, or kbuild-make inside this JVM.
 *
 * <p>Standard output and standard error are one stream here, so that a compiler's words stay where they fell
 * between make's; {@link BuildEvent.Line#error()} is therefore always false.
 */
public final class MakeEngine implements Engine {

    private final MakeProgram program;

    public MakeEngine() {
        this(new SystemMake("make"));
    }

    MakeEngine(MakeProgram program) {
        this.program = program;
    }

    @Override
    public BuildOutcome run(BuildRequest request, Consumer<BuildEvent> listener) throws InterruptedException {
        program.require();
        MakeCommand command = new MakeCommand(program.name(), request);
        List<String> words = command.words();
        long start = System.nanoTime();
        Tally tally = new Tally(listener);
        listener.accept(new BuildEvent.Started(words));
        int exitStatus;
        Written written;
        try (BuildLog log = BuildLog.open(request.log(), words)) {
            written = new Written(request.tree().directory(), log.lastModified());
            exitStatus = program.run(words, log.andThen(tally));
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
            failed = FailedCommand.find(program, command.rehearsal(tally.target().get()), tally.target().get());
        }
        return Optional.of(new Failure(tally.at(), tally.text(), tally.target(), failed, request.log()));
    }

    @Override
    public String ask(BuildRequest request, String goal) throws InterruptedException {
        program.require();
        List<String> words = new MakeCommand(program.name(), request).question(goal);
        Answer answer = program.ask(words);
        if (answer.exitStatus() != 0) {
            throw KbuildException.author(request.tree().source().root().resolve("Makefile").toString(),
                    "'" + String.join(" ", words) + "' failed: " + answer.complaints());
        }
        return answer.text();
    }
}
