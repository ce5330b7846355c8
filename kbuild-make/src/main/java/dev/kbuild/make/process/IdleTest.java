package dev.kbuild.make.process;

import dev.kbuild.make.disk.Disk;
import java.util.List;

/**
 * A shell text that does something only if a file is there, or is not there: {@code if [ -f F -o -d D ]; then COMMANDS; fi}, and
 * {@code test -e F || { COMMANDS; } > G}. A kernel's out-of-tree build has one of each, which mostly find nothing to do.
 *
 * <p>Tests are {@code -e}, {@code -f} and {@code -d} of plain names, joined by {@code -o}. What else stands in the text must be such that a shell would
 * find no fault with it.
 */
public final class IdleTest {
    private final String text;
    private final Disk disk;
    private int at;

    private IdleTest(String text, Disk disk) {
        // Where it is not in quotes it is a blank to the shell; where it is, what it stands in does not matter here.
        this.text = text.replace("\\\n", "  ");
        this.disk = disk;
    }

    /** Whether these words start the default shell for nothing: it would look at files, and end with success. */
    public static boolean isForNothing(List<String> words, Disk disk) {
        if (!Shell.runsText(words)) {
            return false;
        }
        String text = words.get(2);
        return (text.startsWith("if [ ") || text.startsWith("test ") || text.startsWith("[ ")) && new IdleTest(text, disk).endsAtOnce();
    }

    private boolean endsAtOnce() {
        String first = word();
        if (first.equals("if")) {
            word();
            return test("]") == Answer.NO && isSequel();
        }
        return test(first.equals("[") ? "]" : "||") == Answer.YES && (first.equals("test") || word().equals("||")) && isAlternative();
    }

    private enum Answer { YES, NO, UNCLEAR }

    /** What a test says that ends with this word. */
    private Answer test(String end) {
        boolean holds = false;
        while (true) {
            String operator = word();
            String name = word();
            if (!isName(name)) {
                return Answer.UNCLEAR;
            }
            switch (operator) {
                case "-e":
                    holds |= disk.exists(name);
                    break;
                case "-f":
                    holds |= disk.kind(name) == Disk.Kind.FILE;
                    break;
                case "-d":
                    holds |= disk.isDirectory(name);
                    break;
                default:
                    return Answer.UNCLEAR;
            }
            String next = word();
            if (next.equals(end)) {
                return holds ? Answer.YES : Answer.NO;
            }
            if (!next.equals("-o")) {
                return Answer.UNCLEAR;
            }
        }
    }

    /** Whether what follows is {@code ; then COMMANDS; fi}. */
    private boolean isSequel() {
        if (!word().equals(";") || !word().equals("then")) {
            return false;
        }
        String rest = text.substring(at).strip();
        return rest.endsWith(" fi") && isList(rest.substring(0, rest.length() - 2).strip());
    }

    /** Whether what follows is one command, or {@code { COMMANDS; } > G}. */
    private boolean isAlternative() {
        String rest = text.substring(at).strip();
        if (!rest.startsWith("{ ")) {
            return Segments.of(rest).size() == 1;
        }
        int close = rest.lastIndexOf(" }");
        if (close < 0 || !isList(rest.substring(1, close).strip())) {
            return false;
        }
        String behind = rest.substring(close + 2).strip();
        return behind.isEmpty() || behind.startsWith("> ") && isName(behind.substring(2).strip());
    }

    /** Whether these are commands, one after the other, with a semicolon at the end. */
    private static boolean isList(String commands) {
        return commands.endsWith(";") && !commands.endsWith("\\;") && !Segments.of(commands.substring(0, commands.length() - 1)).isEmpty();
    }

    /** The next word, a semicolon being one of its own; empty at the end. */
    private String word() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        int start = at;
        while (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != ';') {
            at++;
        }
        if (at == start && at < text.length()) {
            at++;
        }
        return text.substring(start, at);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isName(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_./+,@%:-".indexOf(c) >= 0)) {
                return false;
            }
        }
        return !word.isEmpty() && word.charAt(0) != '-';
    }
}
