package dev.kbuild.make;

import dev.kbuild.make.process.Command;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.process.RealProcesses;
import dev.kbuild.make.run.Interruption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The {@code make} command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> environment = RealProcesses.environment();
    StandardStreams streams = new StandardStreams();
    Interruption interruption = new Interruption();
    // Done while the first makefile is read, and before any command is started.
    CompletableFuture<Signals> signals = CompletableFuture.supplyAsync(
        () -> Signals.toward(interruption), task -> new Thread(task, "signals").start());
    Processes real = new RealProcesses();
    Processes processes = (command, whenEnded) -> {
      signals.join();
      return real.start(command, whenEnded);
    };
    String program = ProgramName.of(System.getProperty("kbuild.make.program", "make"), environment.get("PATH"));
    Reports reports = Reports.asked(List.of(arguments), streams);
    MakeRequest request = new MakeRequest(
        program, Path.of(System.getProperty("user.dir")), List.of(arguments), environment, streams,
        reports.events(), interruption);
    int status = new MakeEngine(processes).status(request, Command.Input.INHERITED);
    reports.close();
    if (!streams.close(program)) {
      status = status == 0 ? 1 : status;
    }
    Processes.Signal signal = interruption.requested();
    if (signal != null) {
      signals.join().die(signal);
    }
    // A plain exit writes the shared archive when the JVM was asked for one; otherwise there is nothing to wait for.
    if (Boolean.getBoolean("kbuild.make.exit")) {
      System.exit(status);
    }
    Runtime.getRuntime().halt(status);
  }
}
