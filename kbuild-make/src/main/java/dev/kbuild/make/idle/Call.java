package dev.kbuild.make.idle;

import dev.kbuild.make.syntax.DependencyShelf;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * How a make was called: where, by which words, and in which environment, of which only checksums are kept, and by which build of this program.
 *
 * @param directory absolute
 * @param words the program and its arguments
 */
record Call(String directory, String words, Surroundings surroundings) {
    private static final char END = '\0';
    /** In how many environments a call is kept at the same time. */
    static final int PLACES = 4;

    /**
     * An environment and this program.
     *
     * @param sum two checksums of 32 bits
     * @param length in bytes
     */
    record Surroundings(long sum, int length) {
        static Surroundings of(Map<String, String> environment, String identity) {
            StringBuilder text = new StringBuilder(1 << 13).append(identity).append(END);
            for (Map.Entry<String, String> one : new TreeMap<>(environment).entrySet()) {
                if (!IdleRuns.NOT_COUNTED.contains(one.getKey())) {
                    text.append(one.getKey()).append('=').append(one.getValue()).append(END);
                }
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
            return new Surroundings(sum(new CRC32(), bytes) << Integer.SIZE | sum(new CRC32C(), bytes), bytes.length);
        }

        private static long sum(Checksum empty, byte[] bytes) {
            empty.update(bytes, 0, bytes.length);
            return empty.getValue();
        }
    }

    static Call of(String directory, String program, List<String> arguments, Surroundings surroundings) {
        StringBuilder words = new StringBuilder(program);
        for (String argument : arguments) {
            words.append(END).append(argument);
        }
        return new Call(directory, words.toString(), surroundings);
    }

    /**
     * Under which it may be kept; no file's name has such a beginning. In a few environments it is kept at the same time, but not in all there ever were.
     *
     * @param place below {@link #PLACES}
     */
    String key(int place) {
        return END + String.valueOf(place) + END + words;
    }

    /** Which of those under one key it is. */
    DependencyShelf.Version version() {
        return new DependencyShelf.Version(surroundings.sum, surroundings.length, 0);
    }

    /** To be read by {@link #read}. */
    String text() {
        return Long.toHexString(surroundings.sum) + ' ' + surroundings.length + ' ' + directory + END + words;
    }

    static Call read(String text) {
        String[] parts = text.split(" ", 3);
        int end = parts[2].indexOf(END);
        Surroundings surroundings = new Surroundings(Long.parseUnsignedLong(parts[0], 16), Integer.parseInt(parts[1]));
        return new Call(parts[2].substring(0, end), parts[2].substring(end + 1), surroundings);
    }
}
