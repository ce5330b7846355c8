package dev.kbuild.make.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lines that may be nothing but {@code name = value}, worked out when somebody asks. For several threads. */
public final class PlainAssignments {
  /** Fewer are not worth the trouble. */
  private static final int ENOUGH = 32;

  private final List<SourceLine> lines;
  private volatile Optional<Plain> known;

  PlainAssignments(List<SourceLine> lines) {
    this.lines = lines;
  }

  /** What they assign when read under that name, or empty when some line says anything else, or when there are few. */
  public Optional<Plain> readAs(String file) {
    Optional<Plain> found = known;
    if (found == null) {
      Map<String, Plain.Value> values = lines.size() < ENOUGH ? null : find();
      found = values == null ? Optional.empty() : Optional.of(new Plain(file, values));
      known = found;
    } else if (found.isPresent() && !found.get().file().equals(file)) {
      found = Optional.of(new Plain(file, found.get().values()));
      known = found;
    }
    return found;
  }

  private Map<String, Plain.Value> find() {
    Map<String, Plain.Value> byName = new HashMap<>(lines.size() * 2);
    for (SourceLine line : lines) {
      if (line.startsWith('\t')) {
        return null;
      }
      Statement statement = line.statement(false);
      if (statement instanceof Statement.Assignment assignment) {
        String name = assignment.name().text();
        if (assignment.op() != AssignOp.RECURSIVE || assignment.modifiers() != Modifiers.NONE
            || name.isEmpty() || name.indexOf('$') >= 0 || name.startsWith(".")) {
          return null;
        }
        byName.put(name, new Plain.Value(assignment.value(), line.number()));
      } else if (!(statement instanceof Statement.Empty)) {
        return null;
      }
    }
    return byName;
  }
}
