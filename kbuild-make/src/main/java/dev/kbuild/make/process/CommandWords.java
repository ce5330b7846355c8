package dev.kbuild.make.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A recipe line's words as the program to start and its arguments.
 *
 * <p>A line that means the same without a shell is started without one, and GNU make's choice shows: in who reports a missing program, in
 * {@code $$}, and in the words of error messages. So we choose as it does: by single characters and by the first word, never by what the line
 * would do.
 *
 * @param words what to start; empty when the line is blank
 * @param byShell whether {@code words} start a shell for the line
 * @param rest what follows the newline that ended the line; empty when it was the last
 */
public record CommandWords(List<String> words, boolean byShell, Optional<String> rest) {
    private static final String SPECIAL = "#;\"*?[]&|<>(){}$`^~!";

    private static final Set<String> BUILTINS = Set.of(
            ".", ":", "alias", "bg", "break", "case", "cd", "command", "continue", "eval", "exec", "exit", "export", "fc", "fg", "for", "getopts",
            "hash", "if", "jobs", "login", "logout", "read", "readonly", "return", "set", "shift", "test", "times", "trap", "type", "ulimit",
            "umask", "unalias", "unset", "wait", "while");

    public CommandWords {
        words = List.copyOf(words);
    }

    /** Whether all there is to do is the shell's {@code :}; GNU make counts that as run without starting anything. */
    public boolean isNoOp() {
        return byShell
                && words.size() == 3
                && new Shell(words.get(0), words.get(1), false, "").isBourneCompatible()
                && (words.get(1).equals("-c") || words.get(1).equals("-ec"))
                && words.get(2).equals(":");
    }

    /** Splits the first line of an expanded recipe text; with {@code .ONESHELL}, all of it is the first line. */
    public static CommandWords of(String text, Shell shell) {
        String line = text.substring(blanksAt(text, 0));
        if (line.isEmpty()) {
            return new CommandWords(List.of(), false, Optional.empty());
        }
        if (shell.canBeSkipped()) {
            Reader reader = new Reader(line, true, shell.oneShell());
            if (reader.read()) {
                return new CommandWords(reader.words, false, rest(line, reader.at));
            }
        }
        return shell.oneShell() ? wholeRecipe(line, shell) : oneLine(line, endOfLine(line), shell);
    }

    /** Splits the text of {@code $(shell)} or {@code !=}, where a newline ends nothing: it is part of a word, and a shell never gets to see it. */
    public static CommandWords ofFunction(String text, Shell shell) {
        if (text.indexOf('\n') < 0) {
            return of(text, shell);
        }
        String line = text.substring(blanksAt(text, 0));
        if (shell.canBeSkipped()) {
            Reader reader = new Reader(line, false, false);
            if (reader.read()) {
                return new CommandWords(reader.words, false, Optional.empty());
            }
        }
        return oneLine(line, line.length(), shell);
    }

    private static CommandWords wholeRecipe(String recipe, Shell shell) {
        List<String> words = new ArrayList<>();
        words.add(shell.command());
        for (String flag : shell.flags().split("[ \t\n]+")) {
            if (!flag.isEmpty()) {
                words.add(flag);
            }
        }
        words.add(shell.isBourneCompatible() ? withoutPrefixes(recipe) : recipe);
        return new CommandWords(words, true, Optional.empty());
    }

    /** Takes {@code @}, {@code -} and {@code +} from the start of every line that does not continue another. */
    private static String withoutPrefixes(String recipe) {
        StringBuilder out = new StringBuilder(recipe.length());
        int at = 0;
        while (at < recipe.length()) {
            while (at < recipe.length() && " \t-@+".indexOf(recipe.charAt(at)) >= 0) {
                at++;
            }
            boolean quoted = false;
            while (at < recipe.length()) {
                char c = recipe.charAt(at++);
                out.append(c);
                if (c == '\n' && !quoted) {
                    break;
                }
                quoted = c == '\\' && !quoted;
            }
        }
        return out.toString();
    }

