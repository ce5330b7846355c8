package dev.kbuild.make;

import dev.kbuild.make.disk.RawPath;
import dev.kbuild.make.disk.RealDisk;
import dev.kbuild.make.process.Command;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.process.RealProcesses;
import dev.kbuild.make.run.Interruption;
import java.util.List;
import java.util.Map;

/** The {@code make} command. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws InterruptedException {
    startProgramsDirectly();
    Map<String, String> environment = RealProcesses.environment();
    StandardStreams streams = new StandardStreams();
    Interruption interruption = new Interruption();
    Signals signals = Signals.toward(interruption);
    String directory = RawPath.workingDirectory();
    String program = ProgramName.of(script(), environment.get("PATH"), RealDisk.at(directory));
    List<String> options = RealProcesses.arguments(List.of(arguments));
    Reports reports = Reports.asked(options, directory, streams);
    MakeRequest request = new MakeRequest(
        program, RawPath.of(directory), options, environment, streams,
        reports.events(), interruption);
    int status = new MakeEngine().status(request, Command.Input.INHERITED);
    reports.close();
    if (!streams.close(program)) {
      status = 1;
    }
    Processes.Signal signal = interruption.requested();
    if (signal != null) {
      signals.die(signal);
    }
    // A plain exit writes the shared archive when the JVM was asked for one; otherwise there is nothing to wait for.
    if (Boolean.getBoolean("kbuild.make.exit")) {
      System.exit(status);
    }
    Runtime.getRuntime().halt(status);
  }

  /** Not through a program of the JDK's, which is one more program for each. From Java 25 on the JDK warns of that way, on standard error. */
  private static void startProgramsDirectly() {
    String mechanism = "jdk.lang.Process.launchMechanism";
    if (Integer.parseInt(System.getProperty("java.specification.version")) < 25 && System.getProperty(mechanism) == null) {
      System.setProperty(mechanism, "VFORK");
    }
  }

  /** The path of the script that started this JVM, which says so by a property. */
  private static String script() {
    String property = "kbuild.make.program";
    return RealProcesses.property(property, System.getProperty(property, "make"));
  }
}
