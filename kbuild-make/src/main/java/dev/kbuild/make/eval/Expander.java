package dev.kbuild.make.eval;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.function.Context;
import dev.kbuild.make.function.Functions;
import dev.kbuild.make.rule.FileNames;
import dev.kbuild.make.rule.Target;
import dev.kbuild.make.source.Diagnostics;
import dev.kbuild.make.source.FatalError;
import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.Expansion;
import dev.kbuild.make.syntax.ParsedFile;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Drafts;
import dev.kbuild.make.text.Pattern;
import dev.kbuild.make.text.Substitution;
import dev.kbuild.make.variable.Scope;
import dev.kbuild.make.variable.Variable;
import dev.kbuild.make.variable.Variables;
import java.util.List;

/** Replaces references by what they stand for at this moment. */
public final class Expander implements Context {
  private final Session session;
  private final Drafts drafts = new Drafts();
  private Location definedAt;
  private int callArguments;

  Expander(Session session) {
    this.session = session;
  }

  /** Expands text that is needed once. */
  public String expand(String text) {
    return text.indexOf('$') < 0 ? text : expand(new Template(text).expansion());
  }

  /** The text of a template, expanded. */
  public String expand(Template template) {
    return template.text().indexOf('$') < 0 ? template.text() : expand(template.expansion());
  }

  /** Expands as the recipe of a target sees it. */
  public String expandFor(Target target, Template template, Location at) {
    Scope before = variables().enter(target.variables == null ? variables().global() : target.variables);
    Location reading = session.readingAt();
    session.readingAt(at);
    try {
      return expand(template);
    } finally {
      session.readingAt(reading);
      variables().leave(before);
    }
  }

  @Override
  public void expand(Expansion expansion, StringBuilder out) {
    if (expansion instanceof Expansion.Literal literal) {
      out.append(literal.text());
    } else if (expansion instanceof Expansion.Sequence sequence) {
      List<Expansion> parts = sequence.parts();
      for (int i = 0; i < parts.size(); i++) {
        expand(parts.get(i), out);
      }
    } else if (expansion instanceof Expansion.Reference reference) {
      reference(reference.name(), out);
    } else if (expansion instanceof Expansion.Call call) {
      Functions.call(call, out, this);
    } else if (expansion instanceof Expansion.Computed computed) {
      expand(Template.reference(expand(computed.inside())), out);
    } else if (expansion instanceof Expansion.Replacement replacement) {
      replacement(replacement, out);
    } else {
      throw error(((Expansion.Malformed) expansion).problem());
    }
  }

  /** A reference alone needs no copy of what it stands for. */
  @Override
  public String expand(Expansion expansion) {
    if (!(expansion instanceof Expansion.Reference reference)) {
      return Context.super.expand(expansion);
    }
    Variable variable = variables().find(reference.name());
    if (variable == null) {
      undefined(reference.name());
      return "";
    }
    return valueOf(variable);
  }

  @Override
  public Drafts drafts() {
    return drafts;
  }

  private void reference(String name, StringBuilder out) {
    Variable variable = variables().find(name);
    if (variable == null) {
      undefined(name);
    } else {
      value(variable, out);
    }
  }

  private void replacement(Expansion.Replacement r, StringBuilder out) {
    Variable variable = variables().find(r.name());
    if (variable == null) {
      undefined(r.name());
      return;
    }
    String value = valueOf(variable);
    Pattern from = Pattern.parse(r.from());
    if (from.hasPercent()) {
      Substitution.patterns(out, value, from, Pattern.parse(r.to()));
    } else {
      Substitution.patterns(out, value, new Pattern("", from.prefix()), new Pattern("", r.to()));
    }
  }

  /** What a variable stands for. */
  public String valueOf(Variable variable) {
    if (!variable.isRecursive() && !isListOfNames(variable)) {
      return variable.text();
    }
    StringBuilder out = drafts.begin();
    value(variable, out);
    return drafts.finish(out);
  }

