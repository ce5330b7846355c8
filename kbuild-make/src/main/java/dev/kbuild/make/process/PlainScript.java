package dev.kbuild.make.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A short shell text made only of what we are sure to understand: simple commands with plain words, joined by {@code ; | || &&}, writing nowhere
 * but to {@code /dev/null} and to files named after {@code $TMP}.
 *
 * <p>Anything else is no plain script: variables and substitutions, here-documents, functions, loops, background commands, and wildcards but for those
 * in a word like {@code s/[ab]/c/}: it stays as it is where there is no file {@code s}.
 *
 * @param commands with their words, quotes taken away; {@link #TEMPORARY} stands for {@code $TMP}
 * @param inTemporary it stands in {@code TMP=D/tmp; trap "rm -rf D" EXIT; mkdir -p D; if (...) >/dev/null 2>&1; then echo A; else echo B; fi}, where
 *     D ends in {@code .tmp_$$}, so that nothing is left of what it writes
 * @param mustBeAbsent it is what it seems only where no file has one of these names, which are relative to where it runs, or absolute
 */
public record PlainScript(List<Simple> commands, boolean inTemporary, Set<String> mustBeAbsent) {
    /**
     * One command.
     *
     * @param afterPipe its standard input is another command's output
     */
    public record Simple(List<String> words, boolean afterPipe) {
        public Simple {
            words = List.copyOf(words);
        }
    }

    /** Stands for the name of a temporary file that nobody else has. */
    public static final char TEMPORARY = '\u0001';

    private static final char PID = '\u0002';

    public PlainScript {
        commands = List.copyOf(commands);
        mustBeAbsent = Set.copyOf(mustBeAbsent);
    }

    /** Empty when the text is anything else. */
    public static Optional<PlainScript> parse(String text) {
        Lexer lexer = new Lexer(text, false);
        List<Token> tokens = lexer.tokens();
        return tokens == null ? Optional.empty() : Optional.ofNullable(new Parser(tokens, lexer.mustBeAbsent).script());
    }

    /**
     * An operator, when {@code operator} is set, or a word.
     *
     * @param bare whether nothing of it stands in quotes or behind a backslash
     */
    record Token(String text, boolean operator, boolean bare) {}

    static final class Lexer {
        private final String text;
        private final boolean readsFiles;
        private final List<Token> tokens = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        final Set<String> mustBeAbsent = new TreeSet<>();
        private boolean inWord;
        private boolean bare = true;
        private int at;

        /**
         * Takes a text apart.
         *
         * @param readsFiles whether a redirection of input, one to standard error, brackets that stand alone, and what {@link Substituted} put there
         *     are plain, too
         */
        Lexer(String text, boolean readsFiles) {
            this.text = text;
            this.readsFiles = readsFiles;
        }

        /** Null when the text is not plain. */
        List<Token> tokens() {
            while (at < text.length()) {
                if (!one(text.charAt(at))) {
                    return null;
                }
            }
            endWord();
            return tokens;
        }

        private boolean one(char c) {
            switch (c) {
                case ' ':
                case '\t':
                    endWord();
                    at++;
                    return true;
                case '\n':
                case ';':
                case '(':
                case ')':
                    return operator(c == '\n' ? ";" : String.valueOf(c), 1);
                case '|':
                    return text.startsWith("||", at) ? operator("||", 2) : operator("|", 1);
                case '&':
                    return text.startsWith("&&", at) && operator("&&", 2);
                case '>':
                    return redirection();
                case '<':
                    return readsFiles && !inWord && !text.startsWith("<<", at) && operator("<", 1);
                case '\'':
                    return quoted();
                case '"':
                    return doublyQuoted();
                case '$':
                    return reference();
                case '\\':
                    return escaped();
                case '*':
                case '?':
                    return wildcard() && letter(c);
                case '[':
                case ']':
                    return (isAlone() || wildcard()) && letter(c);
                case '!':
                case '^':
                    return inWord && letter(c);
                default:
                    return "#`~{}<".indexOf(c) < 0 && (c >= ' ' || readsFiles && (c == Substituted.TEXT || c == Substituted.NUMBER)) && letter(c);
            }
        }

        private boolean letter(char c) {
            word.append(c);
            inWord = true;
            at++;
            return true;
        }

        /** No name matches a word when there is not even its first directory; false when the wildcard is in that. */
        private boolean wildcard() {
            int end = word.indexOf("/", 1);
            if (end <= 0) {
                return false;
            }
            String first = word.substring(0, end);
            mustBeAbsent.add(first);
            return first.indexOf(TEMPORARY) < 0 && first.indexOf(PID) < 0;
        }

        /** A bracket that has no other matches nothing but itself. */
        private boolean isAlone() {
            return readsFiles && !inWord && isEnd(at + 1);
        }

        private boolean isEnd(int place) {
            return place == text.length() || " \t\n;".indexOf(text.charAt(place)) >= 0;
        }

        private boolean operator(String operator, int length) {
            endWord();
            tokens.add(new Token(operator, true, true));
            at += length;
            return true;
        }

        private boolean redirection() {
            if (readsFiles && !inWord && text.startsWith(">&2", at) && isEnd(at + 3)) {
                return operator(">&2", 3);
            }
            boolean errors = inWord && word.length() == 1 && word.charAt(0) == '2';
            if (text.startsWith(">>", at) || inWord && !errors) {
                return false;
            }
            word.setLength(0);
            inWord = false;
            if (errors && text.startsWith(">&1", at)) {
                return operator("2>&1", 3);
            }
            return operator(errors ? "2>" : ">", 1);
        }

        private boolean quoted() {
            int end = text.indexOf('\'', at + 1);
            if (end < 0) {
                return false;
            }
            word.append(text, at + 1, end);
            inWord = true;
            bare = false;
            at = end + 1;
            return true;
        }

        private boolean doublyQuoted() {
            inWord = true;
            bare = false;
            at++;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '"') {
                    at++;
                    return true;
                }
                if (c == '\\' || c == '`' || c == '$' && !reference()) {
                    return false;
                }
                if (c != '$') {
                    word.append(c);
                    at++;
                }
            }
            return false;
        }

        private boolean reference() {
            inWord = true;
            if (text.startsWith("$$", at)) {
                word.append(PID);
                at += 2;
                return true;
            }
            if (text.startsWith("$/", at)) {
                return letter('$');
            }
            int end = at + "$TMP".length();
            boolean temporary = text.startsWith("$TMP", at)
                    && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '_');
            if (temporary) {
                word.append(TEMPORARY);
                at = end;
            }
            return temporary;
        }

        private boolean escaped() {
            if (at + 1 >= text.length() || text.charAt(at + 1) == '\n') {
                return false;
            }
            word.append(text.charAt(at + 1));
            inWord = true;
            bare = false;
            at += 2;
            return true;
        }

        private void endWord() {
            if (inWord) {
                tokens.add(new Token(word.toString(), false, bare));
                word.setLength(0);
                inWord = false;
                bare = true;
            }
        }
    }

    private static final class Parser {
        private final List<Token> tokens;
        private final Set<String> mustBeAbsent;
        private int at;

        Parser(List<Token> tokens, Set<String> mustBeAbsent) {
            this.tokens = tokens;
            this.mustBeAbsent = mustBeAbsent;
        }

        PlainScript script() {
            if (!words("set", "-e")) {
                List<Simple> commands = commands(tokens.size(), false);
                return commands == null ? null : new PlainScript(commands, false, mustBeAbsent);
            }
            return inTemporary();
        }

        private PlainScript inTemporary() {
            String assignment = operator(";") ? word() : null;
            if (assignment == null || !assignment.startsWith("TMP=") || !assignment.endsWith(".tmp_" + PID + "/tmp")) {
                return null;
            }
            String directory = assignment.substring("TMP=".length(), assignment.length() - "/tmp".length());
            boolean begins = directory.indexOf(' ') < 0 && operator(";") && words("trap", "rm -rf " + directory, "EXIT") && operator(";")
                    && words("mkdir", "-p", directory) && operator(";") && words("if") && operator("(");
            int close = tokens.size() - 1;
            while (close >= 0 && !is(close, ")", true)) {
                close--;
            }
            List<Simple> commands = begins && close > at ? commands(close, true) : null;
            if (commands == null) {
                return null;
            }
            at = close + 1;
            boolean ends = operator(">") && words("/dev/null") && operator("2>&1") && operator(";") && words("then", "echo") && word() != null
                    && operator(";") && words("else", "echo") && word() != null && operator(";") && words("fi") && at == tokens.size();
            return ends ? new PlainScript(commands, true, mustBeAbsent) : null;
        }

        /** Null when some of it is not plain. */
        private List<Simple> commands(int end, boolean mayWrite) {
            List<Simple> all = new ArrayList<>();
            List<String> command = new ArrayList<>();
            boolean afterPipe = false;
            while (at < end) {
                Token token = tokens.get(at++);
                if (!token.operator()) {
                    command.add(token.text());
                } else if (token.text().equals("2>&1")) {
                    continue;
                } else if (token.text().endsWith(">")) {
                    String to = at < end ? word() : null;
                    if (to == null || !to.equals("/dev/null") && !(mayWrite && isTemporary(to))) {
                        return null;
                    }
                } else if (token.text().equals("(") || token.text().equals(")") || command.isEmpty()) {
                    return null;
                } else {
                    all.add(new Simple(command, afterPipe));
                    afterPipe = token.text().equals("|");
                    command.clear();
                }
            }
            if (!command.isEmpty()) {
                all.add(new Simple(command, afterPipe));
            }
            return all.isEmpty() ? null : all;
        }

        private boolean is(int index, String text, boolean operator) {
            return index < tokens.size() && tokens.get(index).operator() == operator && tokens.get(index).text().equals(text);
        }

        private boolean operator(String text) {
            return is(at, text, true) && at++ >= 0;
        }

        private boolean words(String... texts) {
            for (String text : texts) {
                if (!is(at, text, false)) {
                    return false;
                }
                at++;
            }
            return true;
        }

        private String word() {
            return at < tokens.size() && !tokens.get(at).operator() ? tokens.get(at++).text() : null;
        }
    }

    /** Whether a word is {@code $TMP}, or that with letters after it. */
    public static boolean isTemporary(String word) {
        return !word.isEmpty() && word.charAt(0) == TEMPORARY && word.indexOf('/') < 0;
    }
}
