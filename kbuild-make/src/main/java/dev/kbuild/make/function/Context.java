package dev.kbuild.make.function;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.source.Diagnostics;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.Expansion;
import dev.kbuild.make.text.Drafts;
import dev.kbuild.make.variable.Variable;
import dev.kbuild.make.variable.Variables;
import java.util.List;

/** What a function may ask of the make that calls it. */
public interface Context {
  void expand(Expansion expansion, StringBuilder out);

  Variables variables();

  /** Adds what a variable stands for; null is a variable nobody set. */
  void value(Variable variable, StringBuilder out);

  Disk disk();

  Diagnostics diagnostics();

  /** The line being read, or of the recipe being expanded; null outside of both. */
  Location readingAt();

  /** An error at the definition of the variable that is being expanded, or at the line being read. */
  FatalError error(String text);

  /** Complains about a variable nobody set, when that was asked for. */
  void undefined(String name);

  /** Runs a command and answers what it printed, newlines made into spaces. */
  String shell(String command);

  /** Reads text as a makefile. */
  void evaluate(String text);

  /** The files that a list of names and wildcards means; only those that exist. */
  List<String> wildcard(String names);

  /** How many arguments the surrounding {@code $(call)} set. */
  int callArguments();

  void callArguments(int count);

  /** For texts put together on the way. */
  Drafts drafts();

  default String expand(Expansion expansion) {
    String constant = expansion.constant();
    if (constant != null) {
      return constant;
    }
    StringBuilder out = drafts().begin();
    expand(expansion, out);
    return drafts().finish(out);
  }
}
