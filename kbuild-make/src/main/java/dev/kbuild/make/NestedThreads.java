package dev.kbuild.make;

import dev.kbuild.make.process.DaemonThreads;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for the makes of one run, as many as run at once; one that is done waits for another make, since hundreds of them take a moment each. */
final class NestedThreads {
  /** Makefiles nest as deep as they like, and with them our recursion. */
  private static final long STACK = 256L << 20;
  private static final long IDLE_SECONDS = 10;

  private NestedThreads() {}

  static ExecutorService start() {
    return new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
        new DaemonThreads("nested make", STACK));
  }
}
