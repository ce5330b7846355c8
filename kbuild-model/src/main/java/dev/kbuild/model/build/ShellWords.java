package dev.kbuild.model.build;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command's words as a person would type them to a shell; for showing only. */
public final class ShellWords {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWords() {}

    public static String join(List<String> words) {
        return words.stream().map(ShellWords::quote).collect(Collectors.joining(" "));
    }

    private static String quote(String word) {
        if (PLAIN.matcher(word).matches()) {
            return word;
        }
        int assignment = word.indexOf('=');
        if (assignment > 0 && PLAIN.matcher(word.substring(0, assignment)).matches()) {
            return word.substring(0, assignment + 1) + quoted(word.substring(assignment + 1));
        }
        return quoted(word);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
