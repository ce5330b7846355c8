package dev.kbuild.make.console;

import dev.kbuild.make.graph.DebugLog;
import dev.kbuild.make.source.FatalError;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code -d} and {@code --debug}. */
public final class DebugVoice implements DebugLog {
  private final Voice voice;
  private final Set<Kind> wanted;
  private final boolean silent;
  private boolean onlyMakefiles;

  private DebugVoice(Voice voice, Set<Kind> wanted) {
    this.voice = voice;
    this.wanted = wanted;
    this.silent = wanted.isEmpty();
  }

  /** Reads the arguments of {@code --debug}, one after the other: first letters of the kinds, separated by commas or blanks. */
  public static DebugVoice parse(Voice voice, List<String> arguments) {
    Set<Kind> wanted = EnumSet.noneOf(Kind.class);
    for (String kinds : arguments) {
      boolean start = true;
      for (int i = 0; i < kinds.length(); i++) {
        char c = kinds.charAt(i);
        if (c == ',' || c == ' ') {
          start = true;
        } else if (start) {
          add(wanted, Character.toLowerCase(c), kinds.substring(i));
          start = false;
        }
      }
    }
    return new DebugVoice(voice, wanted);
  }

  /** Whether it says nothing at all. */
  public boolean isSilent() {
    return silent;
  }

  private static void add(Set<Kind> wanted, char kind, String kinds) {
    switch (kind) {
      case 'a':
        wanted.addAll(EnumSet.allOf(Kind.class));
        break;
      case 'b':
        wanted.add(Kind.BASIC);
        break;
      case 'i':
        wanted.add(Kind.BASIC);
        wanted.add(Kind.IMPLICIT);
        break;
      case 'j':
        wanted.add(Kind.JOBS);
        break;
      case 'm':
        wanted.add(Kind.BASIC);
        wanted.add(Kind.MAKEFILES);
        break;
      case 'n':
        wanted.clear();
        break;
      case 'v':
        wanted.add(Kind.BASIC);
        wanted.add(Kind.VERBOSE);
        break;
      default:
        throw new FatalError(null, "unknown debug level specification '" + kinds + "'");
    }
  }

  /** While makefiles are remade nothing is shown, unless that was asked for. */
  public void remakingMakefiles(boolean yes) {
    onlyMakefiles = yes && !wanted.contains(Kind.MAKEFILES);
  }

  @Override
  public boolean shows(Kind kind) {
    return !silent && !onlyMakefiles && wanted.contains(kind);
  }

  @Override
  public void say(int depth, String text) {
    voice.raw(" ".repeat(depth) + text + "\n");
  }
}
