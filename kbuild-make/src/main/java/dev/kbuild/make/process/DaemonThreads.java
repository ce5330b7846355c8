package dev.kbuild.make.process;

import java.util.concurrent.ThreadFactory;

/**
 * Makes threads that keep no JVM from ending.
 *
 * @param name of each
 * @param stack bytes, 0 for as many as the JVM gives
 */
public record DaemonThreads(String name, long stack) implements ThreadFactory {
    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(null, work, name, stack);
        thread.setDaemon(true);
        return thread;
    }
}
