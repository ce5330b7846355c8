package dev.kbuild.make.run;

import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.source.Location;

/** What a make's jobs tell whoever listens; nothing is put together when nobody does. */
final class JobEvents {
  private final Events events;
  private final int make;

  JobEvents(Events events, int make) {
    this.events = events;
    this.make = make;
  }

  void started(Job job) {
    job.startedAt = System.nanoTime();
    if (events != Events.NONE) {
      events.happened(new Event.TargetStarted(make, job.target.name, job.startedAt));
    }
  }

  void ended(Job job) {
    if (events != Events.NONE) {
      events.happened(new Event.TargetEnded(
          make, job.target.name, job.target.verdict.name(), job.startedAt, System.nanoTime()));
    }
  }

  void commandStarted(Job job, String line) {
    if (events != Events.NONE) {
      Location at = JobReports.place(job.target, job.line);
      events.happened(new Event.CommandStarted(
          make, job.target.name, at == null ? "<builtin>" : at.toString(), line, System.nanoTime()));
    }
  }

  void commandEnded(Job job, Processes.Ended how) {
    if (events != Events.NONE) {
      events.happened(new Event.CommandEnded(
          make, job.target.name, JobReports.describe(how), job.commandAt, System.nanoTime()));
    }
  }
}
