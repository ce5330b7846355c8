package dev.kbuild.make.idle;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.process.ProbeMemory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Nested makes that found nothing to do, and what they looked at to find that out: see "Remembered runs" in docs/make.md. For several threads.
 *
 * <p>One is as good as run again when it is called in the same way, and would see the same: files of the same stamps, directories that have the same
 * names or have not, makes below it of which that is true as well, and probes that are remembered with the same answers.
 */
public final class IdleRuns {
    private static final String MODE = "MAKE_RUNS";
    /** Variables that tell of the shell from which a build is started, or are for us: they do not count where no makefile asks for them. */
    public static final List<String> NOT_COUNTED = List.of("_", "SHLVL", "OLDPWD", MODE);
    private static final String ELSEWHERE = "-C";
    /** What {@code ~user} means is in there. */
    private static final String USERS = "/etc/passwd";

    private final Mode mode;
    private final KeptRuns kept;
    private final Disk disk;
    private final String identity;
    private volatile Summed last = new Summed(null, null);

    /** An environment, told apart by identity: that of a make's jobs is mostly one object. */
    private static final class Summed {
        final Map<String, String> environment;
        final Call.Surroundings surroundings;

        Summed(Map<String, String> environment, Call.Surroundings surroundings) {
            this.environment = environment;
            this.surroundings = surroundings;
        }
    }

    /** What becomes of them. */
    public enum Mode {
        /** What was found idle is not run as long as nothing changes. */
        REMEMBER,
        /** It is run, and it is told when it does something. */
        CHECK,
        /** All are run. */
        OFF
    }

    private IdleRuns(Mode mode, KeptRuns kept, Disk disk, String identity) {
        this.mode = mode;
        this.kept = kept;
        this.disk = disk;
        this.identity = identity;
    }

    /**
     * As the environment says: MAKE_RUNS is {@code remember}, {@code check} or {@code off}.
     *
     * @param disk all files
     */
    public static IdleRuns of(Map<String, String> environment, RunShelf shelf, Disk disk, ProbeMemory probes) {
        Mode mode = Mode.REMEMBER;
        for (Mode one : Mode.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(environment.get(MODE))) {
                mode = one;
            }
        }
        String identity = mode == Mode.OFF ? null : OwnIdentity.find().orElse(null);
        return new IdleRuns(identity == null ? Mode.OFF : mode, new KeptRuns(shelf, disk, probes), disk, identity);
    }

    /** One call of a make. */
    public final class Run {
        private final Call call;
        private final Map<String, String> environment;
        private final boolean known;
        private final Observed seen;
        private final List<KeptRuns.Trace> traces = new ArrayList<>();

        private Run(Call call, Map<String, String> environment) {
            this.call = call;
            this.environment = environment;
            this.known = call != null && kept.isIdle(call, traces);
            this.seen = call == null || known && mode == Mode.REMEMBER ? Observed.nobody() : Observed.nothingYet();
            if (seen.isIdle()) {
                seen.look(USERS, disk.look(USERS));
            }
        }

        /** Where what it sees is to be noted when it is run. */
        public Observed seen() {
            return seen;
        }

        /** Whether it need not be run. */
        public boolean isIdle() {
            return known && mode == Mode.REMEMBER;
        }

        /**
         * It was run, or need not be.
         *
         * @param above what the make that called it has seen
         * @return false when it did something although it was known to do nothing
         */
        public boolean ended(boolean successfully, Observed above) {
            if (isIdle()) {
                kept.leave(traces);
            }
            boolean idle = isIdle() || successfully && seen.isIdle();
            if (idle) {
                above.nested(call);
                if (!known) {
                    kept.keep(call, environment, seen);
                }
            } else {
                above.end();
            }
            seen.end();
            return idle || !known;
        }
    }

    /**
     * A nested make that is about to be run.
     *
     * @param environment one that does not change any more
     * @param isToBe false when it must be run in any case
     */
    public Run run(String directory, String program, List<String> arguments, Map<String, String> environment, boolean isToBe) {
        // One that goes elsewhere first looks where nobody notes it, so that it is never kept; to be told so, it would wait for the shelf.
        boolean remembers = mode != Mode.OFF && isToBe && !arguments.contains(ELSEWHERE);
        return new Run(remembers ? Call.of(directory, program, arguments, surroundings(environment)) : null, environment);
    }

    private Call.Surroundings surroundings(Map<String, String> environment) {
        Summed known = last;
        if (known.environment != environment) {
            known = new Summed(environment, Call.Surroundings.of(environment, identity));
            last = known;
        }
        return known.surroundings;
    }
}
