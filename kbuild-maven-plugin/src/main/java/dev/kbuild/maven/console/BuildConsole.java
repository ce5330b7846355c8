package dev.kbuild.maven.console;

import dev.kbuild.model.build.BuildEvent;
import dev.kbuild.model.build.BuildOutcome;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Shows a run to whoever waits for it: the lines as Maven log lines, and one line about it all at the end. */
public final class BuildConsole implements Consumer<BuildEvent> {

    private final Log log;
    private final String classifier;
    private final int verbosity;

    public BuildConsole(Log log, String classifier, int verbosity) {
        this.log = log;
        this.classifier = classifier;
        this.verbosity = verbosity;
    }

    @Override
    public void accept(BuildEvent event) {
        if (event instanceof BuildEvent.Line line) {
            if (verbosity > 0 || Chatter.isWorthALine(line.text())) {
                log.info(line.text());
            }
        } else if (event instanceof BuildEvent.Finished finished) {
            finished(finished.outcome());
        }
    }

    private void finished(BuildOutcome outcome) {
        if (outcome.nothingDone()) {
            log.info(classifier + ": nothing was rebuilt (" + seconds(outcome.took()) + ")");
        } else {
            log.info(classifier + ": " + count(outcome.commands(), "command") + ", " + count(outcome.warnings(), "warning") + ", "
                    + (outcome.succeeded() ? "" : count(outcome.errors(), "error") + ", ") + seconds(outcome.took()));
        }
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }
}