    private static CommandWords oneLine(String text, int end, Shell shell) {
        String line = text.substring(0, end);
        if (line.isEmpty()) {
            return new CommandWords(List.of(), false, rest(text, end));
        }
        boolean plain = isPlainWord(shell.command()) && isPlainWord(shell.flags()) && !BUILTINS.contains(shell.command());
        if (plain && endOfLine(line) == line.length()) {
            // What is below would escape the line and take the escapes away again, and newlines with them.
            return new CommandWords(List.of(shell.command(), shell.flags(), line), true, rest(text, end));
        }
        // SHELL and .SHELLFLAGS may have several words, so the line is made one more of them and all are taken apart alike. When that takes a
        // shell, as for SHELL = VAR=x sh, the default one gets the lot.
        String start = withSpecialsEscaped(shell.command()) + ' ' + shell.flags() + ' ' + escaped(line);
        Reader reader = new Reader(start.substring(blanksAt(start, 0)), false, false);
        List<String> words = reader.read() ? reader.words : List.of(Shell.DEFAULT, "-c", start);
        return new CommandWords(words, true, rest(text, end));
    }

    private static boolean isPlainWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '/' || c == '-' || c == '.' || c == '_';
            if (!plain) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The first newline without a backslash before it. */
    private static int endOfLine(String text) {
        int newline = text.indexOf('\n');
        while (newline > 0 && text.charAt(newline - 1) == '\\') {
            newline = text.indexOf('\n', newline + 1);
        }
        return newline < 0 ? text.length() : newline;
    }

    private static Optional<String> rest(String text, int end) {
        return end < text.length() ? Optional.of(text.substring(end + 1)) : Optional.empty();
    }

    private static String withSpecialsEscaped(String command) {
        StringBuilder out = new StringBuilder(command.length());
        for (int i = 0; i < command.length(); i++) {
            if (SPECIAL.indexOf(command.charAt(i)) >= 0) {
                out.append('\\');
            }
            out.append(command.charAt(i));
        }
        return out.toString();
    }

    private static String escaped(String line) {
        StringBuilder out = new StringBuilder(line.length() + 16);
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length() && line.charAt(i + 1) == '\n') {
                out.append("\\\\\n");
                i++;
                continue;
            }
            if (c == '\\' || c == '\'' || isSpace(c) || SPECIAL.indexOf(c) >= 0) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static int blanksAt(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }

    /** Reads words for as long as they mean to us what they mean to a shell. */
    private static final class Reader {
        private final String line;
        private final boolean endsAtNewline;
        private final boolean newlineNeedsShell;
        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private int at;
        private boolean quotedNothing;
        private boolean sawProgram;

        Reader(String line, boolean endsAtNewline, boolean newlineNeedsShell) {
            this.line = line;
            this.endsAtNewline = endsAtNewline;
            this.newlineNeedsShell = newlineNeedsShell;
        }

        /** False when a shell is needed. */
        boolean read() {
            while (at < line.length()) {
                char c = line.charAt(at);
                if (SPECIAL.indexOf(c) >= 0 || c == '\n' && newlineNeedsShell) {
                    return false;
                }
                if (c == '\n' && endsAtNewline) {
                    return finish();
                }
                if (c == '\'') {
                    if (!quoted()) {
                        return false;
                    }
                } else if (c == '\\') {
                    backslash();
                } else if (c == ' ' || c == '\t') {
                    if (!endWord()) {
                        return false;
                    }
                    at = blanksAt(line, at);
                    continue;
                } else if (c == '=' && !sawProgram) {
                    return false;
                } else {
                    word.append(c);
                }
                at++;
            }
            return finish();
        }

        /** Ends on the closing quote; false when there is none before the line's end. */
        private boolean quoted() {
            boolean atWordStart = word.length() == 0;
            for (at++; at < line.length(); at++) {
                char c = line.charAt(at);
                if (c == '\'') {
                    quotedNothing |= atWordStart && word.length() == 0;
                    return true;
                }
                if (c == '\\' && at + 1 < line.length() && line.charAt(at + 1) == '\n') {
                    word.append("\\\n");
                    at++;
                } else if (c == '\n' && endsAtNewline) {
                    return false;
                } else {
                    word.append(c);
                }
            }
            return false;
        }

        private void backslash() {
            if (at + 1 >= line.length()) {
                return;
            }
            at++;
            if (line.charAt(at) != '\n') {
                word.append(line.charAt(at));
            } else if (word.length() == 0) {
                at = blanksAt(line, at + 1) - 1;
            }
        }

        private boolean endWord() {
            words.add(word.toString());
            word.setLength(0);
            quotedNothing = false;
            sawProgram = true;
            return words.size() != 1 || !BUILTINS.contains(words.get(0));
        }

        private boolean finish() {
            if (word.length() > 0 || quotedNothing) {
                return endWord();
            }
            return true;
        }
    }
}
