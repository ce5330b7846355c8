package dev.kbuild.make.console;

/** The two streams a make writes to; text is bytes, one char (0 to 255) each. May be called from several threads. */
public interface Terminal {
  void out(String text);

  void err(String text);

  /** Whether these are the process's own streams, so that commands may simply inherit them. */
  default boolean isInherited() {
    return false;
  }

  /** Whether both streams end in the same place, so that their order matters. */
  default boolean isOnePlace() {
    return false;
  }
}
