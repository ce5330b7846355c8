package dev.kbuild.make.function;

import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.syntax.FunctionName;

/** Manual: "Functions That Control Make". */
final class Messages {
  private Messages() {}

  static void call(FunctionName name, String text, Context context) {
    switch (name) {
      case ERROR:
        throw new FatalError(context.readingAt(), text);
      case WARNING:
        context.diagnostics().warning(context.readingAt(), text);
        break;
      default:
        context.diagnostics().info(text);
    }
  }
}
