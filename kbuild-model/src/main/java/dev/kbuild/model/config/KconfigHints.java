package dev.kbuild.model.config;

import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the tree's Kconfig files say about symbols that came out otherwise than asked.
 *
 * <p>A look at the text around {@code config NAME}, not an evaluation: it names where a symbol is defined and what it
 * depends on, {@code if} blocks of the same file included; menus and including files are left out.
 */
final class KconfigHints {

    private static final Pattern ENTRY = Pattern.compile("\\s*(?:menu)?config\\s+(\\w+)\\s*");
    private static final Pattern IF = Pattern.compile("if\\s+(.*\\S)\\s*");
    private static final Pattern DEPENDS = Pattern.compile("\\s+depends on\\s+(.*)");
    private static final Pattern PROMPT = Pattern.compile("\\s+(?:(?:bool|tristate|string|int|hex)\\s+\"|prompt\\s).*");
    private static final Pattern SYMBOL = Pattern.compile("\\b[A-Z0-9][A-Z0-9_]*\\b");
    private static final int ENTRY_LINES = 60;

    private record Definition(String at, List<String> depends, boolean prompted) {}

    private final SourceTree source;
    private final KernelConfig config;
    private final Map<String, List<Definition>> definitions = new LinkedHashMap<>();

    private KconfigHints(SourceTree source, KernelConfig config) {
        this.source = source;
        this.config = config;
    }

    /** Looks the symbols up once; other arches' Kconfig files are not read. */
    static KconfigHints about(Set<String> symbols, SourceTree source, Arch arch, KernelConfig config) {
        KconfigHints hints = new KconfigHints(source, config);
        try {
            Path arches = source.root().resolve("arch");
            Files.walkFileTree(source.root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    boolean foreign = arches.equals(directory.getParent()) && !directory.getFileName().toString().equals(arch.srcarch());
                    return foreign ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (file.getFileName().toString().startsWith("Kconfig")) {
                        hints.read(file, symbols);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
            return hints;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Path file, Set<String> symbols) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        Deque<String> conditions = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher entry = ENTRY.matcher(lines.get(i));
            Matcher condition = IF.matcher(lines.get(i));
            if (condition.matches()) {
                conditions.addLast(condition.group(1));
            } else if (lines.get(i).startsWith("endif") && !conditions.isEmpty()) {
                conditions.removeLast();
            } else if (entry.matches() && symbols.contains(entry.group(1))) {
                String at = source.root().relativize(file) + ":" + (i + 1);
                definitions.computeIfAbsent(entry.group(1), s -> new ArrayList<>()).add(definition(at, conditions, lines, i + 1));
            }
        }
    }

    private static Definition definition(String at, Collection<String> conditions, List<String> lines, int from) {
        List<String> depends = new ArrayList<>(conditions);
        boolean prompted = false;
        for (int i = from; i < Math.min(lines.size(), from + ENTRY_LINES); i++) {
            String line = lines.get(i);
            if (line.strip().matches("help|---help---") || !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith("#")) {
                break;
            }
            Matcher on = DEPENDS.matcher(line);
            if (on.matches()) {
                depends.add(on.group(1).strip());
            }
            prompted |= PROMPT.matcher(line).matches();
        }
        return new Definition(at, depends, prompted);
    }

    /** A clause that begins with "; ", or nothing. */
    String of(ConfigCheck.Difference difference) {
        String symbol = difference.request().symbol();
        List<Definition> found = definitions.get(symbol);
        if (found == null) {
            return "; no Kconfig file of Linux " + source.version() + " defines it for this arch";
        }
        Definition first = found.get(0);
        String depends = first.depends().stream()
                .map(d -> d.contains("||") && first.depends().size() > 1 ? "(" + d + ")" : d)
                .collect(Collectors.joining(" && "));
        if (!depends.isEmpty()) {
            return "; it depends on " + depends + missing(depends) + " (" + first.at() + ")";
        }
        return (first.prompted() ? "; see " : "; it cannot be set by hand, other symbols select it: see ") + first.at();
    }

    /** The symbols of a dependency that are off or only modules, which is mostly the reason. */
    private String missing(String depends) {
        Set<String> names = new LinkedHashSet<>();
        Matcher symbol = SYMBOL.matcher(depends);
        while (symbol.find()) {
            String value = config.get(symbol.group()).text();
            if (value.equals("n") || value.equals("m")) {
                names.add(symbol.group() + "=" + value);
            }
        }
        return names.isEmpty() ? "" : ", where " + String.join(", ", names);
    }
}
