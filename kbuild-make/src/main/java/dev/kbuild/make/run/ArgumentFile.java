package dev.kbuild.make.run;

import dev.kbuild.make.disk.Glob;
import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.source.FatalError;
import java.util.function.UnaryOperator;

/**
 * What the name of a file means that is given as an argument.
 *
 * @param home the directory that {@code ~} stands for
 */
record ArgumentFile(String home, Glob.Users users) implements UnaryOperator<String> {
  @Override
  public String apply(String name) {
    if (name.isEmpty()) {
      throw new FatalError(null, "empty string invalid as file name");
    }
    return FileNames.withoutDot(name.startsWith("~") ? Glob.expandTilde(name, home, users) : name);
  }
}
