package dev.kbuild.model.boot;

import java.time.Duration;

/** How a boot came to its end. */
public sealed interface Ending {

    /** The expected line appeared, and with modules or a program to run the last line of our init too. */
    record Reached(String line) implements Ending {}

    /** The kernel gave up. */
    record Panicked(String line) implements Ending {}

    /** The expected line did not appear in time. */
    record TimedOut(Duration after) implements Ending {}

    /** QEMU ended before the expected line. */
    record Stopped(int exitStatus) implements Ending {}
}
