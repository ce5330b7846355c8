package dev.kbuild.make.run;

import dev.kbuild.make.process.Processes;
import dev.kbuild.make.rule.RecipeLine;
import dev.kbuild.make.rule.Target;
import java.util.List;
import java.util.Map;

/** A recipe being run for a target. */
final class Job {
  final Target target;
  final List<String> lines;
  /** Its failure is no error, whatever becomes of the target's own flag meanwhile. */
  final boolean mayFail;
  /** Null unless output is synchronized. */
  final JobOutput output;
  /** The line being run, counted from 0. */
  int line = -1;
  /** What is left to do of that line; null when it is over. */
  String rest;
  boolean ignoresErrors;
  boolean recursive;
  boolean synchronizes;
  boolean holdsSlot;
  boolean hasInput;
  boolean deleted;
  /** The command that runs, or ran last, is a make in this process. */
  boolean nested;
  Map<String, String> environment;
  /** The command that ended found otherwise than is remembered of it. */
  volatile boolean contradicts;
  /** Null while no command runs. */
  Processes.Running running;
  long startedAt;
  long commandAt;

  Job(Target target, List<String> lines, JobOutput output) {
    this.target = target;
    this.lines = lines;
    this.mayFail = target.mayFail;
    this.output = output;
  }

  /** Goes on to what is to be done next; false when nothing is left. */
  boolean next() {
    while (rest == null || rest.isEmpty()) {
      if (line + 1 >= lines.size()) {
        rest = null;
        return false;
      }
      line++;
      rest = lines.get(line);
    }
    return true;
  }

  RecipeLine written() {
    return target.recipe.lines().get(line);
  }
}
