package dev.kbuild.model.module;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@code Module.symvers}: who exports which symbol, in which version (Documentation/kbuild/modules.rst). */
public final class Symvers {

    private final Map<String, Entry> entries;

    private Symvers(Map<String, Entry> entries) {
        this.entries = Collections.unmodifiableMap(entries);
    }

    /**
     * A line.
     *
     * @param crc 0 without MODVERSIONS
     * @param module path without suffix, or {@code vmlinux}
     * @param type {@code EXPORT_SYMBOL}, {@code EXPORT_SYMBOL_GPL} and their like
     * @param namespace empty for none
     */
    public record Entry(int crc, String symbol, String module, String type, String namespace) {

        public boolean gplOnly() {
            return type.endsWith("_GPL");
        }

        /** The line, without its end. */
        @Override
        public String toString() {
            return String.format("0x%08x\t%s\t%s\t%s\t%s", crc, symbol, module, type, namespace);
        }
    }

    /** Reads a file, and tells every line that is none of it. */
    public static Symvers read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, Integer> lineOf = new LinkedHashMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String at = Diagnostic.at(file, i + 1);
            Optional<Entry> entry = entry(lines.get(i), at, problems);
            if (entry.isPresent()) {
                Entry before = entries.putIfAbsent(entry.get().symbol(), entry.get());
                if (before != null && !before.equals(entry.get())) {
                    problems.add(Diagnostic.error(at, "'" + before.symbol() + "' is exported by '" + entry.get().module() + "', and in line "
                            + lineOf.get(before.symbol()) + " by '" + before.module() + "'; a symbol has one exporter"));
                }
                lineOf.putIfAbsent(entry.get().symbol(), i + 1);
            }
        }
        if (!problems.isEmpty()) {
            throw KbuildException.author(problems);
        }
        return new Symvers(entries);
    }

    public static Symvers of(List<Entry> entries) {
        Map<String, Entry> bySymbol = new LinkedHashMap<>();
        entries.forEach(e -> bySymbol.put(e.symbol(), e));
        return new Symvers(bySymbol);
    }

    private static Optional<Entry> entry(String line, String at, List<Diagnostic> problems) {
        String[] fields = line.split("\t", -1);
        if (fields.length < 4 || fields.length > 5) {
            problems.add(Diagnostic.error(at, "has " + fields.length
                    + " fields, but a line of Module.symvers is CRC, symbol, module, export type and namespace, with tabs between"));
            return Optional.empty();
        }
        if (!fields[0].matches("0x[0-9a-fA-F]{1,8}")) {
            problems.add(Diagnostic.error(at, "'" + fields[0] + "' is no CRC; expected 0x and eight hexadecimal digits"));
            return Optional.empty();
        }
        int crc = Integer.parseUnsignedInt(fields[0].substring(2), 16);
        String fifth = fields.length == 5 ? fields[4] : "";
        // Linux 5.4 and 5.5 had the namespace before the module.
        Entry entry = !fields[3].startsWith("EXPORT_") && fifth.startsWith("EXPORT_")
                ? new Entry(crc, fields[1], fields[3], fifth, fields[2])
                : new Entry(crc, fields[1], fields[2], fields[3], fifth);
        if (!entry.type().startsWith("EXPORT_") || entry.symbol().isEmpty()) {
            problems.add(Diagnostic.error(at, "'" + entry.type() + "' is no export type; expected EXPORT_SYMBOL or EXPORT_SYMBOL_GPL"));
            return Optional.empty();
        }
        return Optional.of(entry);
    }

    /** In the order of the file. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public Optional<Entry> find(String symbol) {
        return Optional.ofNullable(entries.get(symbol));
    }

    /** The same with modules named as seen from a directory, where modpost named them by their whole path: an external module's. */
    public Symvers below(Path directory) {
        String prefix = directory + "/";
        return of(entries().stream()
                .map(e -> e.module().startsWith(prefix) ? new Entry(e.crc(), e.symbol(), e.module().substring(prefix.length()), e.type(), e.namespace()) : e)
                .toList());
    }

    /** Writes it as modpost does. */
    public void write(Path file) {
        StringBuilder text = new StringBuilder();
        entries.values().forEach(entry -> text.append(entry).append('\n'));
        try {
            Files.writeString(file, text, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }
}
