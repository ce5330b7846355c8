package dev.kbuild.make;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;

/** Writes a report as long as that is possible; a build goes on without it. {@link #close} tells of the first problem. */
final class ReportWriter extends FilterWriter {
  private IOException problem;

  ReportWriter(Writer to) {
    super(to);
  }

  @Override
  public void write(int c) {
    write(String.valueOf((char) c), 0, 1);
  }

  @Override
  public void write(char[] buffer, int offset, int length) {
    write(new String(buffer, offset, length), 0, length);
  }

  @Override
  public void write(String text, int offset, int length) {
    if (problem != null) {
      return;
    }
    try {
      out.write(text, offset, length);
    } catch (IOException first) {
      problem = first;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      super.close();
    } catch (IOException last) {
      problem = problem == null ? last : problem;
    }
    if (problem != null) {
      throw problem;
    }
  }
}
