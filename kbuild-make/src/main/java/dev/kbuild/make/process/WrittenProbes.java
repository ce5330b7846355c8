package dev.kbuild.make.process;

import dev.kbuild.make.disk.SortedHashes;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * {@link KeptProbes} as they were written, of which only those are looked at that somebody asks for: a checksum of what follows, a label, the
 * texts' hashes in their order with the places of their records, the places of the circumstances, and then the records and circumstances themselves.
 */
final class WrittenProbes implements SortedHashes {
    /** A text's hash, and where its record is. */
    private static final int SLOT = Integer.BYTES + Integer.BYTES;

    private final ByteBuffer content;
    private final int slots;
    private final int size;
    private final int places;
    private final String[] circumstances;

    /**
     * What was kept of one text.
     *
     * @param kind what kind of probe it is, in the form of {@link KeptProbes}
     * @param answers by the circumstances
     */
    record Written(String text, String kind, Map<String, String> answers) {}

    /**
     * Those that {@link #write} made of others.
     *
     * @throws IllegalArgumentException when it did not, or under another label
     */
    WrittenProbes(String label, byte[] bytes) {
        content = ByteBuffer.wrap(bytes);
        if (bytes.length < Integer.BYTES || content.getInt() != checksum(bytes)) {
            throw new IllegalArgumentException("damaged");
        }
        try {
            if (!text().equals(label)) {
                throw new IllegalArgumentException("not " + label);
            }
            size = content.getInt();
            circumstances = new String[content.getInt()];
            slots = content.position();
            places = slots + size * SLOT;
        } catch (BufferUnderflowException cutShort) {
            throw new IllegalArgumentException("ends too early", cutShort);
        }
    }

    private static int checksum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
        return (int) sum.getValue();
    }

    private String text() {
        int length = content.getInt();
        int start = content.position();
        content.position(start + length);
        return new String(content.array(), start, length, StandardCharsets.ISO_8859_1);
    }

    /** Null when there is none of that text. */
    Written find(String text) {
        int hash = text.hashCode();
        for (int low = first(hash); low < size && hash(low) == hash; low++) {
            content.position(content.getInt(slots + low * SLOT + Integer.BYTES));
            if (text().equals(text)) {
                return written(low);
            }
        }
        return null;
    }

    List<Written> all() {
        List<Written> all = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            all.add(written(i));
        }
        return all;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int hash(int number) {
        return content.getInt(slots + number * SLOT);
    }

    private Written written(int number) {
        content.position(content.getInt(slots + number * SLOT + Integer.BYTES));
        String text = text();
        String kind = text();
        Map<String, String> answers = new LinkedHashMap<>();
        for (int left = content.getInt(); left > 0; left--) {
            int under = content.getInt();
            answers.put(circumstances(under), text());
        }
        return new Written(text, kind, answers);
    }

    private String circumstances(int number) {
        if (circumstances[number] == null) {
            int here = content.position();
            content.position(content.getInt(places + number * Integer.BYTES));
            circumstances[number] = text();
            content.position(here);
        }
        return circumstances[number];
    }

    /** The bytes for these texts, to be read by the constructor. */
    static byte[] write(String label, List<Written> all) {
        List<Written> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingInt(one -> one.text.hashCode()));
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Out records = new Out();
        List<Integer> starts = new ArrayList<>();
        for (Written one : ordered) {
            starts.add(records.size());
            records.text(one.text);
            records.text(one.kind);
            records.number(one.answers.size());
            one.answers.forEach((under, answer) -> {
                numbers.putIfAbsent(under, numbers.size());
                records.number(numbers.get(under));
                records.text(answer);
            });
        }
        List<Integer> places = new ArrayList<>();
        for (String under : numbers.keySet()) {
            places.add(records.size());
            records.text(under);
        }
        Out head = new Out();
        head.text(label);
        head.number(ordered.size());
        head.number(places.size());
        int before = Integer.BYTES + head.size() + ordered.size() * SLOT + places.size() * Integer.BYTES;
        for (int i = 0; i < ordered.size(); i++) {
            head.number(ordered.get(i).text.hashCode());
            head.number(before + starts.get(i));
        }
        for (int place : places) {
            head.number(before + place);
        }
        byte[] bytes = ByteBuffer.allocate(before + records.size()).putInt(0).put(head.toByteArray()).put(records.toByteArray()).array();
        return ByteBuffer.wrap(bytes).putInt(checksum(bytes)).array();
    }

    private static final class Out extends ByteArrayOutputStream {
        void number(int value) {
            writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        }

        void text(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            number(bytes.length);
            writeBytes(bytes);
        }
    }
}
