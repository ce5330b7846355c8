package dev.kbuild.make.idle;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.process.CheckMemory;
import dev.kbuild.make.process.ProbeMemory;
import dev.kbuild.make.syntax.DependencyFile;
import dev.kbuild.make.syntax.NameList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Idle runs in the form in which they are kept: the names that each asked about, one checksum over all it heard, the variables that probes heed, the
 * probes with their answers, and the calls of the runs below it. For several threads.
 */
final class KeptRuns {
    private static final String SUM = "sum";
    private static final String HEEDED = "heeded";
    private static final String PROBE = "probe";
    private static final String CHECK = "check";
    private static final String NESTED = "nested";
    /** Clocks tick in steps of some of these bits. */
    private static final int CLOCK_NOISE = 10;
    private static final char END = '\0';

    private final RunShelf shelf;
    private final Disk disk;
    private final ProbeMemory probes;
    private final CheckMemory checks;

    /** A check that an idle run would have found in vain. */
    record Trace(String check, Disk from) {}

    KeptRuns(RunShelf shelf, Disk disk, ProbeMemory probes) {
        this.shelf = shelf;
        this.disk = disk;
        this.probes = probes;
        this.checks = new CheckMemory(probes);
    }

    /**
     * Whether it is kept, and would see the same now.
     *
     * @param traces to which is added what it would leave behind all the same, when it is
     */
    boolean isIdle(Call call, List<Trace> traces) {
        for (int place = 0; place < Call.PLACES; place++) {
            DependencyFile file = shelf.find(call.directory(), call.key(place), call.version());
            if (file != null) {
                return seesTheSame(disk.in(call.directory()), file, traces);
            }
        }
        return false;
    }

    /**
     * Where it is kept, or there is room; otherwise any place, which is another environment's. Were it always the same one, two environments that take turns
     * would drive each other out, while what nobody asks for any more stays in the others.
     */
    private String key(Call call) {
        for (int place = 0; place < Call.PLACES; place++) {
            String key = call.key(place);
            if (!shelf.has(call.directory(), key) || shelf.find(call.directory(), key, call.version()) != null) {
                return key;
            }
        }
        return call.key((int) Math.floorMod(System.nanoTime() >> CLOCK_NOISE, (long) Call.PLACES));
    }

    private boolean seesTheSame(Disk from, DependencyFile file, List<Trace> traces) {
        Sum sum = new Sum();
        Map<String, String> heeded = Map.of();
        for (DependencyFile.Entry entry : file.entries()) {
            if (entry instanceof DependencyFile.Names names) {
                add(Asked.valueOf(names.name()), names.names(), from, sum);
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
                case CHECK:
                    same = isInVain(text.value(), from, traces);
                    break;
                default:
                    same = isIdle(Call.read(text.value()), traces);
                    break;
            }
            if (!same) {
                return false;
            }
        }
        return true;
    }

    private static void add(Asked asked, NameList names, Disk from, Sum sum) {
        for (int i = 0; i < names.size(); i++) {
            sum.add(asked.answer(from, names.text(i)));
        }
    }

    private boolean answers(String kept, Map<String, String> heeded, Disk from) {
        int end = kept.indexOf(END);
        String text = kept.substring(0, end);
        Optional<ProbeMemory.Answer> answer = probes.question(text, heeded, from.directory(), from.generation(), line -> null).flatMap(probes::recall);
        return answer.isPresent() && kept.equals(kept(text, answer.get()));
    }

    private boolean isInVain(String kept, Disk from, List<Trace> traces) {
        int end = kept.indexOf(END);
        Trace trace = new Trace(kept.substring(0, end), from);
        traces.add(trace);
        return checks.isInVain(trace.check, ProbeMemory.environment(kept.substring(end + 1)), from);
    }

    void leave(List<Trace> traces) {
        for (Trace trace : traces) {
            checks.leaveTrace(trace.check, trace.from);
        }
    }

    private static String kept(String text, ProbeMemory.Answer answer) {
        return text + END + answer.status() + ' ' + answer.output();
    }

    /** Keeps one that was idle to its end. */
    void keep(Call call, Map<String, String> environment, Observed seen) {
        List<DependencyFile.Entry> entries = new ArrayList<>();
        Sum sum = new Sum();
        Map<String, Long> looks = seen.heard(Asked.LOOK);
        for (Asked asked : Asked.values()) {
            Map<String, Long> heard = asked == Asked.LOOK ? looks : seen.heard(asked);
            if (asked == Asked.KIND) {
                heard.entrySet().removeIf(one -> looks.containsKey(one.getKey()) && Asked.kindOf(looks.get(one.getKey())) == one.getValue());
            }
            if (!heard.isEmpty()) {
                NameList names = NameList.of(List.copyOf(heard.keySet()), shelf.names());
                for (int i = 0; i < names.size(); i++) {
                    sum.add(heard.get(names.text(i)));
                }
                entries.add(new DependencyFile.Names(0, asked.name(), names));
            }
        }
        entries.add(new DependencyFile.Text(0, SUM, Long.toHexString(sum.value())));
        entries.add(new DependencyFile.Text(0, HEEDED, ProbeMemory.heededIn(environment)));
        for (Observed.Probed probe : seen.probes) {
            entries.add(new DependencyFile.Text(0, PROBE, kept(probe.text(), probe.answer())));
        }
        for (Observed.Checked check : seen.checks) {
            entries.add(new DependencyFile.Text(0, CHECK, check.text() + END + check.heeded()));
        }
        for (Call below : seen.nested) {
            entries.add(new DependencyFile.Text(0, NESTED, below.text()));
        }
        if (seen.isIdle()) {
            shelf.keep(call.directory(), key(call), call.version(), new DependencyFile(entries));
        }
    }
}
