package dev.kbuild.model.build;

import java.util.List;
import java.util.Optional;

/** Finds out afterwards which command failed, by asking make how it would make the target. */
final class FailedCommand {

    private FailedCommand() {}

    /** The command in full; absent unless exactly one command of the rehearsal makes the target. */
    static Optional<String> find(MakeProgram program, List<String> rehearsal, String target) throws InterruptedException {
        List<String> found = program.ask(rehearsal).lines().stream()
                .flatMap(line -> CommandLines.inFull(line).stream())
                .filter(command -> command.made().target().equals(target))
                .map(CommandLines.Full::text)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
