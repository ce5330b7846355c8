package dev.kbuild.make.process;

/**
 * Whether a script for {@code sed} does no more than look at its input and print: substitutions, {@code p} and {@code d}, for all lines or those that match
 * a regular expression, in braces or not. {@code w}, {@code r} and {@code e} have files written, read and run, as commands and as flags.
 */
final class SedScript {
    private final String text;
    private int at;

    private SedScript(String text) {
        this.text = text;
    }

    static boolean onlyPrints(String text) {
        SedScript script = new SedScript(text);
        while (script.at < text.length()) {
            if (!script.one()) {
                return false;
            }
        }
        return true;
    }

    private boolean one() {
        char c = text.charAt(at++);
        switch (c) {
            case ' ':
            case '\t':
            case '\n':
            case ';':
            case '{':
            case '}':
                return true;
            case 'p':
            case 'd':
                return ends();
            case '/':
                return passes('/', true);
            case 's':
                return at < text.length() && substitution(text.charAt(at++));
            default:
                return false;
        }
    }

    private boolean substitution(char delimiter) {
        if (delimiter == '\\' || delimiter == '\n' || !passes(delimiter, true) || !passes(delimiter, false)) {
            return false;
        }
        while (at < text.length() && (text.charAt(at) == 'g' || text.charAt(at) == 'p')) {
            at++;
        }
        return ends();
    }

    /** Goes behind the next delimiter that has no backslash before it and is in no bracket expression; false when there is none in this line. */
    private boolean passes(char delimiter, boolean expression) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == delimiter) {
                return true;
            }
            if (c == '[' && expression && !passesBracket()) {
                return false;
            }
            if (c == '\n' || c == '\\' && (at == text.length() || text.charAt(at++) == '\n')) {
                return false;
            }
        }
        return false;
    }

    /** Goes behind a bracket expression: {@code []a]}, {@code [^[:space:]]}. */
    private boolean passesBracket() {
        if (text.startsWith("^", at)) {
            at++;
        }
        for (int first = at; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == ']' && at > first) {
                at++;
                return true;
            }
            if (c == '\n') {
                return false;
            }
            if (c == '[' && at + 1 < text.length() && ":.=".indexOf(text.charAt(at + 1)) >= 0) {
                int end = text.indexOf(text.charAt(at + 1) + "]", at + 2);
                if (end < 0) {
                    return false;
                }
                at = end + 1;
            }
        }
        return false;
    }

    /** Whether nothing more belongs to the command. */
    private boolean ends() {
        return at == text.length() || " \t\n;}".indexOf(text.charAt(at)) >= 0;
    }
}
