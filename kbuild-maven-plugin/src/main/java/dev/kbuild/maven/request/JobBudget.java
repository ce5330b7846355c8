package dev.kbuild.maven.request;

import java.util.concurrent.Semaphore;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * The parallel jobs that all kernels of one Maven run share under {@code -T}.
 *
 * <p>It is kept in the session as a class of the JDK: each module of a reactor may have its own copy of this plugin's classes.
 */
public final class JobBudget {

    private static final String KEY = "dev.kbuild.jobs";

    private final MavenSession session;

    private JobBudget(MavenSession session) {
        this.session = session;
    }

    public static JobBudget of(MavenSession session) {
        return new JobBudget(session);
    }

    /**
     * Some jobs, to be given back.
     *
     * @param jobs at least 1
     */
    public record Share(int jobs, Runnable giveBack) implements AutoCloseable {
        @Override
        public void close() {
            giveBack.run();
        }
    }

    /** Takes as many jobs as are free, at most {@code asked}; waits for one when none is. */
    public Share take(int asked) throws InterruptedException {
        if (session.getRequest().getDegreeOfConcurrency() <= 1) {
            return new Share(asked, () -> {});
        }
        Semaphore budget = shared(asked);
        budget.acquire();
        int taken = 1;
        while (taken < asked && budget.tryAcquire()) {
            taken++;
        }
        int all = taken;
        return new Share(all, () -> budget.release(all));
    }

    private Semaphore shared(int size) {
        SessionData data = session.getRepositorySession().getData();
        Semaphore fresh = new Semaphore(size, true);
        return data.set(KEY, null, fresh) ? fresh : (Semaphore) data.get(KEY);
    }
}
