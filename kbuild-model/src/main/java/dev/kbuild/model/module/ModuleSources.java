package dev.kbuild.model.module;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of modules, as text: good for saying where a symbol is used. */
public final class ModuleSources {

    private static final Pattern SOURCE = Pattern.compile("(?!\\.).*(?<!\\.mod)\\.(c|h|S|rs)");

    private final List<Path> files;

    private ModuleSources(List<Path> files) {
        this.files = files;
    }

    /** The C, assembler and Rust files below a directory, those that Kbuild generates left out. */
    public static ModuleSources below(Path directory) {
        try (Stream<Path> walk = Files.walk(directory)) {
            return new ModuleSources(walk.filter(Files::isRegularFile)
                    .filter(f -> SOURCE.matcher(f.getFileName().toString()).matches()).sorted().toList());
        } catch (IOException e) {
            throw KbuildException.machine(directory.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    public static ModuleSources none() {
        return new ModuleSources(List.of());
    }

    /** {@code file:line} of the first line that has the word; absent when none has, as when a macro or an inline function brings it. */
    public Optional<String> firstUse(String symbol) {
        Pattern word = Pattern.compile("\\b" + Pattern.quote(symbol) + "\\b");
        for (Path file : files) {
            try {
                List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
                for (int i = 0; i < lines.size(); i++) {
                    if (word.matcher(lines.get(i)).find()) {
                        return Optional.of(Diagnostic.at(file, i + 1));
                    }
                }
            } catch (IOException e) {
                throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
            }
        }
        return Optional.empty();
    }
}
