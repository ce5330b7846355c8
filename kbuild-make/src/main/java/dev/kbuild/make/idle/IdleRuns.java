package dev.kbuild.make.idle;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.process.ProbeMemory;
import dev.kbuild.make.syntax.DependencyFile;
import dev.kbuild.make.syntax.NameList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
    private static final String LOOKS = "looks";
    private static final String KINDS = "kinds";
    private static final String NAMES = "names";
    private static final String LISTINGS = "listings";
    private static final String SUM = "sum";
    private static final String HEEDED = "heeded";
    private static final String PROBE = "probe";
    private static final String NESTED = "nested";
    private static final char END = '\0';
    /** What {@code ~user} means is in there. */
    private static final String USERS = "/etc/passwd";

    private final Mode mode;
    private final RunShelf shelf;
    private final Disk disk;
    private final ProbeMemory probes;
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

    private IdleRuns(Mode mode, RunShelf shelf, Disk disk, ProbeMemory probes, String identity) {
        this.mode = mode;
        this.shelf = shelf;
        this.disk = disk;
        this.probes = probes;
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
        return new IdleRuns(identity == null ? Mode.OFF : mode, shelf, disk, probes, identity);
    }

    /** One call of a make. */
    public final class Run {
        private final Call call;
        private final Map<String, String> environment;
        private final boolean known;
        private final Observed seen;

        private Run(Call call, Map<String, String> environment) {
            this.call = call;
            this.environment = environment;
            this.known = call != null && IdleRuns.this.isIdle(call);
            this.seen = call == null || known && mode == Mode.REMEMBER ? Observed.nobody() : Observed.nothingYet();
            seen.look(USERS, disk.look(USERS));
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
            boolean idle = isIdle() || successfully && seen.isIdle();
            if (idle) {
                above.nested(call);
                if (!known) {
                    keep(call, environment, seen);
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
        boolean remembers = mode != Mode.OFF && isToBe;
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

    private boolean isIdle(Call call) {
        DependencyFile file = shelf.find(call.directory(), call.key(), call.version());
        return file != null && isIdle(call.directory(), file);
    }

    private boolean isIdle(String directory, DependencyFile file) {
        Disk from = disk.in(directory);
        Sum sum = new Sum();
        Map<String, String> heeded = Map.of();
        for (DependencyFile.Entry entry : file.entries()) {
            if (entry instanceof DependencyFile.Names names) {
                add(names.name(), names.names(), from, sum);
                continue;
            }
            DependencyFile.Text text = (DependencyFile.Text) entry;
            boolean same = true;
            switch (text.name()) {
                case SUM:
                    same = Long.toHexString(sum.value()).equals(text.value());
                    break;
                case HEEDED:
                    heeded = ProbeMemory.environment(text.value());
                    break;
                case PROBE:
                    same = answers(text.value(), heeded, from);
                    break;
                default:
                    same = isIdle(Call.read(text.value()));
                    break;
            }
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static void add(String kind, NameList names, Disk from, Sum sum) {
        for (int i = 0; i < names.size(); i++) {
            String name = names.text(i);
            switch (kind) {
                case LOOKS:
                    sum.add(from.look(name));
                    break;
                case KINDS:
                    sum.add(from.kind(name).ordinal());
                    break;
                case NAMES:
                    sum.add(from.isThere(name) ? 1 : 0);
                    break;
                default:
                    sum.add(Sum.of(from.list(name)));
                    break;
            }
        }
    }

    private boolean answers(String kept, Map<String, String> heeded, Disk from) {
        int end = kept.indexOf(END);
        String text = kept.substring(0, end);
        Optional<ProbeMemory.Answer> answer = probes.question(text, heeded, from.directory(), from.generation(), line -> null).flatMap(probes::recall);
        return answer.isPresent() && kept.equals(kept(text, answer.get()));
    }

    private static String kept(String text, ProbeMemory.Answer answer) {
        return text + END + answer.status() + ' ' + answer.output();
    }

    private void keep(Call call, Map<String, String> environment, Observed seen) {
        // Of one moment: a thread that looks ahead for the run may not have noticed that it is over.
        Map<String, Disk.Look> looks = new HashMap<>(seen.looks);
        Map<String, Disk.Kind> kinds = new HashMap<>(seen.kinds);
        kinds.keySet().removeAll(looks.keySet());
        Map<String, Boolean> names = new HashMap<>(seen.names);
        Map<String, Long> listings = new HashMap<>(seen.listings);
        List<DependencyFile.Entry> entries = new ArrayList<>();
        Sum sum = new Sum();
        for (String name : list(LOOKS, looks.keySet(), entries)) {
            sum.add(looks.get(name));
        }
        for (String name : list(KINDS, kinds.keySet(), entries)) {
            sum.add(kinds.get(name).ordinal());
        }
        for (String name : list(NAMES, names.keySet(), entries)) {
            sum.add(names.get(name) ? 1 : 0);
        }
        for (String name : list(LISTINGS, listings.keySet(), entries)) {
            sum.add(listings.get(name));
        }
        entries.add(new DependencyFile.Text(0, SUM, Long.toHexString(sum.value())));
        entries.add(new DependencyFile.Text(0, HEEDED, ProbeMemory.heededIn(environment)));
        for (Observed.Probed probe : seen.probes) {
            entries.add(new DependencyFile.Text(0, PROBE, kept(probe.text(), probe.answer())));
        }
        for (Call below : seen.nested) {
            entries.add(new DependencyFile.Text(0, NESTED, below.text()));
        }
        if (seen.isIdle()) {
            shelf.keep(call.directory(), call.key(), call.version(), new DependencyFile(entries));
        }
    }

    /** In the order in which they are kept. */
    private List<String> list(String kind, Collection<String> names, List<DependencyFile.Entry> entries) {
        NameList list = NameList.of(List.copyOf(names), shelf.names());
        if (list.size() > 0) {
            entries.add(new DependencyFile.Names(0, kind, list));
        }
        return list.texts();
    }
}
