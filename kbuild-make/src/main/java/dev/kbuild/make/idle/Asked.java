package dev.kbuild.make.idle;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.Stamp;
import java.util.List;
import java.util.Optional;

/** What a run may ask a disk about a name; what it hears is told by numbers that are the same where the answers are. */
enum Asked {
    /** When a file was modified, and what else tells it from another. */
    LOOK,
    /** What kind of file it is, and so whether it is there, links followed. */
    KIND,
    /** Whether there is anything of that name. */
    NAME,
    /** All names in a directory. */
    LISTING;

    private static final int BITS_OF_KIND = 2;
    private static final int KINDS = (1 << BITS_OF_KIND) - 1;
    private static final long UNREADABLE = 7;

    /** What it hears now. */
    long answer(Disk disk, String name) {
        if (this == LOOK) {
            return answer(disk.look(name));
        }
        if (this == KIND) {
            return answer(disk.kind(name));
        }
        return this == NAME ? answer(disk.isThere(name)) : answer(disk.list(name));
    }

    static long answer(Disk.Look look) {
        long sum = look.stamp() instanceof Stamp.Modified stamp ? Sum.of(stamp.nanos(), stamp.size(), stamp.node()) : 0;
        return sum << BITS_OF_KIND | answer(look.kind());
    }

    static long answer(Disk.Kind kind) {
        return kind.ordinal();
    }

    /** What {@link #KIND} would have heard together with what {@link #LOOK} did. */
    static long kindOf(long look) {
        return look & KINDS;
    }

    static long answer(boolean isThere) {
        return isThere ? 1 : 0;
    }

    /** Their order says nothing. */
    static long answer(Optional<List<String>> names) {
        if (names.isEmpty()) {
            return UNREADABLE;
        }
        long all = names.get().size();
        for (String name : names.get()) {
            all += Sum.of(name);
        }
        return all;
    }
}
