package dev.kbuild.make.process;

import java.util.List;

/**
 * Java's exit value read as what happened.
 *
 * <p>Java reports a process ended by signal n as if it had exited with 128+n. We take such a value for a signal when the command was started
 * directly, or by a shell that has nothing left to do once its only command ends (shells replace themselves by it); a longer shell text reports
 * its children's signals by exiting with 128+n itself.
 */
final class ExitStatus {
    private static final int HIGHEST_SIGNAL = 64;

    private ExitStatus() {}

    static Processes.Ended read(int value, List<String> words) {
        int signal = value - 128;
        if (signal < 1 || signal > HIGHEST_SIGNAL || !couldBeKilled(words)) {
            return new Processes.Ended.Exited(value);
        }
        return new Processes.Ended.Signalled(signal);
    }

    private static boolean couldBeKilled(List<String> words) {
        boolean shell = words.size() == 3 && words.get(0).endsWith("sh") && words.get(1).startsWith("-") && words.get(1).endsWith("c");
        return !shell || !words.get(2).matches("(?s).*\\bexit\\b.*");
    }
}
