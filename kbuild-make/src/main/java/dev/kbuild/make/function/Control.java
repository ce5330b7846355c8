package dev.kbuild.make.function;

import dev.kbuild.make.syntax.Expansion;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.text.Words;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Variable;
import dev.kbuild.make.variable.VariableSet;
import java.util.List;

/** Functions that decide which of their arguments are expanded. Manual: "Functions for Conditionals", "The foreach Function". */
final class Control {
  private Control() {}

  static void choose(List<Expansion> arguments, StringBuilder out, Context context) {
    if (!context.expand(arguments.get(0)).isEmpty()) {
      context.expand(arguments.get(1), out);
    } else if (arguments.size() > 2) {
      context.expand(arguments.get(2), out);
    }
  }

  static void or(List<Expansion> arguments, StringBuilder out, Context context) {
    for (Expansion argument : arguments) {
      String value = context.expand(argument);
      if (!value.isEmpty()) {
        out.append(value);
        return;
      }
    }
  }

  static void and(List<Expansion> arguments, StringBuilder out, Context context) {
    String value = "";
    for (Expansion argument : arguments) {
      value = context.expand(argument);
      if (value.isEmpty()) {
        return;
      }
    }
    out.append(value);
  }

  static void foreach(List<Expansion> arguments, StringBuilder out, Context context) {
    String names = context.expand(arguments.get(0));
    int start = Blank.skip(names, 0);
    String name = names.substring(start, Blank.endOfWord(names, start));
    String list = context.expand(arguments.get(1));
    Expansion body = arguments.get(2);
    VariableSet set = new VariableSet();
    context.variables().push(set);
    Variable variable = set.define(name, Template.EMPTY, false, Origin.AUTOMATIC, null);
    try {
      boolean first = true;
      for (Words w = Words.of(list); w.next(); ) {
        if (!first) {
          out.append(' ');
        }
        first = false;
        if (set.get(name) != variable) {
          variable = set.define(name, Template.EMPTY, false, Origin.AUTOMATIC, null);
        }
        set.define(name, w.word(), Origin.AUTOMATIC);
        context.expand(body, out);
      }
    } finally {
      context.variables().pop();
    }
  }
}
