package dev.kbuild.model.problem;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One thing to say about a place.
 *
 * @param at where: {@code file:line}, a path, or a POM parameter as {@code <arch>}
 * @param text what was found, what was expected and what to do, lower case, names in single quotes
 */
public record Diagnostic(Severity severity, String at, String text) {

    /** How much a diagnostic weighs. */
    public enum Severity {
        /** The build cannot go on. */
        ERROR,
        /** The build goes on; somebody should look. */
        WARNING
    }

    public Diagnostic {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(at);
        Objects.requireNonNull(text);
    }

    public static Diagnostic error(String at, String text) {
        return new Diagnostic(Severity.ERROR, at, text);
    }

    public static Diagnostic warning(String at, String text) {
        return new Diagnostic(Severity.WARNING, at, text);
    }

    /** A place in a file, written as compilers do. */
    public static String at(Path file, int line) {
        return file + ":" + line;
    }

    /** A parameter of the POM, written as it stands there. */
    public static String parameter(String name) {
        return "<" + name + ">";
    }

    /** {@code place: text}, as it is shown to people. */
    @Override
    public String toString() {
        return at + ": " + text;
    }
}
