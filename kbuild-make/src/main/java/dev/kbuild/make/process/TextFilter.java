package dev.kbuild.make.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Commands that print what their words and the files they name make of it, and do nothing else: {@code echo}, {@code cat FILE}, {@code sed -ne SCRIPT < FILE}
 * with a {@link SedScript} that only prints, {@code bc -q FILE} behind a pipe, one after the other.
 *
 * @param tools the programs they run
 * @param inputs the files they read, as they name them
 */
record TextFilter(Set<String> tools, List<String> inputs) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./+,@%:][A-Za-z0-9_./+,@%:-]*");
    private static final Pattern BEGINNING = Pattern.compile("\\s*(echo|cat|sed) ");

    TextFilter {
        tools = Set.copyOf(tools);
        inputs = List.copyOf(inputs);
    }

    /** Empty when there is anything else among them. */
    static Optional<TextFilter> of(String commands) {
        if (!BEGINNING.matcher(commands).lookingAt()) {
            return Optional.empty();
        }
        PlainScript.Lexer lexer = new PlainScript.Lexer(commands, true);
        List<PlainScript.Token> tokens = lexer.tokens();
        Reading reading = new Reading();
        return tokens != null && lexer.mustBeAbsent.isEmpty() && reading.read(tokens)
                ? Optional.of(new TextFilter(reading.tools, reading.inputs)) : Optional.empty();
    }

    private static final class Reading {
        private final Set<String> tools = new TreeSet<>();
        private final List<String> inputs = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private String input;
        private boolean afterPipe;

        boolean read(List<PlainScript.Token> tokens) {
            for (int i = 0; i < tokens.size(); i++) {
                PlainScript.Token token = tokens.get(i);
                if (!token.operator()) {
                    words.add(token.text());
                } else if (token.text().equals("<") && input == null && i + 1 < tokens.size() && !tokens.get(i + 1).operator()) {
                    input = tokens.get(++i).text();
                } else if (!token.text().equals(";") && !token.text().equals("|") || !command(token.text().equals("|"))) {
                    return false;
                }
            }
            return !afterPipe && words.isEmpty() && input == null || command(false);
        }

        /** Takes note of the command whose words have been read. */
        private boolean command(boolean beforePipe) {
            if (words.isEmpty() || !isPlain() || input != null && !reads(input) || !isAllowed(words.get(0), words.size())) {
                return false;
            }
            words.clear();
            input = null;
            afterPipe = beforePipe;
            return true;
        }

        private boolean isPlain() {
            for (String word : words) {
                for (int i = 0; i < word.length(); i++) {
                    if (word.charAt(i) < ' ' && word.charAt(i) != '\t' && word.charAt(i) != '\n') {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean isAllowed(String program, int count) {
            switch (program) {
                case "echo":
                    return !afterPipe && input == null;
                case "cat":
                    tools.add(program);
                    return !afterPipe && input == null && count == 2 && reads(words.get(1));
                case "sed":
                    tools.add(program);
                    return afterPipe == (input == null) && count == 3 && Set.of("-ne", "-e").contains(words.get(1)) && SedScript.onlyPrints(words.get(2));
                case "bc":
                    tools.add(program);
                    return afterPipe && input == null && count == 3 && words.get(1).equals("-q") && reads(words.get(2));
                default:
                    return false;
            }
        }

        private boolean reads(String file) {
            inputs.add(file);
            return NAME.matcher(file).matches();
        }
    }
}
