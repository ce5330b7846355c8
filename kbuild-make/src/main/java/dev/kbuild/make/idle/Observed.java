package dev.kbuild.make.idle;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.Stamp;
import dev.kbuild.make.process.CheckMemory;
import dev.kbuild.make.process.ProbeMemory;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All that a run has looked at, as long as it did nothing that can be noticed. For several threads.
 *
 * <p>What a run answers depends on that, and on how it was called, and on nothing else: while it would see the same, it would do nothing again.
 */
public final class Observed {
    private final Map<Asked, Map<String, Long>> answers = new EnumMap<>(Asked.class);
    final List<Probed> probes = new CopyOnWriteArrayList<>();
    final List<Checked> checks = new CopyOnWriteArrayList<>();
    final List<Call> nested = new CopyOnWriteArrayList<>();
    private volatile boolean idle;

    /** What a probe answered. */
    record Probed(String text, ProbeMemory.Answer answer) {}

    /** A check that was found to be in vain, and all of its environment that matters. */
    record Checked(String text, String heeded) {}

    private Observed(boolean idle) {
        this.idle = idle;
        for (Asked asked : Asked.values()) {
            answers.put(asked, new ConcurrentHashMap<>());
        }
    }

    /** Of a run that has just begun. */
    static Observed nothingYet() {
        return new Observed(true);
    }

    /** Of a run that is not observed. */
    public static Observed nobody() {
        return new Observed(false);
    }

    /** Whether the run did nothing so far. */
    public boolean isIdle() {
        return idle;
    }

    /** It did something, or looked where nobody can look again, or is over. */
    public void end() {
        idle = false;
        for (Map<String, Long> one : answers.values()) {
            one.clear();
        }
        probes.clear();
        checks.clear();
        nested.clear();
    }

    void look(String path, Disk.Look look) {
        if (look.stamp() instanceof Stamp.Modified stamp && !stamp.isSettled()) {
            end();
        } else if (idle) {
            heard(Asked.LOOK, path, Asked.answer(look));
        }
    }

    /** Whoever hears two things about one name has seen a change. */
    void heard(Asked asked, String name, long answer) {
        if (idle) {
            Long before = answers.get(asked).putIfAbsent(name, answer);
            if (before != null && before != answer) {
                end();
            }
        }
    }

    /** What it heard, as of this moment: a thread that looks ahead for the run may not have noticed that it is over. */
    Map<String, Long> heard(Asked asked) {
        return new HashMap<>(answers.get(asked));
    }

    /** A probe was not run, but this is what it answered before. */
    public void probe(String text, ProbeMemory.Answer answer) {
        if (idle) {
            probes.add(new Probed(text, answer));
        }
    }

    /** A check was not run, since {@link CheckMemory} says that it would do nothing. */
    public void check(String text, Map<String, String> environment) {
        if (idle) {
            checks.add(new Checked(text, ProbeMemory.heededIn(environment)));
        }
    }

    /** A run that it started found nothing to do. */
    void nested(Call call) {
        if (idle) {
            nested.add(call);
        }
    }
}
