package dev.kbuild.make.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A {@link FileCheck} whose commands are a {@link TextFilter}: what it takes to tell whether it would change anything.
 *
 * @param directory the file's, which it makes when it is not there
 * @param file what is replaced when it would change
 */
record KnownCheck(String directory, String file, List<String> inputs, Set<String> tools) {
    private static final String FIRST_LINE = "check";

    /** Null when the commands are something else. */
    static KnownCheck of(FileCheck check) {
        TextFilter filter = TextFilter.of(check.commands()).orElse(null);
        return filter == null ? null : new KnownCheck(check.directory(), check.file(), filter.inputs(), filter.tools());
    }

    /** Null when {@link #lines} did not write it. */
    static KnownCheck of(String[] lines) {
        if (lines.length < 4 || !lines[0].equals(FIRST_LINE)) {
            return null;
        }
        int inputs = Integer.parseInt(lines[3]);
        List<String> names = Arrays.asList(lines).subList(4, lines.length);
        return new KnownCheck(lines[1], lines[2], List.copyOf(names.subList(0, inputs)), new TreeSet<>(names.subList(inputs, names.size())));
    }

    String lines() {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE, directory, file, Integer.toString(inputs.size())));
        lines.addAll(inputs);
        lines.addAll(tools);
        return String.join("\n", lines);
    }
}
