package dev.kbuild.make.function;

import dev.kbuild.make.syntax.FunctionName;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Blank;
import dev.kbuild.make.variable.Origin;
import dev.kbuild.make.variable.Variable;
import dev.kbuild.make.variable.VariableSet;

/** {@code origin}, {@code flavor}, {@code value}, {@code call} and {@code eval}. */
final class AboutVariables {
  /** GNU make lets a function called with {@code $(call)} refer to itself this often. */
  private static final int SELF_REFERENCES = 32767;

  private AboutVariables() {}

  static void call(FunctionName name, String[] a, StringBuilder out, Context context) {
    switch (name) {
      case CALL:
        userDefined(a, out, context);
        break;
      case EVAL:
        context.evaluate(a[0]);
        break;
      default:
        describe(name, context.variables().find(a[0]), out, context);
    }
  }

  private static void describe(FunctionName name, Variable variable, StringBuilder out, Context context) {
    if (name == FunctionName.VALUE) {
      value(variable, out, context);
    } else if (variable == null) {
      out.append("undefined");
    } else if (name == FunctionName.ORIGIN) {
      out.append(variable.origin().words());
    } else {
      out.append(variable.isRecursive() ? "recursive" : "simple");
    }
  }

  private static void value(Variable variable, StringBuilder out, Context context) {
    if (variable == null) {
      return;
    }
    if (variable.isRecursive()) {
      out.append(variable.text());
    } else {
      context.value(variable, out);
    }
  }

  private static void userDefined(String[] a, StringBuilder out, Context context) {
    int start = Blank.skip(a[0], 0);
    int end = Blank.endOfWord(a[0], start);
    String name = a[0].substring(start, end);
    if (name.isEmpty()) {
      return;
    }
    FunctionName builtIn = FunctionName.of(name);
    if (builtIn != null) {
      String[] rest = new String[a.length - 1];
      System.arraycopy(a, 1, rest, 0, rest.length);
      Functions.callBuiltIn(builtIn, rest, out, context);
      return;
    }
    Variable function = context.variables().find(name);
    if (function == null) {
      context.undefined(name);
      return;
    }
    if (function.text().isEmpty()) {
      return;
    }
    VariableSet arguments = new VariableSet();
    for (int i = 0; i < a.length; i++) {
      arguments.define(number(i), i == 0 ? a[0].substring(0, end) : a[i], Origin.AUTOMATIC);
    }
    // The arguments of an outer call must not shine through where this one has fewer.
    int outer = context.callArguments();
    for (int i = a.length; i < outer; i++) {
      arguments.define(number(i), Template.EMPTY, false, Origin.AUTOMATIC, null);
    }
    context.callArguments(Math.max(a.length, outer));
    context.variables().push(arguments);
    function.selfReferences(SELF_REFERENCES);
    try {
      context.value(function, out);
    } finally {
      function.selfReferences(0);
      context.variables().pop();
      context.callArguments(outer);
    }
  }

  private static String number(int i) {
    switch (i) {
      case 0:
        return "0";
      case 1:
        return "1";
      case 2:
        return "2";
      case 3:
        return "3";
      default:
        return Integer.toString(i);
    }
  }
}
