package dev.kbuild.make.idle;

/** A checksum of 64 bits over numbers, in their order. */
final class Sum {
    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private long value = 1;

    void add(long more) {
        value = with(value, more);
    }

    /** Of three numbers. */
    static long of(long first, long second, long third) {
        return with(with(with(1, first), second), third);
    }

    private static long with(long value, long more) {
        return mixed(value + FACTOR ^ mixed(more));
    }

    long value() {
        return value;
    }

    static long of(String text) {
        long sum = 1;
        for (int i = 0; i < text.length(); i++) {
            sum = sum * FACTOR + text.charAt(i);
        }
        return mixed(sum);
    }

    private static long mixed(long bits) {
        long z = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
