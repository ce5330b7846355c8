package dev.kbuild.make.process;

import java.util.function.Consumer;

/** Starts commands and tells when they end. */
public interface Processes {

    /**
     * Starts a command.
     *
     * @param whenEnded called once, from another thread, after all of the command's output went where it should; must be quick
     * @throws CannotStart nothing was started and {@code whenEnded} will not be called
     */
    Running start(Command command, Consumer<Ended> whenEnded) throws CannotStart;

    /** Does, in any thread, what the first start would have to do before it; not needed, and nothing to be seen of. */
    default void getReady() {
        // Most have nothing to do.
    }

    /** A command that was started. */
    interface Running {
        /** The operating system's number for it. */
        long pid();

        /** Sends it a signal; no effect once it ended. TERM reaches what it started, too: nobody else would end that. */
        void signal(Signal signal);

        /** Ends it and every process it started, at once and by force. */
        void kill();
    }

    /** The signals that stop a make, and then its commands. */
    enum Signal {
        HUP(1),
        INT(2),
        QUIT(3),
        TERM(15);

        private final int number;

        Signal(int number) {
            this.number = number;
        }

        /** Linux's number for it. */
        public int number() {
            return number;
        }
    }

    /** How a command ended. */
    sealed interface Ended {
        /** It called exit, with this status. */
        record Exited(int status) implements Ended {}

        /**
         * A signal ended it.
         *
         * @param signal Linux's number
         */
        record Signalled(int signal) implements Ended {
            /** What {@code strsignal} calls it, as in "[x.mk:2: x] Terminated". */
            public String description() {
                return SignalNames.describe(signal);
            }
        }

        /** Whether it exited with status 0. */
        default boolean isSuccess() {
            return this instanceof Exited exited && exited.status() == 0;
        }
    }
}
