package dev.kbuild.make.console;

import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/** {@code --profile}: where the time went, for chrome://tracing and Perfetto. Each make is a row; its commands are on rows of their own. */
public final class ChromeTrace implements Events {
  private final Writer writer;
  private final Map<Integer, Event.MakeStarted> open = new HashMap<>();
  private long start = Long.MIN_VALUE;
  private boolean first = true;

  public ChromeTrace(Writer writer) {
    this.writer = writer;
  }

  @Override
  public synchronized void happened(Event event) {
    if (event instanceof Event.MakeStarted it) {
      open.put(it.make(), it);
      if (start == Long.MIN_VALUE) {
        start = it.atNanos();
      }
    } else if (event instanceof Event.MakeEnded it && open.containsKey(it.make())) {
      Event.MakeStarted begun = open.remove(it.make());
      span("make", "make " + String.join(" ", begun.arguments()), it.make(), begun.atNanos(), it.atNanos());
    } else if (event instanceof Event.MakefilesRead it) {
      span("evaluation", it.makefiles() + " makefiles", it.make(), it.sinceNanos(), it.atNanos());
    } else if (event instanceof Event.ShellRan it) {
      span("shell", it.command(), it.make(), it.sinceNanos(), it.atNanos());
    } else if (event instanceof Event.TargetEnded it) {
      span("recipe", it.target(), it.make(), it.sinceNanos(), it.atNanos());
    }
  }

  private void span(String category, String name, int make, long from, long to) {
    Json json = new Json().with("name", name).with("cat", category).with("ph", "X")
        .with("ts", (from - start) / 1000).with("dur", (to - from) / 1000)
        .with("pid", make).with("tid", category);
    write((first ? "[\n" : ",\n") + json);
    first = false;
  }

  private void write(String text) {
    try {
      writer.write(text);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /** Nothing more will happen. */
  public synchronized void end() {
    write(first ? "[]\n" : "\n]\n");
  }
}
