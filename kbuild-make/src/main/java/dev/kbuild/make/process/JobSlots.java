package dev.kbuild.make.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The commands that may run at once, shared by a make and all the makes nested in it.
 *
 * <p>Each make may always run one command: that slot is its own, since the command that started the make is waiting. Every further command
 * needs a slot from the pool ("How the jobserver works": with {@code -jN} there are N-1 of them).
 */
public final class JobSlots {
    private final int jobs;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int free;
    private Lender lender;

    private JobSlots(int jobs) {
        this.jobs = jobs;
        this.free = jobs == 0 ? Integer.MAX_VALUE : jobs - 1;
    }

    /** A pool for {@code -j jobs}. */
    public static JobSlots of(int jobs) {
        if (jobs < 1) {
            throw new IllegalArgumentException("not a number of jobs: " + jobs);
        }
        return new JobSlots(jobs);
    }

    /** A pool for {@code -j} without a number. */
    public static JobSlots unlimited() {
        return new JobSlots(0);
    }

    /** A pool that has nothing of its own: every slot comes from a lender, which a parent make runs. */
    static JobSlots borrowing() {
        return new JobSlots(1);
    }

    /** The number given to {@code -j}; 0 when unlimited. */
    public int jobs() {
        return jobs;
    }

    /** Whether commands are limited in number. */
    public boolean isLimited() {
        return jobs != 0;
    }

    /** A make's share of the pool. */
    public Share share() {
        return new Share();
    }

    /** Where slots go when other processes want them too. */
    interface Lender {
        /** Somebody waits: {@link JobSlots#lent} should be called when a slot has been got. */
        void wanted();

        /** A slot nobody here wants. */
        void giveBack();
    }

    /** From now on {@code newLender} keeps the free slots, or, when null, this pool does again. Returns how many it must take over. */
    synchronized int lendTo(Lender newLender) {
        int handed = newLender != null && isLimited() ? free : 0;
        lender = isLimited() ? newLender : null;
        free -= handed;
        return handed;
    }

    /** The lender got a slot; false when nobody wants it any more. */
    boolean lent() {
        synchronized (this) {
            if (waiting.isEmpty()) {
                return false;
            }
            free++;
        }
        wakeAll();
        return true;
    }

    /** Slots that came back while no lender was asked. */
    void returned(int slots) {
        synchronized (this) {
            free += slots;
        }
        wakeAll();
    }

    private synchronized boolean take(Runnable whenFree) {
        if (free > 0) {
            if (isLimited()) {
                free--;
            }
            return true;
        }
        if (whenFree != null && !waiting.contains(whenFree)) {
            waiting.add(whenFree);
            if (lender != null) {
                lender.wanted();
            }
        }
        return false;
    }

    private void give() {
        if (!isLimited()) {
            return;
        }
        boolean isWanted;
        synchronized (this) {
            free++;
            isWanted = !waiting.isEmpty();
        }
        if (isWanted) {
            wakeAll();
        } else {
            settle();
        }
    }

    /** Everyone is told, because whoever is told first may have changed its mind. */
    private void wakeAll() {
        List<Runnable> told;
        synchronized (this) {
            told = List.copyOf(waiting);
            waiting.clear();
        }
        for (Runnable one : told) {
            one.run();
        }
    }

    /** Slots nobody here waits for go to the lender, where other processes can have them. */
    private void settle() {
        int spare;
        Lender to;
        synchronized (this) {
            to = lender;
            spare = to != null && waiting.isEmpty() ? free : 0;
            free -= spare;
        }
        for (int i = 0; i < spare; i++) {
            to.giveBack();
        }
    }

    /** One make's slots: its own, and those it has from the pool. */
    public final class Share {
        private int running;

        private Share() {}

        /**
         * Takes a slot for one more command, without waiting.
         *
         * @param whenFree when there is none: called once when there may be, from any thread; then try again. May be null
         */
        public boolean tryStart(Runnable whenFree) {
            if (startsOwn()) {
                // It may have asked for a slot before, when its own was taken; others can have that one.
                withdraw(whenFree);
                return true;
            }
            if (!take(whenFree)) {
                return false;
            }
            synchronized (this) {
                running++;
            }
            return true;
        }

        private synchronized boolean startsOwn() {
            boolean isFree = running == 0;
            running = isFree ? 1 : running;
            return isFree;
        }

        /** A command ended; slots of the pool go back first, the make's own last. */
        public void ended() {
            boolean fromPool;
            synchronized (this) {
                if (running == 0) {
                    throw new IllegalStateException("no command was running");
                }
                running--;
                fromPool = running > 0;
            }
            if (fromPool) {
                give();
            }
        }

        /** No longer wants to be told of free slots. Every make says so before it ends, or a slot kept for it is lost to other processes. */
        public void withdraw(Runnable whenFree) {
            synchronized (JobSlots.this) {
                waiting.remove(whenFree);
            }
            settle();
        }
    }
}
