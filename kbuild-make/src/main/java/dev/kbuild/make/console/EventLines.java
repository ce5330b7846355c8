package dev.kbuild.make.console;

import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** {@code --events}: every event as one line of JSON; times are microseconds since the first. */
public final class EventLines implements Events {
  private final Writer writer;
  private long start = Long.MIN_VALUE;

  public EventLines(Writer writer) {
    this.writer = writer;
  }

  @Override
  public synchronized void happened(Event event) {
    try {
      writer.write(line(event) + "\n");
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private long micros(long nanos) {
    if (start == Long.MIN_VALUE) {
      start = nanos;
    }
    return (nanos - start) / 1000;
  }

  private Json line(Event event) {
    Json json = new Json().with("event", event.getClass().getSimpleName()).with("make", event.make());
    if (event instanceof Event.MakeStarted it) {
      return json.with("parent", it.parent()).with("directory", it.directory()).with("arguments", it.arguments())
          .with("at", micros(it.atNanos()));
    }
    if (event instanceof Event.MakefilesRead it) {
      return json.with("makefiles", it.makefiles()).with("from", micros(it.sinceNanos())).with("at", micros(it.atNanos()));
    }
    if (event instanceof Event.MakeEnded it) {
      return json.with("status", it.status()).with("at", micros(it.atNanos()));
    }
    if (event instanceof Event.ShellRan it) {
      return json.with("command", it.command()).with("status", it.status()).with("from", micros(it.sinceNanos()))
          .with("at", micros(it.atNanos()));
    }
    if (event instanceof Event.TargetStarted it) {
      return json.with("target", it.target()).with("at", micros(it.atNanos()));
    }
    if (event instanceof Event.CommandStarted it) {
      return json.with("target", it.target()).with("place", it.place()).with("command", it.command())
          .with("at", micros(it.atNanos()));
    }
    if (event instanceof Event.CommandEnded it) {
      return json.with("target", it.target()).with("result", it.result()).with("from", micros(it.sinceNanos()))
          .with("at", micros(it.atNanos()));
    }
    if (event instanceof Event.TargetEnded it) {
      return json.with("target", it.target()).with("result", it.result()).with("from", micros(it.sinceNanos()))
          .with("at", micros(it.atNanos()));
    }
    Event.OutOfDate it = (Event.OutOfDate) event;
    return json.with("target", it.target()).with("neededBy", it.neededBy()).with("reason", it.reason())
        .with("changed", it.changed());
  }
}
