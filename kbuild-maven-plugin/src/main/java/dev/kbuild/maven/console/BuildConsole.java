package dev.kbuild.maven.console;

import dev.kbuild.model.build.BuildEvent;
import dev.kbuild.model.build.BuildOutcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/**
 * Shows a run to whoever waits for it: the lines as Maven log lines, one live line below them on a terminal, and one line about it
 * all at the end.
 */
public final class BuildConsole implements Consumer<BuildEvent>, AutoCloseable {

    private static final long REDRAW_MILLIS = 1000;

    private final Log log;
    private final String classifier;
    private final int verbosity;
    private final Optional<Terminal> terminal;
    private final Progress progress;
    private final long start = System.nanoTime();
    private final Timer clock = new Timer("kbuild-progress", true);

    /** @param total how many commands there will be, as far as known from an earlier run */
    public BuildConsole(Log log, String classifier, int verbosity, Optional<Terminal> terminal, OptionalInt total) {
        this.log = log;
        this.classifier = classifier;
        this.verbosity = verbosity;
        this.terminal = terminal;
        this.progress = new Progress(classifier, total);
        terminal.ifPresent(screen -> clock.schedule(new TimerTask() {
            @Override
            public void run() {
                redraw();
            }
        }, REDRAW_MILLIS, REDRAW_MILLIS));
    }

    @Override
    public synchronized void accept(BuildEvent event) {
        if (event instanceof BuildEvent.Line line) {
            if (verbosity > 0 || Chatter.isWorthALine(line.text())) {
                print(() -> log.info(line.text()));
            }
        } else if (event instanceof BuildEvent.Command command) {
            progress.begin(command);
            redraw();
        } else if (event instanceof BuildEvent.Finished finished) {
            close();
            log.info(summary(finished.outcome()));
        }
    }

    private void print(Runnable printing) {
        terminal.ifPresentOrElse(screen -> screen.above(printing), printing);
    }

    private synchronized void redraw() {
        terminal.ifPresent(screen -> screen.draw(progress.line(Duration.ofNanos(System.nanoTime() - start))));
    }

    /** Commands that were announced so far, those of an up-to-date tree included. */
    public synchronized int announced() {
        return progress.begun();
    }

    private String summary(BuildOutcome outcome) {
        if (outcome.nothingDone()) {
            return classifier + ": nothing was rebuilt (" + seconds(outcome.took()) + ")";
        }
        return classifier + ": " + count(outcome.commands(), "command") + ", " + count(outcome.warnings(), "warning") + ", "
                + (outcome.succeeded() ? "" : count(outcome.errors(), "error") + ", ") + seconds(outcome.took());
    }

    private static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private static String seconds(Duration took) {
        return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
    }

    /** Takes the live line away; to be called also when a run ends without an outcome. */
    @Override
    public synchronized void close() {
        clock.cancel();
        terminal.ifPresent(Terminal::erase);
    }
}
