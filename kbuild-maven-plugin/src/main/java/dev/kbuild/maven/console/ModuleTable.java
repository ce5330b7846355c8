package dev.kbuild.maven.console;

import java.util.ArrayList;
import java.util.List;

/** One line a kernel, in columns: what became of the modules built for it. */
public final class ModuleTable {

    private final List<List<String>> rows = new ArrayList<>();

    public void row(String kernel, String result, String note) {
        rows.add(List.of(kernel, result, note));
    }

    /** The table; nothing for an empty one. */
    public List<String> lines() {
        int kernel = rows.stream().mapToInt(r -> r.get(0).length()).max().orElse(0);
        int result = rows.stream().mapToInt(r -> r.get(1).length()).max().orElse(0);
        return rows.stream().map(r -> (pad(r.get(0), kernel) + "  " + pad(r.get(1), result) + "  " + r.get(2)).stripTrailing()).toList();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
