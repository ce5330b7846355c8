package dev.kbuild.make.process;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import dev.kbuild.make.disk.Stamp;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * What {@link FileCheck}s found, as size and checksums, kept with what {@link ProbeMemory} has from run to run: see "Remembered checks" in docs/make.md. A check that would find
 * its file as it is need not run. For several threads.
 *
 * @param probes whose mode is the mode of this as well
 */
public record CheckMemory(ProbeMemory probes) {
    private static final String NAMES_FILES_FOR_BC = "BC_ENV_ARGS";

    /**
     * Whether a shell text would do nothing: it would write a file anew only if that changed it, and what it would write was found out earlier, from the
     * same files.
     *
     * @param environment that the shell would be given
     */
    public boolean isInVain(String text, Map<String, String> environment, Disk disk) {
        String key = key(text, disk);
        KnownCheck check = probes.mode() == ProbeMemory.Mode.REMEMBER ? probes.check(key) : null;
        if (check == null || !disk.isDirectory(check.directory())) {
            return false;
        }
        Optional<ProbeMemory.Answer> known = question(key, check, environment, disk).flatMap(probes::recall);
        return known.isPresent() && known.get().output().equals(found(check, disk));
    }

    /** To be told of it when it ends; null when a text that is about to run is nothing to remember. */
    public Running running(Shortcut shortcut, String text, Map<String, String> environment, Disk disk) {
        KnownCheck check = probes.mode() != ProbeMemory.Mode.OFF && shortcut instanceof FileCheck it ? KnownCheck.of(it) : null;
        ProbeMemory.Question question = check == null ? null : question(key(text, disk), check, environment, disk).orElse(null);
        return question == null ? null : new Running(probes, disk, question, check);
    }

    /** A check that is about to run, and whose result may be remembered. */
    public static final class Running {
        private final ProbeMemory probes;
        private final Disk disk;
        private final ProbeMemory.Question question;
        private final KnownCheck check;

        private Running(ProbeMemory probes, Disk disk, ProbeMemory.Question question, KnownCheck check) {
            this.probes = probes;
            this.disk = disk;
            this.question = question;
            this.check = check;
        }

        /** It succeeded, so that the file is what it found. False when it found something else before, under the same circumstances. */
        public boolean succeeded() {
            String found = found(check, disk);
            return found == null || probes.remember(question, check, found);
        }
    }

    /** Leaves the directory as a check does that was run in vain: its temporary file came and went. */
    public void leaveTrace(String text, Disk disk) {
        KnownCheck check = probes.check(key(text, disk));
        if (check != null) {
            disk.touchDirectory(check.directory());
        }
    }

    private static String key(String text, Disk disk) {
        return disk.directory() + '\n' + text;
    }

    /** Empty when the circumstances are not certain, as those of a file that was just written. */
    private Optional<ProbeMemory.Question> question(String key, KnownCheck check, Map<String, String> environment, Disk disk) {
        if (environment.containsKey(NAMES_FILES_FOR_BC)) {
            return Optional.empty();
        }
        StringBuilder files = new StringBuilder();
        for (String input : check.inputs()) {
            Disk.Look look = disk.look(input);
            if (look.kind() != Disk.Kind.FILE || !(look.stamp() instanceof Stamp.Modified stamp) || !stamp.isSettled()) {
                return Optional.empty();
            }
            files.append('\n').append(stamp.nanos()).append(' ').append(stamp.size()).append(' ').append(stamp.node());
        }
        return probes.circumstances(check.tools(), environment, disk.directory(), disk.generation(), null)
                .map(all -> new ProbeMemory.Question(key, all + files, null));
    }

    /** Size and two checksums of the file; null when it cannot be read. */
    private static String found(KnownCheck check, Disk disk) {
        try {
            byte[] content = disk.read(check.file());
            return content.length + " " + sum(new CRC32(), content) + ' ' + sum(new CRC32C(), content);
        } catch (DiskException unreadable) {
            return null;
        }
    }

    private static String sum(Checksum empty, byte[] content) {
        empty.update(content);
        return Long.toHexString(empty.getValue());
    }
}
