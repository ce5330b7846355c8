package dev.kbuild.model.build;

import java.util.List;

/** A make that can be run: the system's, or the one inside this JVM. Thread-safe. */
interface MakeProgram {

    /** Its name, the first word of a command line. */
    String name();

    /**
     * Makes sure that it is there.
     *
     * @throws dev.kbuild.model.problem.KbuildException when it is not, with what to do
     */
    void require();

    /**
     * Runs it, with standard error in standard output.
     *
     * @param words the command line, the name first
     * @return the exit status
     * @throws InterruptedException when this thread was interrupted; all that was started has ended by then
     */
    int run(List<String> words, Run.Output output) throws InterruptedException;

    /** Runs it for what it prints, nothing of which is shown. */
    Answer ask(List<String> words) throws InterruptedException;
}
