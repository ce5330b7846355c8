package dev.kbuild.model.build;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** While it is open, the JVM does not shut down before the work has been told to stop, and has stopped. */
final class ShutdownWait implements AutoCloseable {

    private static final int GRACE_SECONDS = 10;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook;

    private ShutdownWait(Runnable stop) {
        this.hook = new Thread(() -> stopAndWait(stop), "kbuild-make-end");
    }

    /** @throws InterruptedException the JVM is shutting down already, and nothing is to be begun */
    static ShutdownWait that(Runnable stop) throws InterruptedException {
        ShutdownWait wait = new ShutdownWait(stop);
        try {
            Runtime.getRuntime().addShutdownHook(wait.hook);
        } catch (IllegalStateException shuttingDown) {
            throw new InterruptedException();
        }
        return wait;
    }

    private void stopAndWait(Runnable stop) {
        stop.run();
        try {
            if (!over.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook runs by now, and has been told that it need not wait.
            return;
        }
    }
}
