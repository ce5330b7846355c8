package dev.kbuild.make.idle;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.Stamp;
import dev.kbuild.make.process.ProbeMemory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * All that a run has looked at, as long as it did nothing that can be noticed. For several threads.
 *
 * <p>What a run answers depends on that, and on how it was called, and on nothing else: while it would see the same, it would do nothing again.
 */
public final class Observed {
    final Map<String, Disk.Look> looks = new ConcurrentHashMap<>();
    final Map<String, Disk.Kind> kinds = new ConcurrentHashMap<>();
    final Map<String, Boolean> names = new ConcurrentHashMap<>();
    final Map<String, Long> listings = new ConcurrentHashMap<>();
    final List<Probed> probes = new CopyOnWriteArrayList<>();
    final List<Call> nested = new CopyOnWriteArrayList<>();
    private volatile boolean idle;

    /** What a probe answered. */
    record Probed(String text, ProbeMemory.Answer answer) {}

    private Observed(boolean idle) {
        this.idle = idle;
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
        looks.clear();
        kinds.clear();
        names.clear();
        listings.clear();
        probes.clear();
        nested.clear();
    }

    /** Whoever sees two things in one place has seen a change. */
    void look(String path, Disk.Look look) {
        if (look.stamp() instanceof Stamp.Modified stamp && !stamp.isSettled()) {
            end();
        }
        if (idle) {
            Disk.Look before = looks.putIfAbsent(path, look);
            if (before != null && (before.kind() != look.kind() || !before.stamp().equals(look.stamp()))) {
                end();
            }
        }
    }

    void kind(String path, Disk.Kind kind) {
        if (idle) {
            Disk.Kind before = kinds.putIfAbsent(path, kind);
            if (before != null && before != kind) {
                end();
            }
        }
    }

    void name(String path, boolean isThere) {
        if (idle) {
            Boolean before = names.putIfAbsent(path, isThere);
            if (before != null && before != isThere) {
                end();
            }
        }
    }

    void listing(String path, Optional<List<String>> found) {
        if (idle) {
            long sum = Sum.of(found);
            Long before = listings.putIfAbsent(path, sum);
            if (before != null && before != sum) {
                end();
            }
        }
    }

    /** A probe was not run, but this is what it answered before. */
    public void probe(String text, ProbeMemory.Answer answer) {
        if (idle) {
            probes.add(new Probed(text, answer));
        }
    }

    /** A run that it started found nothing to do. */
    void nested(Call call) {
        if (idle) {
            nested.add(call);
        }
    }
}
