package dev.kbuild.make.process;

import java.util.function.Consumer;

/** Two commands, of which one runs. */
final class OneThenAnother implements Processes.Running {
    private Processes.Running running;

    synchronized void start(Processes processes, Command command, Consumer<Processes.Ended> whenEnded) throws CannotStart {
        running = processes.start(command, whenEnded);
    }

    /** Starts the second, when the first has ended. */
    void goOn(Processes processes, Command command, Consumer<Processes.Ended> whenEnded) {
        try {
            start(processes, command, whenEnded);
        } catch (CannotStart refused) {
            whenEnded.accept(new Processes.Ended.Exited(refused.status()));
        }
    }

    private synchronized Processes.Running running() {
        return running;
    }

    @Override
    public long pid() {
        return running().pid();
    }

    @Override
    public void signal(Processes.Signal signal) {
        running().signal(signal);
    }

    @Override
    public void kill() {
        running().kill();
    }
}
