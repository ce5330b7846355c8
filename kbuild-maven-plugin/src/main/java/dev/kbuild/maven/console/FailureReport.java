package dev.kbuild.maven.console;

import dev.kbuild.model.build.BuildOutcome.Failure;

/** The first failure in a reader's order: where, what, which command, and where the rest is. */
public final class FailureReport {

    private FailureReport() {}

    /** Words for a diagnostic placed at {@link Failure#at()}. */
    public static String of(Failure failure) {
        StringBuilder text = new StringBuilder(failure.text());
        failure.target().ifPresent(target -> text.append("\n  making:  ").append(target));
        failure.command().ifPresent(command -> text.append("\n  command: ").append(command));
        return text.append("\n  log:     ").append(failure.log()).toString();
    }
}