  private static boolean isListOfNames(Variable variable) {
    return variable.name().equals(".VARIABLES");
  }

  @Override
  public void value(Variable variable, StringBuilder out) {
    if (!variable.isRecursive()) {
      if (isListOfNames(variable)) {
        names(out);
      } else {
        out.append(variable.text());
      }
      return;
    }
    Location outer = definedAt;
    Location reading = session.readingAt();
    if (variable.at() != null) {
      definedAt = variable.at();
    }
    if (reading == null) {
      session.readingAt(variable.at());
    }
    try {
      if (!variable.enter()) {
        throw error("Recursive variable '" + variable.name() + "' references itself (eventually)");
      }
      if (variable.appends()) {
        appended(variable.name(), variables().current(), true, out, out.length());
      } else {
        expand(variable.value().expansion(), out);
      }
      variable.leave();
    } finally {
      definedAt = outer;
      session.readingAt(reading);
    }
  }

  private void names(StringBuilder out) {
    boolean first = true;
    for (Variable variable : variables().globals().all()) {
      if (!first) {
        out.append(' ');
      }
      first = false;
      out.append(variable.name());
    }
  }

  /** A value set with {@code +=} for a target comes behind what the outer scopes hold. */
  private void appended(String name, Scope scope, boolean local, StringBuilder out, int start) {
    if (scope == null) {
      return;
    }
    boolean outerLocal = local && !scope.outerIsParent();
    Variable variable = scope.set().get(name);
    if (variable == null || (!local && variable.isPrivate())) {
      appended(name, scope.outer(), outerLocal, out, start);
      return;
    }
    if (variable.appends()) {
      appended(name, scope.outer(), outerLocal, out, start);
    }
    if (out.length() > start) {
      out.append(' ');
    }
    if (variable.isRecursive()) {
      expand(variable.value().expansion(), out);
    } else {
      out.append(variable.text());
    }
  }

  @Override
  public Variables variables() {
    return session.variables();
  }

  @Override
  public Disk disk() {
    return session.disk();
  }

  @Override
  public Diagnostics diagnostics() {
    return session.diagnostics();
  }

  @Override
  public Location readingAt() {
    return session.readingAt();
  }

  @Override
  public FatalError error(String text) {
    return new FatalError(definedAt != null ? definedAt : session.readingAt(), text);
  }

  @Override
  public void undefined(String name) {
    if (session.warnUndefined) {
      session.diagnostics().warning(session.readingAt(), "warning: undefined variable '" + name + "'");
    }
  }

  @Override
  public String shell(String command) {
    return folded(session.shell().run(session, command));
  }

  /** Output as one line: the newlines at its end are dropped, the others become spaces. */
  static String folded(String output) {
    String text = plain(output);
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '\n') {
      end--;
    }
    return text.substring(0, end).replace('\n', ' ');
  }

  /** The same for {@code !=}, where only the last newline is dropped. */
  static String foldedAlmost(String output) {
    String text = plain(output);
    return (text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).replace('\n', ' ');
  }

  /** Output as C sees it, up to its first NUL, with CR LF for LF. */
  private static String plain(String output) {
    int nul = output.indexOf('\0');
    String text = nul < 0 ? output : output.substring(0, nul);
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
  }

  @Override
  public void evaluate(String text) {
    Location at = session.readingAt();
    Location outer = definedAt;
    Scope before = variables().enter(variables().current());
    definedAt = null;
    try {
      Reader.forEval(session, at).read(ParsedFile.lines(text));
    } finally {
      definedAt = outer;
      variables().leave(before);
      session.readingAt(at);
    }
  }

  @Override
  public List<String> wildcard(String names) {
    return FileNames.existing(names, session.wildcards());
  }

  @Override
  public int callArguments() {
    return callArguments;
  }

  @Override
  public void callArguments(int count) {
    callArguments = count;
  }
}
