package dev.kbuild.make.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Commands that only seem to run. For tests, and for those who embed a make and test that.
 *
 * <p>Each ends at once as {@code behaviour} says, or, when that gives null, when a test calls {@link #end}.
 */
public final class PretendProcesses implements Processes {
    private final Function<Command, Ended> behaviour;
    private final List<Command> started = new CopyOnWriteArrayList<>();
    private final List<Pending> pending = new CopyOnWriteArrayList<>();
    private final AtomicLong pids = new AtomicLong(1000);

    /** Commands that behave as told. */
    public PretendProcesses(Function<Command, Ended> behaviour) {
        this.behaviour = behaviour;
    }

    /** Commands that all succeed at once. */
    public static PretendProcesses succeeding() {
        return new PretendProcesses(command -> new Ended.Exited(0));
    }

    /** What was started, in order, a line each. */
    public List<String> started() {
        List<String> lines = new ArrayList<>();
        started.forEach(command -> lines.add(String.join(" ", command.words())));
        return lines;
    }

    /** Ends the oldest command that has not ended. */
    public void end(Ended how) {
        Pending oldest = pending.remove(0);
        oldest.whenEnded.accept(how);
    }

    @Override
    public Running start(Command command, Consumer<Ended> whenEnded) {
        started.add(command);
        Pending running = new Pending(pids.incrementAndGet(), whenEnded);
        Ended at = behaviour.apply(command);
        if (at == null) {
            pending.add(running);
        } else {
            whenEnded.accept(at);
        }
        return running;
    }

    private final class Pending implements Running {
        private final long pid;
        private final Consumer<Ended> whenEnded;

        Pending(long pid, Consumer<Ended> whenEnded) {
            this.pid = pid;
            this.whenEnded = whenEnded;
        }

        @Override
        public long pid() {
            return pid;
        }

        @Override
        public void signal(Signal signal) {
            if (pending.remove(this)) {
                whenEnded.accept(new Ended.Signalled(signal.number()));
            }
        }

        @Override
        public void kill() {
            if (pending.remove(this)) {
                whenEnded.accept(new Ended.Signalled(9));
            }
        }
    }
}
