package dev.kbuild.model.build;

import java.util.List;

/**
 * What a quiet make printed.
 *
 * @param lines of standard output
 * @param complaints all of standard error, stripped
 */
record Answer(int exitStatus, List<String> lines, String complaints) {

    Answer {
        lines = List.copyOf(lines);
    }

    String text() {
        return String.join("\n", lines);
    }
}
