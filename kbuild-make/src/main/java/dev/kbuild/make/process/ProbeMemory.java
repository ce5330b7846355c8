package dev.kbuild.make.process;

import dev.kbuild.make.disk.CacheFile;
import dev.kbuild.make.disk.RawPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * What {@link Probe}s answered, kept in a file from run to run: see "Remembered probes" in docs/make.md. For several threads.
 *
 * <p>An answer is found again under the whole text of the probe, the identities of the tools it runs, and the variables that tools heed.
 */
public final class ProbeMemory {
    /** Bytes that must be left where compilers keep what they work on, or their failing is not believed. */
    private static final long ROOM = 1 << 20;
    private static final String[] HEEDED = {
        "LC_", "LANG", "LD_", "GCC", "COMPILER_PATH", "LIBRARY_PATH", "CPATH", "C_INCLUDE", "CPLUS", "OBJC_", "CCC_", "CLANG", "COLLECT_", "POSIXLY",
        "GNUTARGET", "RUSTUP_", "BC_", "BASHOPTS", "SHELLOPTS", "LDEMULATION", "QEMU_", "SYSROOT", "GREP_", "DEPENDENCIES_OUTPUT", "SUNPRO_DEPENDENCIES"
    };

    private static final Set<String> SEARCHED = Set.of("PATH", "HOME");

    private final Mode mode;
    private final Path file;
    private KeptProbes kept;
    private boolean changed;
    private Identities identities = new Identities(-1, "", "");
    private volatile Heeded heeded = new Heeded(Map.of(), "");

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
     * @param circumstances all that an answer depends on but the text
     * @param probe null when the memory itself asks
     */
    public record Question(String text, String circumstances, Probe probe) {}

    /** What is in an environment, told apart by identity, that tools heed. */
    private record Heeded(Map<String, String> environment, String text) {}

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

    /** Asks what is remembered first. */
    private record Asking(ProbeMemory memory, Asker asker) implements UnaryOperator<String> {
        @Override
        public String apply(String question) {
            return memory.ask(question, asker);
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

    /** Reads the file now, and not when the first probe is asked for. */
    public synchronized void load() {
        if (mode != Mode.OFF) {
            kept();
        }
    }

    /** How probes are to be treated. */
    public Mode mode() {
        return mode;
    }

    /**
     * A probe as it is remembered; empty when the text is no probe, or when it cannot be told which tools it would run.
     *
     * @param environment one that does not change any more
     * @param directory where it would run, absolute
     * @param generation a number that changes with every command that may have changed files; -1 when that is not known
     */
    public Optional<Question> question(String text, Map<String, String> environment, String directory, long generation, Asker asker) {
        Probe probe = mode == Mode.OFF ? null : probe(text);
        if (probe == null || !areAbsent(probe.mustBeAbsent(), directory)) {
            return Optional.empty();
        }
        return circumstances(probe.tools(), environment, directory, generation, asker).map(all -> new Question(text, all, probe));
    }

    /** Empty when one of the tools cannot be told. */
    Optional<String> circumstances(Set<String> tools, Map<String, String> environment, String directory, long generation, Asker asker) {
        Identities known = identities(generation, environment.getOrDefault("PATH", ""));
        StringBuilder circumstances = new StringBuilder(2048).append(known.machine);
        for (String tool : tools) {
            String place = tool.equals("rustc") ? tool + ' ' + directory : tool;
            Optional<String> identity = known.tools.get(place);
            if (identity == null) {
                identity = new ToolIdentity(known.path, new Rustup(environment, directory), new Asking(this, asker)).of(tool);
                known.tools.put(place, identity);
            }
            if (identity.isEmpty()) {
                return Optional.empty();
            }
            circumstances.append('\n').append(tool).append('=').append(identity.get());
        }
        return Optional.of(circumstances.append(heeded(environment)).toString());
    }

    /** What is known of a check, under the key of {@link CheckMemory}; null when nothing is. */
    synchronized KnownCheck check(String key) {
        return kept().check(key);
    }

    /** Keeps what a check found, in place of all it found before. False when that is something else than it found before under the same circumstances. */
    synchronized boolean remember(Question question, KnownCheck check, String found) {
        Optional<Answer> before = recall(question);
        boolean agrees = before.isEmpty() || before.get().output().equals(found);
        if (before.isEmpty() || !agrees) {
            kept().keep(question.text, question.circumstances, check, found);
            changed = true;
        }
        return agrees;
    }

    /** All of an environment that a question depends on, to be read by {@link #environment}. */
    public static String heededIn(Map<String, String> environment) {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<String, String> one : environment.entrySet()) {
            if (isHeeded(one.getKey()) || SEARCHED.contains(one.getKey())) {
                out.append(one.getKey()).append('=').append(one.getValue()).append('\0');
            }
        }
        return out.toString();
    }

    /** What {@link #heededIn} wrote. */
    public static Map<String, String> environment(String heeded) {
        Map<String, String> environment = new HashMap<>();
        for (String one : heeded.split("\0")) {
            int end = one.indexOf('=');
            if (end > 0) {
                environment.put(one.substring(0, end), one.substring(end + 1));
            }
        }
        return environment;
    }

    /** Null when the text is none. */
    private Probe probe(String text) {
        Probe known;
        synchronized (this) {
            known = kept().probe(text);
        }
        return known != null ? known : Probe.of(text).orElse(null);
    }

    private static boolean areAbsent(Set<String> names, String directory) {
        for (String name : names) {
            if (Files.exists(RawPath.of(name.startsWith("/") ? name : directory + '/' + name), LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
        }
        return true;
    }

    private String heeded(Map<String, String> environment) {
        Heeded last = heeded;
        if (last.environment != environment) {
            TreeMap<String, String> sorted = new TreeMap<>();
            for (String name : environment.keySet()) {
                if (isHeeded(name)) {
                    sorted.put(name, environment.get(name));
                }
            }
            StringBuilder text = new StringBuilder();
            for (Map.Entry<String, String> one : sorted.entrySet()) {
                text.append('\n').append(one.getKey()).append('=').append(one.getValue());
            }
            last = new Heeded(environment, text.toString());
            heeded = last;
        }
        return last.text;
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
        int end = question.indexOf('\n');
        Question own = new Question(question.substring(end + 1), question.substring(0, end), null);
        Optional<Answer> known = recall(own);
        if (known.isPresent()) {
            return known.get().output();
        }
        String answer = asker.ask(own.text);
        if (answer != null) {
            remember(own, new Answer(0, answer));
        }
        return answer;
    }

    /** What was answered before, if it was. */
    public synchronized Optional<Answer> recall(Question question) {
        return Optional.ofNullable(kept().answer(question.text, question.circumstances));
    }

    /** Keeps an answer. */
    public synchronized void remember(Question question, Answer answer) {
        changed |= kept().keep(question.text, question.circumstances, question.probe, answer);
    }

    private KeptProbes kept() {
        if (kept == null) {
            kept = file == null ? new KeptProbes() : KeptProbes.read(file);
        }
        return kept;
    }

    /** Writes the file when there is anything new; that it cannot be written only means that probes are run again next time. */
    public synchronized void save() {
        if (!changed) {
            return;
        }
        changed = false;
        try {
            kept.write(file);
        } catch (IOException readOnly) {
            // Nothing depends on it.
        }
    }
}
