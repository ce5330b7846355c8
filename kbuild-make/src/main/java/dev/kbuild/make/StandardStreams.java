package dev.kbuild.make;

import dev.kbuild.make.console.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** This process's own standard output and error, written at once, since commands write there, too. */
final class StandardStreams implements Terminal {
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final FileOutputStream err = new FileOutputStream(FileDescriptor.err);
  private IOException failed;

  @Override
  public synchronized void out(String text) {
    try {
      out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException problem) {
      failed = problem;
    }
  }

  @Override
  public synchronized void err(String text) {
    try {
      err.write(text.getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException problem) {
      // There is nowhere left to say so, and GNU make's status does not tell of it either.
    }
  }

  @Override
  public boolean isInherited() {
    return true;
  }

  @Override
  public boolean isOnePlace() {
    try {
      return Files.readSymbolicLink(Path.of("/proc/self/fd/1")).equals(Files.readSymbolicLink(Path.of("/proc/self/fd/2")));
    } catch (IOException unknown) {
      return false;
    }
  }

  /** False, and said so, when something could not be written. */
  synchronized boolean close(String program) {
    if (failed == null) {
      return true;
    }
    String name = program.substring(program.lastIndexOf('/') + 1);
    failed = null;
    err(name + ": write error: stdout\n");
    return false;
  }
}
