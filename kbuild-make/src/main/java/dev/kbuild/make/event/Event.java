package dev.kbuild.make.event;

import java.util.List;

/** Something that happened in a run; every event names the make it happened in, counted from 1 in the order they began. */
public sealed interface Event {
  int make();

  /** A make began: the outermost one, or one for a recipe line. */
  record MakeStarted(int make, int parent, String directory, List<String> arguments, long atNanos) implements Event {}

  /** All makefiles of a make were read. */
  record MakefilesRead(int make, int makefiles, long sinceNanos, long atNanos) implements Event {}

  /** A make ended. */
  record MakeEnded(int make, int status, long atNanos) implements Event {}

  /** A {@code $(shell)} or {@code !=} ran. */
  record ShellRan(int make, String command, int status, long sinceNanos, long atNanos) implements Event {}

  /** A target is being remade. */
  record TargetStarted(int make, String target, long atNanos) implements Event {}

  /** A command of a recipe was started, or would have been under {@code -n}. */
  record CommandStarted(int make, String target, String place, String command, long atNanos) implements Event {}

  /** A command ended; {@code result} is "0", another exit status, or a signal's name. */
  record CommandEnded(int make, String target, String result, long sinceNanos, long atNanos) implements Event {}

  /** A target is done with. */
  record TargetEnded(int make, String target, String result, long sinceNanos, long atNanos) implements Event {}

  /**
   * Why a target is remade.
   *
   * @param neededBy whose prerequisite it is; empty for a goal
   * @param changed the prerequisites that made it necessary; when one of them was remade, too, its own event goes on with the story
   */
  record OutOfDate(int make, String target, String neededBy, String reason, List<String> changed) implements Event {
    public OutOfDate {
      changed = List.copyOf(changed);
    }
  }
}
