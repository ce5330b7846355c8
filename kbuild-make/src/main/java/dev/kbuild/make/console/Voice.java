package dev.kbuild.make.console;

import dev.kbuild.make.source.Diagnostics;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;

/** What one make says, in GNU make's own words. */
public final class Voice implements Diagnostics {
  private final String program;
  private final int level;
  private final String directory;
  private Terminal terminal;
  private boolean announcesDirectory;
  private boolean announced;
  private boolean eachTime;

  /**
   * Speaks as a program.
   *
   * @param program the last part of the name make was started by
   * @param directory where it runs, as "Entering directory" shows it
   */
  public Voice(String program, int level, String directory, Terminal terminal) {
    this.program = program;
    this.level = level;
    this.directory = directory;
    this.terminal = terminal;
  }

  /** Where it speaks to. */
  public Terminal terminal() {
    return terminal;
  }

  /** From here on it speaks elsewhere; answers where it did before. */
  public Terminal redirect(Terminal elsewhere) {
    Terminal before = terminal;
    terminal = elsewhere;
    return before;
  }

  /** The directory is announced before the first words. */
  public void announcesDirectory(boolean yes) {
    announcesDirectory = yes;
  }

  /** Whether the directory is to be announced at all. */
  public boolean announcesDirectory() {
    return announcesDirectory;
  }

  /** The directory is announced around every piece of synchronized output, and not once around everything. */
  public void announcesEachTime(boolean yes) {
    eachTime = yes;
  }

  /** Something will be written: announces the directory if that is due. */
  public void begin() {
    if (announcesDirectory && !announced && !eachTime) {
      announced = true;
      terminal.out(directoryLine("Entering"));
    }
  }

  /** The last words. */
  public void end() {
    if (announced) {
      announced = false;
      terminal.out(directoryLine("Leaving"));
    }
  }

  /** "make[1]: Entering directory '/x'" and its counterpart. */
  public String directoryLine(String doing) {
    return prefix() + doing + " directory '" + directory + "'\n";
  }

  private String prefix() {
    return level == 0 ? program + ": " : program + "[" + level + "]: ";
  }

  /** A line as it is, such as a command before it runs. */
  public void print(String line) {
    begin();
    terminal.out(line + "\n");
  }

  /** A line with make's name in front. */
  public void say(String text) {
    begin();
    terminal.out(prefix() + text + "\n");
  }

  /** Text as it is, without regard for directories; for {@code -d}, {@code -p} and {@code -v}. */
  public void raw(String text) {
    terminal.out(text);
  }

  @Override
  public void info(String text) {
    print(text);
  }

  @Override
  public void warning(Location at, String text) {
    begin();
    terminal.err((at == null ? prefix() : at + ": ") + text + "\n");
  }

  /** An error that concerns no line. */
  public void error(String text) {
    warning(null, text);
  }

  /** The error that ends everything. */
  public void fatal(FatalError error) {
    begin();
    String start = error.at().isPresent() ? error.at().get() + ": " : prefix();
    terminal.err(start + "*** " + error.getMessage() + ".  Stop.\n");
  }
}
