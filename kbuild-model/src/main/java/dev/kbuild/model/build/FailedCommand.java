package dev.kbuild.model.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import dev.kbuild.model.problem.KbuildException;

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
                    .filter(line -> CommandLines.inFull(line).filter(c -> c.target().equals(target)).isPresent())
                    .map(FailedCommand::alone)
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

    /** The command without what the recipe does before and after it. */
    private static String alone(String line) {
        String command = line.strip();
        if (command.startsWith("set -e;")) {
            command = command.substring("set -e;".length()).strip();
        }
        int next = command.indexOf(" ; ");
        return next < 0 ? command.replaceFirst("; *\\\\?$", "") : command.substring(0, next).strip();
    }
}
