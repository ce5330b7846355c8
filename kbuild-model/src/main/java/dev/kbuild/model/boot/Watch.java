package dev.kbuild.model.boot;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * Listens to a console until it is clear how the boot ended.
 *
 * @param listener hears every line
 * @param exitStatus of QEMU; asked for only when it ended before the expected line
 */
record Watch(Feed feed, Console console, InstantSource clock, Consumer<String> listener, IntSupplier exitStatus) {

    /** What still comes after the decisive line: the rest of a panic, the machine's restart. */
    private static final Duration GRACE = Duration.ofSeconds(3);

    BootResult until(Duration timeout) throws InterruptedException {
        Instant start = clock.instant();
        boolean ended = listen(start.plus(timeout), true);
        Duration took = Duration.between(start, clock.instant());
        if (!ended && console.ending().isPresent()) {
            listen(clock.instant().plus(GRACE), false);
        }
        Optional<Ending> ending = console.ending();
        return console.result(ending.orElseGet(
                () -> ended ? new Ending.Stopped(exitStatus.getAsInt()) : new Ending.TimedOut(timeout)), took);
    }

    /** Listens until then, or until all is clear; true when the console ended. */
    private boolean listen(Instant deadline, boolean untilClear) throws InterruptedException {
        while (!untilClear || console.ending().isEmpty()) {
            Duration left = Duration.between(clock.instant(), deadline);
            if (left.isNegative() || left.isZero()) {
                return false;
            }
            Feed.Heard heard = feed.next(left);
            if (heard instanceof Feed.Line line) {
                console.line(line.text());
                listener.accept(line.text());
            } else if (heard instanceof Feed.End) {
                return true;
            }
        }
        return false;
    }
}
