package dev.kbuild.model.build;

import java.util.List;

/** What an engine announces while goals are carried out; the same whichever engine runs. */
public sealed interface BuildEvent {

    /**
     * The run begins.
     *
     * @param commandLine the equivalent make command, a word an element
     */
    record Started(List<String> commandLine) implements BuildEvent {}

    /**
     * A command that makes something began, known by its short line.
     *
     * @param tag Kbuild's word for it: {@code CC}, {@code LD [M]}, {@code AR}
     * @param target what it makes, relative to the object tree
     */
    record Command(String tag, String target) implements BuildEvent {}

    /**
     * A line of output as it came; every line is announced so, those behind other events too (those first).
     *
     * @param error it came on standard error
     */
    record Line(String text, boolean error) implements BuildEvent {}

    /**
     * A compiler, linker or make spoke about a place.
     *
     * @param at {@code file:line} or {@code file:line:column}; a target where no line is known
     */
    record Message(Severity severity, String at, String text) implements BuildEvent {}

    /** How bad a message is. */
    enum Severity {
        WARNING,
        ERROR
    }

    /** The run ended. */
    record Finished(BuildOutcome outcome) implements BuildEvent {}
}
