package dev.kbuild.model.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A failure with its diagnostics, carried to the edge where it is told once. */
public final class KbuildException extends RuntimeException {

    /** Who can do something about a failure. */
    public enum Cause {
        /** The author of the POM, the configuration or the sources. */
        AUTHOR,
        /** The machine: a missing tool, a full disk, an unreachable server. */
        MACHINE,
        /** Nobody: somebody pressed Ctrl-C. */
        INTERRUPTED
    }

    private final Cause kind;
    private final transient List<Diagnostic> diagnostics;

    private KbuildException(Cause kind, List<Diagnostic> diagnostics, Throwable cause) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")), cause);
        this.kind = kind;
        this.diagnostics = List.copyOf(diagnostics);
    }

    public static KbuildException author(String at, String text) {
        return author(List.of(Diagnostic.error(at, text)));
    }

    public static KbuildException author(List<Diagnostic> diagnostics) {
        return new KbuildException(Cause.AUTHOR, diagnostics, null);
    }

    public static KbuildException machine(String at, String text) {
        return machine(at, text, null);
    }

    public static KbuildException machine(String at, String text, Throwable cause) {
        return new KbuildException(Cause.MACHINE, List.of(Diagnostic.error(at, text)), cause);
    }

    public static KbuildException interrupted(String what) {
        return new KbuildException(Cause.INTERRUPTED, List.of(Diagnostic.error(what, "interrupted")), null);
    }

    public Cause kind() {
        return kind;
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
