package dev.kbuild.model.build;

import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises failures that no author can mend: a full disk, a compiler that the kernel killed. */
final class MachineTrouble {

    private static final Pattern FULL = Pattern.compile(".*(?:No space left on device|Disk quota exceeded).*");

    private static final Pattern KILLED = Pattern.compile(
            ".*: Killed signal terminated program \\S+|make(?:\\[\\d+\\])?: \\*\\*\\* \\[.*\\] (?:Killed|Error 137)|.*: error: unable to execute command: Killed");

    private MachineTrouble() {}

    static Optional<String> of(String line) {
        if (FULL.matcher(line).matches()) {
            return Optional.of("the disk is full: '" + line.strip() + "'; make room, and build again: it goes on from there");
        }
        if (KILLED.matcher(line).matches()) {
            return Optional.of("a command was killed, most likely because memory ran out: '" + line.strip()
                    + "'; use fewer jobs (kbuild.jobs) or add memory, and build again: it goes on from there");
        }
        return Optional.empty();
    }
}
