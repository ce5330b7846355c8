package dev.kbuild.model.boot;

import java.time.Duration;

/** A console being heard, a line at a time. */
interface Feed {

    /** What there was to hear. */
    sealed interface Heard {}

    /** A line, without its end. */
    record Line(String text) implements Heard {}

    /** Nothing in the time given. */
    record Silence() implements Heard {}

    /** There will be nothing more. */
    record End() implements Heard {}

    Heard next(Duration atMost) throws InterruptedException;
}
