package dev.kbuild.make.process;

import dev.kbuild.make.disk.CacheFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a {@link ProbeMemory} keeps, and its file: of each text what kind of probe it is, so that it need not be taken apart again, and what it answered
 * under which circumstances. Not for several threads.
 */
final class KeptProbes {
    /** The number of the whitelist is in it: what an earlier one let pass is not known to pass any more. */
    private static final String FORMAT = "kbuild-make probes 6, whitelist " + Whitelist.EDITION;
    /** Then it is begun anew. */
    private static final int LARGEST = 16 << 20;

    private final Map<String, Text> texts = new HashMap<>();
    /** Null when there was no file. */
    private final WrittenProbes written;

    KeptProbes() {
        this(null);
    }

    private KeptProbes(WrittenProbes written) {
        this.written = written;
    }

    /** What is known of one text; the probe is null where that is not known, and the check where it is none. */
    private static final class Text {
        Probe probe;
        KnownCheck check;
        /** Status, a space, and what was printed, by the circumstances. */
        final Map<String, String> answers = new HashMap<>(2);
    }

    private Text known(String text) {
        Text known = texts.get(text);
        if (known == null && written != null) {
            WrittenProbes.Written before = written.find(text);
            if (before != null) {
                known = text(before);
                texts.put(text, known);
            }
        }
        return known;
    }

    private static Text text(WrittenProbes.Written before) {
        Text text = new Text();
        String[] lines = before.kind().split("\n");
        text.check = KnownCheck.of(lines);
        text.probe = text.check == null ? probe(lines) : null;
        text.answers.putAll(before.answers());
        return text;
    }

    /** What kind of probe a text is; null when that was not kept. */
    Probe probe(String text) {
        Text known = known(text);
        return known == null ? null : known.probe;
    }

    /** What a check needs; null when that was not kept. */
    KnownCheck check(String text) {
        Text known = known(text);
        return known == null ? null : known.check;
    }

    /** Null when that was not kept. */
    ProbeMemory.Answer answer(String text, String circumstances) {
        Text known = known(text);
        String answer = known == null ? null : known.answers.get(circumstances);
        if (answer == null) {
            return null;
        }
        int end = answer.indexOf(' ');
        return new ProbeMemory.Answer(Integer.parseInt(answer.substring(0, end)), answer.substring(end + 1));
    }

    /**
     * Keeps an answer, in place of one that was given under the same circumstances.
     *
     * @param probe null when the text is none, and asked all the same
     * @return whether it is another one, or the first
     */
    boolean keep(String text, String circumstances, Probe probe, ProbeMemory.Answer answer) {
        return keep(text, circumstances, probe, answer.status() + " " + answer.output());
    }

    /** Keeps what a check found, in place of all it found before. */
    void keep(String text, String circumstances, KnownCheck check, String found) {
        Text known = new Text();
        known.check = check;
        known.answers.put(circumstances, "0 " + found);
        texts.put(text, known);
    }

    private boolean keep(String text, String circumstances, Probe probe, String answer) {
        Text known = known(text);
        if (known == null) {
            known = new Text();
            texts.put(text, known);
        }
        known.probe = probe;
        return !answer.equals(known.answers.put(circumstances, answer));
    }

    /** What is in the file; nothing when there is no such file, or one of another form, or a damaged one. */
    static KeptProbes read(Path file) {
        try {
            if (Files.exists(file) && Files.size(file) < LARGEST) {
                return new KeptProbes(new WrittenProbes(FORMAT, Files.readAllBytes(file)));
            }
        } catch (IOException | IllegalArgumentException unusable) {
            // The probes are run again.
        }
        return new KeptProbes();
    }

    /** Lines: whether it works on temporary files, whether it answers by its status, the tools, and after an empty line the names; none for no probe. */
    private static Probe probe(String[] lines) {
        if (lines.length < 2) {
            return null;
        }
        List<String> names = Arrays.asList(lines);
        int end = names.indexOf("");
        Set<String> tools = new TreeSet<>(names.subList(2, end < 0 ? lines.length : end));
        Set<String> absent = end < 0 ? Set.of() : Set.copyOf(names.subList(end + 1, lines.length));
        return new Probe(tools, Boolean.parseBoolean(lines[0]), Boolean.parseBoolean(lines[1]), absent);
    }

    private static String lines(Probe probe) {
        if (probe == null) {
            return "";
        }
        List<String> lines = new ArrayList<>(List.of(Boolean.toString(probe.inTemporary()), Boolean.toString(probe.answersByStatus())));
        lines.addAll(probe.tools());
        if (!probe.mustBeAbsent().isEmpty()) {
            lines.add("");
            lines.addAll(probe.mustBeAbsent());
        }
        return String.join("\n", lines);
    }

    /** Puts all of it in the place of what is in the file. */
    void write(Path file) throws IOException {
        List<WrittenProbes.Written> all = new ArrayList<>();
        texts.forEach((text, known) -> all.add(
                new WrittenProbes.Written(text, known.check == null ? lines(known.probe) : known.check.lines(), known.answers)));
        if (written != null) {
            for (WrittenProbes.Written before : written.all()) {
                if (!texts.containsKey(before.text())) {
                    all.add(before);
                }
            }
        }
        CacheFile.write(file, WrittenProbes.write(FORMAT, all));
    }
}
