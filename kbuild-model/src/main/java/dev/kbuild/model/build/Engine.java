package dev.kbuild.model.build;

import java.util.function.Consumer;

/** Carries out Kbuild goals; thread-safe, several runs on different object trees at once. */
public interface Engine {

    /**
     * Carries out goals and announces what happens, one event at a time, on whichever thread.
     * A failed build is an outcome, not an exception; a missing program or a full disk is a
     * {@link dev.kbuild.model.problem.KbuildException}.
     *
     * @throws InterruptedException when the calling thread was interrupted; the children have ended by then
     */
    BuildOutcome run(BuildRequest request, Consumer<BuildEvent> listener) throws InterruptedException;

    /**
     * Asks the tree a question ({@code image_name}, {@code kernelrelease}, …) quietly: {@code make -s GOAL}.
     *
     * @return what it printed, without the last line end
     */
    String ask(BuildRequest request, String goal) throws InterruptedException;
}
