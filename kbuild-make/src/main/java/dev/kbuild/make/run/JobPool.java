package dev.kbuild.make.run;

import dev.kbuild.make.process.JobSlots;
import dev.kbuild.make.process.Jobserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The job slots of a make and all makes nested in it, and the door through which other processes get at them. */
public final class JobPool implements AutoCloseable {
  private final JobSlots slots;
  private Jobserver server;

  private JobPool(JobSlots slots, Jobserver server) {
    this.slots = slots;
    this.server = server;
  }

  /** A pool of one's own; 0 jobs means no limit. */
  public static JobPool of(int jobs) {
    return new JobPool(jobs == 0 ? JobSlots.unlimited() : JobSlots.of(jobs), null);
  }

  /** The pool that a parent process offers; empty when it cannot be reached. */
  public static Optional<JobPool> joined(String makeflags) {
    return Jobserver.join(makeflags).map(server -> new JobPool(server.slots(), server));
  }

  JobSlots slots() {
    return slots;
  }

  /** Whether there are slots to share. */
  boolean isShared() {
    return server != null || slots.jobs() > 1;
  }

  /** Opens the door on first use. */
  synchronized Optional<Jobserver.Door> door() {
    if (!isShared()) {
      return Optional.empty();
    }
    if (server == null) {
      try {
        server = Jobserver.offer(slots, Path.of(System.getProperty("java.io.tmpdir")));
      } catch (IOException unavailable) {
        return Optional.empty();
      }
    }
    return Optional.of(server.door());
  }

  @Override
  public synchronized void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }
}
