package dev.kbuild.make.idle;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.Stamp;
import java.util.List;
import java.util.Optional;

/** A checksum of 64 bits over what was seen, in an order. */
final class Sum {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final long ABSENT = 7;

    private long value = 1;

    void add(long more) {
        value = mixed(value + FACTOR ^ mixed(more));
    }

    void add(Disk.Look look) {
        add(look.kind().ordinal());
        if (look.stamp() instanceof Stamp.Modified stamp) {
            add(stamp.nanos());
            add(stamp.size());
            add(stamp.node());
        }
    }

    long value() {
        return value;
    }

    /** Of the names of a directory, whose order says nothing. */
    static long of(Optional<List<String>> names) {
        if (names.isEmpty()) {
            return ABSENT;
        }
        long sum = names.get().size();
        for (String name : names.get()) {
            long one = 1;
            for (int i = 0; i < name.length(); i++) {
                one = one * FACTOR + name.charAt(i);
            }
            sum += mixed(one);
        }
        return mixed(sum);
    }

    private static long mixed(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
