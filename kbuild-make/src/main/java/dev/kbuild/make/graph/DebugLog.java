package dev.kbuild.make.graph;

/** What {@code -d} and {@code --debug} show: why make does what it does, indented by how deep it is. */
public interface DebugLog {
  /** Whether remarks of this kind are wanted; asked before they are put together. */
  boolean shows(Kind kind);

  /** One remark, without newline. */
  void say(int depth, String text);

  /** The kinds of {@code --debug=KIND}. */
  enum Kind { BASIC, VERBOSE, JOBS, IMPLICIT, MAKEFILES }
}
