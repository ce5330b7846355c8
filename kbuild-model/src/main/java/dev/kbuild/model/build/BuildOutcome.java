package dev.kbuild.model.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of a run.
 *
 * @param exitStatus make's own; 0 when all goals were made
 * @param commands commands that made something; 0 when everything was up to date
 * @param failure the first failure; present exactly when {@code exitStatus} is not 0
 * @param commandLine the equivalent make command, a word an element
 */
public record BuildOutcome(
        int exitStatus,
        int commands,
        int warnings,
        int errors,
        Duration took,
        Optional<Failure> failure,
        List<String> commandLine) {

    /**
     * The first thing that failed.
     *
     * @param at {@code file:line[:column]} of the compiler's first error, or the target when there is none
     * @param text the first error's words, or make's
     * @param target what was being made; absent when make itself failed before any command
     * @param command the command that failed, as one shell line; absent when it could not be found out
     * @param log the whole log
     */
    public record Failure(String at, String text, Optional<String> target, Optional<String> command, Path log) {}

    public boolean succeeded() {
        return exitStatus == 0;
    }

    /** Nothing had to be made. */
    public boolean nothingDone() {
        return succeeded() && commands == 0;
    }
}
