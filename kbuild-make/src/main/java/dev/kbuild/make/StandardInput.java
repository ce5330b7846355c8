package dev.kbuild.make;

import dev.kbuild.make.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** What {@code -f -} reads: this process's standard input, when the run has it. */
record StandardInput(Command.Input input) implements Supplier<String> {
  @Override
  public String get() {
    if (input == Command.Input.EMPTY) {
      return "";
    }
    try {
      return new String(System.in.readAllBytes(), StandardCharsets.ISO_8859_1);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
