package dev.kbuild.make.makefiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;

/**
 * Where a case runs, and a transcript of what came of it: each step's output and exit status, then the files that are there.
 *
 * <p>The room is clean: of the environment only what is set here. MAKEFLAGS of the Maven that runs the tests, a translated message, or a file in
 * HOME would show in the outputs. GNU make and ours run one after the other in the same place, so that no path needs to be made alike.
 */
final class CaseRoom {
    private static final long SECONDS = 60;

    private final MakefileCase it;
    private final Path directory;

    CaseRoom(MakefileCase it) {
        this.it = it;
        this.directory = Path.of("target/makefiles", it.name()).toAbsolutePath();
    }

    /** A make to run in the room. */
    @FunctionalInterface
    interface Maker {
        /** Runs it; returns its exit status. Output and errors are added to {@code output} in the order they came. */
        int make(List<String> arguments, Map<String, String> environment, Path directory, StringBuilder output) throws Exception;
    }

    String transcript(Maker maker) throws Exception {
        clear();
        // The clock of files ticks every few milliseconds: what a step touches is to be newer than these, every time.
        FileTime before = FileTime.from(Instant.now().minusSeconds(10));
        for (Map.Entry<String, String> file : it.files().entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
            Files.setLastModifiedTime(path, before);
        }
        StringBuilder transcript = new StringBuilder();
        for (String step : it.steps()) {
            StringBuilder output = new StringBuilder();
            List<String> words = words(step);
            int status = words.get(0).equals("make")
                    ? maker.make(words.subList(1, words.size()), environment(), directory, output)
                    : process(List.of("/bin/sh", "-c", step), environment(), directory, output);
            transcript.append("$ ").append(step).append('\n').append(output);
            if (output.length() > 0 && output.charAt(output.length() - 1) != '\n') {
                transcript.append("[no newline]\n");
            }
            if (status != 0) {
                transcript.append("[exit ").append(status).append("]\n");
            }
        }
        return alike((transcript + files()).replace(directory.toString(), "/DIRECTORY"));
    }

    /** The few things that are not compared, because ours are worded differently on purpose: the usage text, and who made this make. */
    private static String alike(String transcript) {
        return transcript
                .replaceAll("(?s)Usage: \\S*make \\[options\\].*?\nReport bugs to [^\n]*\n", "[usage]\n")
                .replaceAll("(?s)GNU Make 4\\.3[^\n]*\nBuilt for .*?NO WARRANTY[^\n]*\n", "[version]\n");
    }

    private void clear() throws IOException {
        if (Files.exists(directory)) {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path path, IOException problem) throws IOException {
                    Files.delete(path);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        Files.createDirectories(directory);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/local/bin:/usr/bin:/bin", "HOME", "/nonexistent", "LC_ALL", "C"));
        it.environment().forEach((name, value) -> environment.put(name, value.replace("/DIRECTORY", directory.toString())));
        return environment;
    }

    /** Files that were not there at first or have changed, with size and checksum; the latter not of archives, which hold times. */
    private String files() throws IOException {
        List<String> lines = new ArrayList<>();
        try (var paths = Files.walk(directory)) {
            for (Path path : paths.sorted().toList()) {
                String name = directory.relativize(path).toString();
                if (name.isEmpty()) {
                    continue;
                }
                if (Files.isSymbolicLink(path)) {
                    lines.add(name + " -> " + Files.readSymbolicLink(path));
                } else if (Files.isDirectory(path)) {
                    lines.add(name + "/");
                } else if (!Files.readString(path, StandardCharsets.ISO_8859_1).equals(it.files().get(name))) {
                    CRC32 sum = new CRC32();
                    sum.update(Files.readAllBytes(path));
                    boolean isPlain = Files.size(path) == 0 || name.endsWith(".a");
                    lines.add(isPlain ? name : String.format("%s %d bytes %08x", name, Files.size(path), sum.getValue()));
                }
            }
        }
        return lines.isEmpty() ? "" : "files:\n  " + String.join("\n  ", lines) + "\n";
    }

    /** A make installed as {@code make} in a directory, run by that name. */
    static Maker command(Path bin) {
        return (arguments, environment, directory, output) -> {
            Map<String, String> mine = new HashMap<>(environment);
            mine.put("PATH", bin + ":" + environment.get("PATH"));
            List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "exec make \"$@\"", "make"));
            command.addAll(arguments);
            // The shell puts PWD into make's environment; without a shell it would not be there.
            mine.put("PWD", directory.toString());
            return process(command, mine, directory, output);
        };
    }

    private static int process(List<String> command, Map<String, String> environment, Path directory, StringBuilder output) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.redirectInput(new java.io.File("/dev/null"));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        Thread reader = new Thread(() -> {
            try {
                output.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
            } catch (IOException closed) {
                output.append("[output lost]\n");
            }
        });
        reader.start();
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            reader.join();
            output.append("[ended after ").append(SECONDS).append(" seconds]\n");
            return -1;
        }
        reader.join();
        return process.exitValue();
    }

    /** A step's words: quotes and backslashes as in a shell, nothing else. */
    static List<String> words(String step) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < step.length(); i++) {
            char c = step.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                inWord = true;
            } else if (c == '\\' && i + 1 < step.length()) {
                word.append(step.charAt(++i));
                inWord = true;
            } else if (c != ' ') {
                word.append(c);
                inWord = true;
            } else if (inWord) {
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }
        if (inWord) {
            words.add(word.toString());
        }
        return words;
    }
}
