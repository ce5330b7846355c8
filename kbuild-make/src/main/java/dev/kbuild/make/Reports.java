package dev.kbuild.make;

import dev.kbuild.make.cli.CommandLine;
import dev.kbuild.make.cli.Switches;
import dev.kbuild.make.cli.UsageError;
import dev.kbuild.make.console.ChromeTrace;
import dev.kbuild.make.console.EventLines;
import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.console.WhyReport;
import dev.kbuild.make.disk.RawPath;
import dev.kbuild.make.event.Event;
import dev.kbuild.make.event.Events;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The reports that {@code --why}, {@code --events} and {@code --profile} ask for. */
final class Reports {
  private final String directory;
  private final Terminal terminal;
  private final List<Events> listeners = new ArrayList<>();
  private final List<Writer> writers = new ArrayList<>();
  private ChromeTrace trace;
  private WhyReport why;

  private Reports(String directory, Terminal terminal) {
    this.directory = directory;
    this.terminal = terminal;
  }

  static Reports asked(List<String> arguments, String directory, Terminal terminal) {
    Reports reports = new Reports(directory, terminal);
    Switches switches = new Switches();
    try {
      CommandLine.parse(arguments, switches);
    } catch (UsageError saidLater) {
      return reports;
    }
    if (!switches.why().isEmpty()) {
      reports.why = new WhyReport(switches.why());
      reports.listeners.add(reports.why);
    }
    if (switches.events() != null) {
      Writer writer = reports.open(switches.events());
      if (writer != null) {
        reports.listeners.add(new EventLines(writer));
      }
    }
    if (switches.profile() != null) {
      Writer writer = reports.open(switches.profile());
      if (writer != null) {
        reports.trace = new ChromeTrace(writer);
        reports.listeners.add(reports.trace);
      }
    }
    return reports;
  }

  private Writer open(String file) {
    try {
      Writer writer = new ReportWriter(Files.newBufferedWriter(RawPath.of(directory, file), StandardCharsets.ISO_8859_1));
      writers.add(writer);
      return writer;
    } catch (IOException problem) {
      terminal.err("make: " + file + ": cannot be written; the run goes on without it\n");
      return null;
    }
  }

  Events events() {
    return listeners.isEmpty() ? Events.NONE : this::tell;
  }

  private void tell(Event event) {
    for (Events listener : listeners) {
      listener.happened(event);
    }
  }

  void close() {
    if (trace != null) {
      trace.end();
    }
    if (why != null) {
      terminal.err(why.text());
    }
    for (Writer writer : writers) {
      try {
        writer.close();
      } catch (IOException problem) {
        terminal.err("make: a report could not be written: " + problem.getMessage() + "\n");
      }
    }
  }
}
