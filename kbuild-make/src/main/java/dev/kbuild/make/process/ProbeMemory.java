package dev.kbuild.make.process;

import dev.kbuild.make.disk.CacheFile;
import dev.kbuild.make.disk.RawPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What {@link Probe}s answered, kept in a file from run to run: see "Remembered probes" in docs/make.md. For several threads.
 *
 * <p>An answer is found again under the whole text of the probe, the identities of the tools it runs, and the variables that tools heed.
 */
public final class ProbeMemory {
    private static final String FORMAT = "kbuild-make probes 2";
    /** Bytes that must be left where compilers keep what they work on, or their failing is not believed. */
    private static final long ROOM = 1 << 20;
    /** Then it is begun anew. */
    private static final int LARGEST = 16 << 20;
    private static final String[] HEEDED = {
        "LC_", "LANG", "LD_", "GCC", "COMPILER_PATH", "LIBRARY_PATH", "CPATH", "C_INCLUDE", "CPLUS", "OBJC_", "CCC_", "CLANG", "COLLECT_", "POSIXLY",
        "GNUTARGET", "RUSTUP_", "LDEMULATION", "QEMU_", "SYSROOT", "GREP_", "DEPENDENCIES_OUTPUT", "SUNPRO_DEPENDENCIES"
    };

    private final Mode mode;
    private final Path file;
    private Map<String, String> answers;
    private boolean changed;
    private Identities identities = new Identities(-1, "", "");

    private ProbeMemory(Mode mode, Path file) {
        this.mode = mode;
        this.file = file;
    }

    /** What becomes of probes. */
    public enum Mode {
        /** They are run once, and then remembered. */
        REMEMBER,
        /** They are run, and compared with what is remembered. */
        CHECK,
        /** They are run. */
        OFF
    }

    /**
     * What a probe answered.
     *
     * @param output what it printed on its standard output
     */
    public record Answer(int status, String output) {}

    /**
     * What is asked, and of which tools.
     *
     * @param key for {@link #recall} and {@link #remember}
     */
    public record Question(String key, Probe probe) {}

    /** What tools were found to be, as long as nothing can have changed them. */
    private static final class Identities {
        final long generation;
        final String path;
        final String machine;
        final Map<String, Optional<String>> tools = new ConcurrentHashMap<>();

        Identities(long generation, String path, String machine) {
            this.generation = generation;
            this.path = path;
            this.machine = machine;
        }
    }

    /** Runs a command line whose words are separated by single spaces; null when that fails. */
    @FunctionalInterface
    public interface Asker {
        /** Its output without the newline at the end. */
        String ask(String commandLine);
    }

