package dev.kbuild.make.function;

import dev.kbuild.make.syntax.Expansion;
import dev.kbuild.make.syntax.FunctionName;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.variable.Variable;
import java.util.List;

/** Calls functions by name. */
public final class Functions {
  private Functions() {}

  /** Carries out a call as it was written. */
  public static void call(Expansion.Call call, StringBuilder out, Context context) {
    FunctionName name = call.function();
    List<Expansion> arguments = call.arguments();
    check(name, arguments.size(), context);
    if (name.isLazy()) {
      lazy(name, arguments, out, context);
      return;
    }
    if ((name == FunctionName.FILTER || name == FunctionName.FILTER_OUT) && filterNames(call, out, context)) {
      return;
    }
    String[] expanded = new String[arguments.size()];
    for (int i = 0; i < expanded.length; i++) {
      expanded[i] = context.expand(arguments.get(i));
    }
    eager(name, expanded, out, context);
  }

  /** Filters the names that a variable holds as names, without joining them to text; false when there is no such variable. */
  private static boolean filterNames(Expansion.Call call, StringBuilder out, Context context) {
    Expansion list = call.arguments().get(1);
    if (list instanceof Expansion.Sequence s && s.parts().size() == 2 && s.parts().get(0) instanceof Expansion.Literal l
        && Blank.skip(l.text(), 0) == l.text().length()) {
      list = s.parts().get(1);
    }
    if (!(list instanceof Expansion.Reference reference)) {
      return false;
    }
    Variable variable = context.variables().find(reference.name());
    if (variable == null || variable.isRecursive() || !variable.value().isListed()) {
      return false;
    }
    String patterns = context.expand(call.arguments().get(0));
    // Expanding the patterns may have set the variable.
    Variable now = context.variables().find(reference.name());
    if (call.function() == FunctionName.FILTER && now != null && !now.isRecursive()
        && Texts.filterFew(patterns, now.value(), out)) {
      return true;
    }
    String[] names = now == null || now.isRecursive() ? null : now.value().names();
    if (names == null) {
      eager(call.function(), new String[] {patterns, context.expand(call.arguments().get(1))}, out, context);
    } else {
      Texts.filter(patterns, names, call.function() == FunctionName.FILTER, out);
    }
    return true;
  }

  /** Carries out {@code $(call name,...)} for the name of a function. */
  static void callBuiltIn(FunctionName name, String[] arguments, StringBuilder out, Context context) {
    check(name, arguments.length, context);
    if (arguments.length == 0) {
      return;
    }
    if (!name.isLazy()) {
      eager(name, arguments, out, context);
      return;
    }
    Expansion[] again = new Expansion[arguments.length];
    for (int i = 0; i < again.length; i++) {
      again[i] = new Template(name.trims(i) ? Blank.strip(arguments[i]) : arguments[i]).expansion();
    }
    lazy(name, List.of(again), out, context);
  }

  private static void check(FunctionName name, int count, Context context) {
    if (count < name.minimum()) {
      throw context.error(
          "insufficient number of arguments (" + count + ") to function '" + name.spelling() + "'");
    }
  }

  private static void lazy(FunctionName name, List<Expansion> arguments, StringBuilder out, Context context) {
    switch (name) {
      case FOREACH:
        Control.foreach(arguments, out, context);
        break;
      case IF:
        Control.choose(arguments, out, context);
        break;
      case OR:
        Control.or(arguments, out, context);
        break;
      default:
        Control.and(arguments, out, context);
    }
  }

  private static void eager(FunctionName name, String[] a, StringBuilder out, Context context) {
    switch (name) {
      case SUBST:
      case PATSUBST:
      case STRIP:
      case FINDSTRING:
      case FILTER:
      case FILTER_OUT:
      case SORT:
        Texts.call(name, a, out);
        break;
      case WORD:
      case WORDLIST:
      case WORDS:
      case FIRSTWORD:
      case LASTWORD:
        Picks.call(name, a, out, context);
        break;
      case DIR:
      case NOTDIR:
      case SUFFIX:
      case BASENAME:
      case ADDSUFFIX:
      case ADDPREFIX:
      case JOIN:
        Names.call(name, a, out);
        break;
      case ABSPATH:
      case REALPATH:
      case WILDCARD:
      case FILE:
      case SHELL:
        Outside.call(name, a, out, context);
        break;
      case ORIGIN:
      case FLAVOR:
      case VALUE:
      case CALL:
      case EVAL:
        AboutVariables.call(name, a, out, context);
        break;
      default:
        Messages.call(name, a[0], context);
    }
  }
}
