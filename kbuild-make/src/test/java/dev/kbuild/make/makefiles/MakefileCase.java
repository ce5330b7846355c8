package dev.kbuild.make.makefiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A makefile that shows one behaviour, and how to run it.
 *
 * <p>Its first comment lines may say {@code # env: NAME=value} (repeated or several in a line; {@code \040} is a
 * blank, {@code /DIRECTORY} where it runs), {@code # differs: why}, and one or more
 * {@code # $ command} lines: {@code make …} runs the make in question, anything else a shell. Without any, {@code make} is run once. A line
 * {@code #--- name} begins another file beside the makefile.
 *
 * @param name topic and behaviour, such as {@code variable/append_keeps_flavour}
 * @param files what is in the directory before the first step; the makefile itself is {@code Makefile}
 * @param differs why we are known to differ from GNU make here
 */
record MakefileCase(String name, Path source, Map<String, String> files, Map<String, String> environment, List<String> steps, Optional<String> differs) {
    private static final Path ROOT = Path.of("src/test/makefiles");
    private static final String FILE = "#--- ";

    @Override
    public String toString() {
        return name;
    }

    /** Every case, or the one that {@code -Dmakefile=topic/behaviour} names. */
    static List<MakefileCase> all() throws IOException {
        List<String> wanted = List.of(System.getProperty("makefile", "").split(","));
        try (var paths = Files.walk(ROOT)) {
            return paths.filter(path -> path.toString().endsWith(".mk"))
                    .sorted()
                    .map(MakefileCase::read)
                    .filter(it -> wanted.stream().anyMatch(it.name()::startsWith))
                    .toList();
        }
    }

    private static MakefileCase read(Path path) {
        String text;
        try {
            text = Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        String relative = ROOT.relativize(path).toString();
        Map<String, String> environment = new LinkedHashMap<>();
        List<String> steps = new ArrayList<>();
        Optional<String> differs = Optional.empty();
        for (String line : text.split("\n")) {
            if (!line.startsWith("#") || line.startsWith(FILE)) {
                break;
            }
            if (line.startsWith("# $ ")) {
                steps.add(line.substring(4));
            } else if (line.startsWith("# env: ")) {
                for (String entry : line.substring(7).split(" ")) {
                    environment.put(entry.substring(0, entry.indexOf('=')), entry.substring(entry.indexOf('=') + 1).translateEscapes());
                }
            } else if (line.startsWith("# differs: ")) {
                differs = Optional.of(line.substring(11));
            }
        }
        if (steps.stream().noneMatch(step -> step.equals("make") || step.startsWith("make "))) {
            steps.add("make");
        }
        return new MakefileCase(relative.substring(0, relative.length() - 3), path, files(text), environment, steps, differs);
    }

    private static Map<String, String> files(String text) {
        Map<String, String> files = new LinkedHashMap<>();
        String[] parts = ("\n" + text).split("\n" + FILE);
        files.put("Makefile", parts[0].substring(1) + (parts.length > 1 ? "\n" : ""));
        for (int i = 1; i < parts.length; i++) {
            int end = parts[i].indexOf('\n');
            String content = end < 0 ? "" : parts[i].substring(end + 1);
            files.put(end < 0 ? parts[i].strip() : parts[i].substring(0, end).strip(), content.isEmpty() || content.endsWith("\n") ? content : content + "\n");
        }
        return files;
    }

    /** What GNU make 4.3 did, recorded for machines that lack it. */
    Path expected() {
        return source.resolveSibling(source.getFileName().toString().replaceFirst("\\.mk$", ".expected"));
    }

    String rerun() {
        return "mvn -pl kbuild-make test -Dtest=MakefilesTests -Dmakefile=" + name;
    }
}
