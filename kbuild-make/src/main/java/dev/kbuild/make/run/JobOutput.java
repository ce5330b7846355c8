package dev.kbuild.make.run;

import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.console.Voice;

/** The output of one job, kept until it may be shown. Manual: "Output During Parallel Execution". */
final class JobOutput implements Terminal {
  private final boolean onePlace;
  private final StringBuilder out = new StringBuilder();
  private final StringBuilder err = new StringBuilder();

  JobOutput(Terminal shownOn) {
    this.onePlace = shownOn.isOnePlace();
  }

  @Override
  public synchronized void out(String text) {
    out.append(text);
  }

  @Override
  public synchronized void err(String text) {
    (onePlace ? out : err).append(text);
  }

  @Override
  public boolean isOnePlace() {
    return onePlace;
  }

  /** Shows what came so far, in one piece. */
  synchronized void show(Terminal terminal, Voice voice, boolean announce) {
    if (out.length() == 0 && err.length() == 0) {
      return;
    }
    boolean directory = announce && voice.announcesDirectory();
    synchronized (terminal) {
      if (directory) {
        out.insert(0, voice.directoryLine("Entering"));
      }
      if (out.length() > 0) {
        terminal.out(out.toString());
      }
      if (err.length() > 0) {
        terminal.err(err.toString());
      }
      if (directory) {
        terminal.out(voice.directoryLine("Leaving"));
      }
    }
    out.setLength(0);
    err.setLength(0);
  }
}
