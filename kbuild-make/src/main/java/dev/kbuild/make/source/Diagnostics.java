package dev.kbuild.make.source;

/** Where make's remarks go. A null location means the remark concerns the run and no line. */
public interface Diagnostics {
  /** A remark that does not stop anything: {@code file:line: text}, or {@code make: text}. */
  void warning(Location at, String text);

  /** What {@code $(info)} prints, one line. */
  void info(String text);
}
