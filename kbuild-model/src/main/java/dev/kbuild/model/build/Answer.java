package dev.kbuild.model.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a quiet make printed. */
final class Answer implements Run.Output {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void line(byte[] line) {
        lines.add(new String(line, StandardCharsets.UTF_8));
    }

    List<String> lines() {
        return lines;
    }

    String text() {
        return String.join("\n", lines);
    }
}
