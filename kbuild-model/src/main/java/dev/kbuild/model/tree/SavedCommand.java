package dev.kbuild.model.tree;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The command that made a file, as Kbuild wrote it into {@code .FILE.cmd}: {@code savedcmd_FILE := …}, before Linux 6.4
 * {@code cmd_FILE := …}.
 *
 * @param target the file
 * @param text for the shell; make's escapes of {@code #} undone
 */
record SavedCommand(String target, String text) {

    /**
     * A compiler's run.
     *
     * @param command up to and with the source; what follows, as a check by objtool, is another command
     */
    record Compiled(String command, String source) {}

    /** Reads it; absent when the file begins with something else. */
    static Optional<SavedCommand> read(Path file) {
        try {
            // A sequence that is no UTF-8 is replaced, not refused.
            String all = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            int end = all.indexOf('\n');
            return parse(end < 0 ? all : all.substring(0, end));
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e, e);
        }
    }

    static Optional<SavedCommand> parse(String line) {
        String rest = line.startsWith("saved") ? line.substring("saved".length()) : line;
        int assign = rest.indexOf(" := ");
        if (!rest.startsWith("cmd_") || assign < 0) {
            return Optional.empty();
        }
        String command = rest.substring(assign + " := ".length());
        return Optional.of(new SavedCommand(rest.substring("cmd_".length(), assign), command.replace("\\#", "#").replace("$(pound)", "#")));
    }

    List<String> words() {
        return List.of(text.strip().split("\\s+"));
    }

    /** The compiler's run that made an object; absent when a linker or something else made it. */
    Optional<Compiled> compiled(boolean assembly) {
        if (!target.endsWith(".o")) {
            return Optional.empty();
        }
        // The last word that is a source and ends a command.
        for (int end = text.length(); end > 0; end = text.lastIndexOf(';', end - 1)) {
            String command = text.substring(0, end).stripTrailing();
            String word = command.substring(command.lastIndexOf(' ') + 1);
            if (command.contains(" ") && (word.endsWith(".c") || assembly && word.endsWith(".S"))) {
                return Optional.of(new Compiled(command, word));
            }
        }
        return Optional.empty();
    }
}
