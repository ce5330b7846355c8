package dev.kbuild.make.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Commands with {@link #TEXT} or {@link #NUMBER} in the place of each {@code $(...)}, {@code `...`} and {@code "$name"} that a shell would fill in, and the
 * commands that say with what. Only variables are taken that the commands have set themselves by then, {@code name=...} with a lower case name.
 *
 * <p>What a shell fills in outside of quotes and of an assignment, it splits, and matches with the names of files, so that it must be a number.
 */
final class Substituted {
    /** Stands for a text that nobody knows. */
    static final char TEXT = '\u0003';
    /** Stands for a number. */
    static final char NUMBER = '\u0004';

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private final Set<String> assigned = new HashSet<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> numbers = new ArrayList<>();
    private int assignments;
    private int at;
    private boolean inQuotes;
    private boolean inAssignment;
    /** Whether a command may begin here. */
    private boolean isStart = true;

    private Substituted(String text) {
        this.text = text;
    }

    /** Null when it cannot be told where something ends. */
    static Substituted of(String text) {
        Substituted all = new Substituted(text);
        return text.indexOf(TEXT) < 0 && text.indexOf(NUMBER) < 0 && all.read() ? all : null;
    }

    /** With nothing left to be filled in but what nobody has set. */
    String text() {
        return out.toString();
    }

    /** How many of the commands set a variable that later ones may use. */
    int assignments() {
        return assignments;
    }

    /** Commands whose output is one word, or part of one, whatever it is. */
    List<String> texts() {
        return texts;
    }

    /** Commands whose output must be a number. */
    List<String> numbers() {
        return numbers;
    }

    private boolean read() {
        while (at < text.length()) {
            if (isStart && assignment()) {
                continue;
            }
            char c = text.charAt(at);
            isStart &= c == ' ' || c == '\t' || c == '\n';
            if (!one(c)) {
                return false;
            }
        }
        return !inQuotes;
    }

    private boolean one(char c) {
        switch (c) {
            case '\\':
                return copy(Math.min(at + 2, text.length()));
            case '\'':
                return inQuotes ? copy(at + 1) : copy(text.indexOf('\'', at + 1) + 1);
            case '"':
                inQuotes = !inQuotes;
                return copy(at + 1);
            case '`':
                return commands(at + 1, text.indexOf('`', at + 1));
            case '$':
                return text.startsWith("$(", at) ? commands(at + 2, end(at + 2)) : variable();
            case ';':
                isStart = !inQuotes;
                inAssignment &= inQuotes;
                return copy(at + 1);
            default:
                inAssignment &= inQuotes || c != ' ' && c != '\t' && c != '\n' && c != '|';
                return copy(at + 1);
        }
    }

    /** Copies up to there; false when that is not further on. */
    private boolean copy(int end) {
        if (end <= at) {
            return false;
        }
        out.append(text, at, end);
        at = end;
        return true;
    }

    private boolean assignment() {
        int end = nameEnd(at);
        if (end == at || !text.startsWith("=", end)) {
            return false;
        }
        assigned.add(text.substring(at, end));
        assignments++;
        inAssignment = true;
        isStart = false;
        return copy(end + 1);
    }

    private boolean commands(int from, int end) {
        String inner = end < 0 ? "" : text.substring(from, end);
        if (inner.isEmpty() || inner.charAt(0) == '(' || inner.indexOf('\\') >= 0
                || inQuotes && text.charAt(from - 1) == '`' && inner.indexOf('"') >= 0) {
            return false;
        }
        boolean isText = inQuotes || inAssignment;
        (isText ? texts : numbers).add(inner);
        return fill(isText ? TEXT : NUMBER, end + 1);
    }

    private boolean fill(char placeholder, int end) {
        out.append(placeholder);
        at = end;
        return true;
    }

    /** Where the parenthesis is that ends a list of commands without parentheses of its own; -1 when there is none. */
    private int end(int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ')') {
                return i;
            } else if (c == '(') {
                return -1;
            }
        }
        return -1;
    }

    private boolean variable() {
        boolean braced = text.startsWith("${", at);
        int start = at + (braced ? 2 : 1);
        int end = nameEnd(start);
        boolean known = inQuotes && assigned.contains(text.substring(start, end)) && (!braced || text.startsWith("}", end));
        boolean isWhole = braced || end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
        return known && isWhole ? fill(TEXT, braced ? end + 1 : end) : copy(at + 1);
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && (text.charAt(end) >= 'a' && text.charAt(end) <= 'z'
                || end > from && (text.charAt(end) >= '0' && text.charAt(end) <= '9' || text.charAt(end) == '_'))) {
            end++;
        }
        return end;
    }
}
