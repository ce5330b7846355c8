package dev.kbuild.make.process;

import java.util.Optional;
import java.util.Set;

/**
 * A shell text that only asks what a tool can do, so that its answer is the same for as long as the tools are. {@link Whitelist} tells which are.
 *
 * @param tools the programs it runs that are not part of every system in the same form
 * @param inTemporary it makes a directory of its own, and answers by what it prints
 * @param answersByStatus a status of 1 may be an answer: of {@code test}, or of a program that reads what another one said
 * @param mustBeAbsent it is one only where no file has one of these names: {@link PlainScript#mustBeAbsent}
 */
public record Probe(Set<String> tools, boolean inTemporary, boolean answersByStatus, Set<String> mustBeAbsent) {
    /** Empty when the text is not on the whitelist. */
    public static Optional<Probe> of(String text) {
        return Optional.ofNullable(Whitelist.probe(text));
    }
}
