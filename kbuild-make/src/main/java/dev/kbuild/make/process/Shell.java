package dev.kbuild.make.process;

import java.util.List;
import java.util.Set;

/**
 * The shell that recipes are written for ("Choosing the Shell").
 *
 * @param command the value of SHELL, expanded; may have several words
 * @param flags the value of .SHELLFLAGS, expanded
 * @param oneShell .ONESHELL is in force: one shell gets the whole recipe
 * @param separators the value of IFS, expanded; when it holds anything but blanks and newlines, words are left to the shell
 */
public record Shell(String command, String flags, boolean oneShell, String separators) {
    private static final Set<String> BOURNE = Set.of("sh", "bash", "dash", "ksh", "rksh", "zsh", "ash");

    /** The shell when nothing else is said. */
    public static final String DEFAULT = "/bin/sh";

    /** {@code /bin/sh -c}, a shell for each line. */
    public static Shell standard() {
        return new Shell(DEFAULT, "-c", false, "");
    }

    /** Whether these words have the default shell run a text, which is the last of them. */
    static boolean runsText(List<String> words) {
        return words.size() == 3 && words.get(0).equals(DEFAULT) && words.get(1).equals("-c");
    }

    /** Whether its language is the Bourne shell's, so that prefixes of inner lines mean nothing to it. */
    boolean isBourneCompatible() {
        return BOURNE.contains(command.substring(command.lastIndexOf('/') + 1));
    }

    /** Whether plain commands mean the same to it as to us, so that they can be started without it. */
    boolean canBeSkipped() {
        return command.equals(DEFAULT) && (flags.equals("-c") || flags.equals("-ec")) && separators.isBlank();
    }
}
