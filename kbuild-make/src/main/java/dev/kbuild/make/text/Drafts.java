package dev.kbuild.make.text;

import java.util.ArrayDeque;

/**
 * Builders for texts put together one inside another. Each is used again when its text is finished, so that the room it has grown to is not
 * left behind with every text. For one thread.
 */
public final class Drafts {
  private static final int ROOMY = 4096;
  /** One that has grown beyond is let go. */
  private static final int HUGE = 1 << 20;

  private final ArrayDeque<StringBuilder> free = new ArrayDeque<>();

  /** An empty one. Whoever fails to finish it loses it, and nothing else. */
  public StringBuilder begin() {
    StringBuilder known = free.pollLast();
    return known == null ? new StringBuilder(ROOMY) : known;
  }

  /** Its text; the builder must not be used any more. */
  public String finish(StringBuilder draft) {
    String text = draft.toString();
    if (draft.capacity() <= HUGE) {
      draft.setLength(0);
      free.addLast(draft);
    }
    return text;
  }
}
