package dev.kbuild.model.build;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds out afterwards which command failed, by asking make how it would make the target. */
final class FailedCommand {

    private FailedCommand() {}

    /** The command in full; absent unless exactly one command of the rehearsal makes the target. */
    static Optional<String> find(List<String> rehearsal, String target) throws InterruptedException {
        Path complaints = null;
        try {
            complaints = Files.createTempFile("kbuild-rehearsal", ".log");
            Answer answer = new Answer();
            Run.quietly(rehearsal, complaints, answer).await();
            List<String> found = answer.lines().stream()
                    .flatMap(line -> CommandLines.inFull(line).stream())
                    .filter(command -> command.made().target().equals(target))
                    .map(CommandLines.Full::text)
                    .distinct()
                    .toList();
            return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
        } catch (IOException e) {
            throw KbuildException.machine(System.getProperty("java.io.tmpdir"), "no file can be made there: " + e.getMessage(), e);
        } finally {
            if (complaints != null && !complaints.toFile().delete()) {
                complaints.toFile().deleteOnExit();
            }
        }
    }
}
