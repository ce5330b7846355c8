package dev.kbuild.make.process;

import dev.kbuild.make.disk.CacheFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private static final String FORMAT = "kbuild-make probes 5, whitelist " + Whitelist.EDITION;
    /** Then it is begun anew. */
    private static final int LARGEST = 16 << 20;

    private final Map<String, Text> texts = new HashMap<>();

    /** What is known of one text; the probe is null where that is not known, and the check where it is none. */
    private static final class Text {
        Probe probe;
        KnownCheck check;
        /** Status, a space, and what was printed, by the circumstances. */
        final Map<String, String> answers = new HashMap<>(2);
    }

    /** What kind of probe a text is; null when that was not kept. */
    Probe probe(String text) {
        Text known = texts.get(text);
        return known == null ? null : known.probe;
    }

    /** What a check needs; null when that was not kept. */
    KnownCheck check(String text) {
        Text known = texts.get(text);
        return known == null ? null : known.check;
    }

    /** Null when that was not kept. */
    ProbeMemory.Answer answer(String text, String circumstances) {
        Text known = texts.get(text);
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
        if (text.indexOf(0) >= 0 || circumstances.indexOf(0) >= 0 || answer.output().indexOf(0) >= 0) {
            return false;
        }
        return keep(text, circumstances, probe, answer.status() + " " + answer.output());
    }

    /** Keeps what a check found, in place of all it found before. */
    boolean keep(String text, String circumstances, KnownCheck check, String found) {
        if (text.indexOf(0) >= 0 || circumstances.indexOf(0) >= 0) {
            return false;
        }
        texts.remove(text);
        keep(text, circumstances, (Probe) null, "0 " + found);
        texts.get(text).check = check;
        return true;
    }

    private boolean keep(String text, String circumstances, Probe probe, String answer) {
        Text known = texts.get(text);
        if (known == null) {
            known = new Text();
            texts.put(text, known);
        }
        known.probe = probe;
        return !answer.equals(known.answers.put(circumstances, answer));
    }

    /** What is in the file; nothing when there is no such file, or one of another form, and of a damaged one what can be read. */
    static KeptProbes read(Path file) {
        KeptProbes kept = new KeptProbes();
        try {
            if (Files.exists(file) && Files.size(file) < LARGEST) {
                kept.readParts(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\0", -1));
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException unreadable) {
            // The probes that are missing are run again.
        }
        return kept;
    }

    private void readParts(String[] parts) {
        if (!parts[0].equals(FORMAT)) {
            return;
        }
        int first = 2;
        List<String> circumstances = Arrays.asList(parts).subList(first, first + Integer.parseInt(parts[1]));
        for (int i = first + circumstances.size(); i + 4 < parts.length; i += 4) {
            if (beginsWithStatus(parts[i + 3])) {
                String[] lines = parts[i + 1].split("\n");
                KnownCheck check = KnownCheck.of(lines);
                keep(parts[i], circumstances.get(Integer.parseInt(parts[i + 2])), check == null ? probe(lines) : null, parts[i + 3]);
                texts.get(parts[i]).check = check;
            }
        }
    }

    private static boolean beginsWithStatus(String answer) {
        int end = answer.indexOf(' ');
        return end > 0 && Integer.parseInt(answer.substring(0, end)) >= 0;
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
        Map<String, Integer> circumstances = new LinkedHashMap<>();
        StringBuilder entries = new StringBuilder();
        texts.forEach((text, known) -> known.answers.forEach((under, answer) -> {
            circumstances.putIfAbsent(under, circumstances.size());
            entries.append('\0').append(text).append('\0').append(known.check == null ? lines(known.probe) : known.check.lines()).append('\0').append(circumstances.get(under))
                    .append('\0').append(answer);
        }));
        StringBuilder out = new StringBuilder(FORMAT).append('\0').append(circumstances.size());
        for (String one : circumstances.keySet()) {
            out.append('\0').append(one);
        }
        CacheFile.write(file, out.append(entries).append('\0').toString().getBytes(StandardCharsets.ISO_8859_1));
    }
}