    /** As the environment says: MAKE_PROBES is {@code remember}, {@code check} or {@code off}; the file is in XDG_CACHE_HOME or {@code ~/.cache}. */
    public static ProbeMemory of(Map<String, String> environment) {
        Mode mode = Mode.REMEMBER;
        for (Mode one : Mode.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(environment.get("MAKE_PROBES"))) {
                mode = one;
            }
        }
        Optional<Path> file = CacheFile.named(environment, "probes");
        return file.isPresent() ? new ProbeMemory(mode, file.get()) : none();
    }

    /** None, for makes that should leave no traces. */
    public static ProbeMemory none() {
        return new ProbeMemory(Mode.OFF, null);
    }

    /** How probes are to be treated. */
    public Mode mode() {
        return mode;
    }

    /**
     * A probe as it is remembered; empty when the text is no probe, or when it cannot be told which tools it would run.
     *
     * @param directory where it would run, absolute
     * @param generation a number that changes with every command that may have changed files; -1 when that is not known
     */
    public Optional<Question> question(String text, Map<String, String> environment, String directory, long generation, Asker asker) {
        Optional<Probe> probe = mode == Mode.OFF ? Optional.empty() : Probe.of(text);
        if (probe.isEmpty()) {
            return Optional.empty();
        }
        Identities known = identities(generation, environment.getOrDefault("PATH", ""));
        StringBuilder key = new StringBuilder(text.length() + 2048).append(known.machine);
        for (String tool : probe.get().tools()) {
            String place = tool.equals("rustc") ? tool + ' ' + directory : tool;
            Optional<String> identity = known.tools.get(place);
            if (identity == null) {
                identity = new ToolIdentity(known.path, new Rustup(environment, directory), question -> ask(question, asker)).of(tool);
                known.tools.put(place, identity);
            }
            if (identity.isEmpty()) {
                return Optional.empty();
            }
            key.append('\n').append(tool).append('=').append(identity.get());
        }
        TreeMap<String, String> heeded = new TreeMap<>();
        environment.forEach((name, value) -> {
            if (isHeeded(name)) {
                heeded.put(name, value);
            }
        });
        heeded.forEach((name, value) -> key.append('\n').append(name).append('=').append(value));
        return Optional.of(new Question(key.append('\n').append(text).toString(), probe.get()));
    }

    /**
     * Whether a probe's answer is one of its tools, and not of the moment: an answer that a full disk or a directory that cannot be written
     * brings about is not kept.
     *
     * @param directory where it ran
     */
    public boolean isWorthKeeping(Question question, String directory, Answer answer) {
        return question.probe.inTemporary()
                ? answer.status() == 0 && hasRoom(directory) && hasRoom(System.getProperty("java.io.tmpdir"))
                : answer.status() <= (question.probe.answersByStatus() ? 1 : 0);
    }

    private static boolean hasRoom(String directory) {
        return RawPath.of(directory).toFile().getUsableSpace() > ROOM;
    }

    private synchronized Identities identities(long generation, String path) {
        if (generation < 0 || identities.generation != generation || !identities.path.equals(path)) {
            identities = new Identities(generation, path, ToolIdentity.ofMachine());
        }
        return identities;
    }

    private static boolean isHeeded(String name) {
        for (String start : HEEDED) {
            if (name.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private String ask(String question, Asker asker) {
        Answer known = recall(question).orElse(null);
        if (known != null) {
            return known.output();
        }
        String answer = asker.ask(question.substring(question.indexOf('\n') + 1));
        if (answer != null) {
            remember(question, new Answer(0, answer));
        }
        return answer;
    }

    /** What was answered before, if it was. */
    public synchronized Optional<Answer> recall(String key) {
        String entry = loaded().get(key);
        if (entry == null) {
            return Optional.empty();
        }
        int end = entry.indexOf(' ');
        return Optional.of(new Answer(Integer.parseInt(entry.substring(0, end)), entry.substring(end + 1)));
    }

    /** Keeps an answer. */
    public synchronized void remember(String key, Answer answer) {
        String entry = answer.status() + " " + answer.output();
        if (key.indexOf(0) < 0 && entry.indexOf(0) < 0) {
            changed |= !entry.equals(loaded().put(key, entry));
        }
    }

    private Map<String, String> loaded() {
        if (answers == null) {
            answers = load();
        }
        return answers;
    }

    private Map<String, String> load() {
        Map<String, String> found = new HashMap<>();
        try {
            if (Files.exists(file) && Files.size(file) < LARGEST) {
                String[] parts = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).split("\0", -1);
                for (int i = 1; parts[0].equals(FORMAT) && i + 1 < parts.length; i += 2) {
                    if (beginsWithStatus(parts[i + 1])) {
                        found.put(parts[i], parts[i + 1]);
                    }
                }
            }
        } catch (IOException unreadable) {
            found.clear();
        }
        return found;
    }

    private static boolean beginsWithStatus(String entry) {
        int end = 0;
        while (end < entry.length() && entry.charAt(end) >= '0' && entry.charAt(end) <= '9') {
            end++;
        }
        return end > 0 && end < entry.length() && entry.charAt(end) == ' ';
    }

    /** Writes the file when there is anything new; that it cannot be written only means that probes are run again next time. */
    public synchronized void save() {
        if (!changed) {
            return;
        }
        changed = false;
        StringBuilder out = new StringBuilder(FORMAT);
        answers.forEach((key, entry) -> out.append('\0').append(key).append('\0').append(entry));
        try {
            CacheFile.write(file, out.append('\0').toString().getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException readOnly) {
            // Nothing depends on it.
        }
    }
}
