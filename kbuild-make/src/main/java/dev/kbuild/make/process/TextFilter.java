package dev.kbuild.make.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Commands that print what their words and the files they name make of it, and do nothing else, one after the other: {@code echo}, {@code cat FILE},
 * {@code sed -ne SCRIPT < FILE} with a {@link SedScript} that only prints, and behind a pipe that, {@code bc -q FILE}, {@code cut -b LIST} and
 * {@code wc -c}; any of them in {@code if [ A -gt B ]; then ...; else ...; fi}, and in what is {@link Substituted}. A branch may complain, and fail.
 *
 * @param tools the programs they run
 * @param inputs the files they read, as they name them
 */
record TextFilter(Set<String> tools, List<String> inputs) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./+,@%:][A-Za-z0-9_./+,@%:-]*");
    private static final Pattern BEGINNING = Pattern.compile("\\s*(echo |cat |sed |if \\[ |[a-z][a-z0-9_]*=)");
    private static final Pattern ASSIGNMENT = Pattern.compile("[a-z][a-z0-9_]*=.*", Pattern.DOTALL);
    /** What {@code cut} and {@code [} have nothing to say about. */
    private static final Pattern BYTES = Pattern.compile("-?[1-9][0-9]{0,8}|[1-9][0-9]{0,8}-|1-[1-9][0-9]{0,8}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}|" + Substituted.NUMBER);
    private static final Pattern FAILURE = Pattern.compile("[1-9][0-9]?");
    private static final Set<String> PRINTING = Set.of("echo", "cat", "sed", "bc", "cut", "wc");
    private static final Set<String> COMPARISONS = Set.of("-eq", "-ne", "-gt", "-ge", "-lt", "-le");
    private static final Set<String> IF = Set.of("if");
    private static final Set<String> FI = Set.of("fi");
    private static final Set<String> AFTER_COMMANDS = Set.of("then", "else", "fi");

    TextFilter {
        tools = Set.copyOf(tools);
        inputs = List.copyOf(inputs);
    }

    /** Empty when there is anything else among them. */
    static Optional<TextFilter> of(String commands) {
        if (!BEGINNING.matcher(commands).lookingAt()) {
            return Optional.empty();
        }
        Reading reading = new Reading(false);
        return reading.read(commands) ? Optional.of(new TextFilter(reading.tools, reading.inputs)) : Optional.empty();
    }

    private static final class Reading {
        private final Set<String> tools = new TreeSet<>();
        private final List<String> inputs = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final boolean fillsIn;
        private List<PlainScript.Token> tokens;
        private int at;
        private int pipelines;
        private int assignments;
        private int depth;
        private String input;
        private boolean toErrors;
        private boolean afterPipe;

        /**
         * Has read nothing yet.
         *
         * @param fillsIn whether it is in the place of a placeholder; then nobody may notice that it fails
         */
        Reading(boolean fillsIn) {
            this.fillsIn = fillsIn;
        }

        boolean read(String commands) {
            Substituted substituted = Substituted.of(commands);
            if (substituted == null) {
                return false;
            }
            PlainScript.Lexer lexer = new PlainScript.Lexer(substituted.text(), true);
            tokens = lexer.tokens();
            if (tokens == null || !lexer.mustBeAbsent.isEmpty() || !list() || at < tokens.size()
                    || assignments != substituted.assignments()) {
                return false;
            }
            boolean all = true;
            for (String inner : substituted.texts()) {
                all &= fills(inner, false);
            }
            for (String inner : substituted.numbers()) {
                all &= fills(inner, true);
            }
            return all;
        }

        /** Whether the output of these can stand in the place of a placeholder. */
        private boolean fills(String commands, boolean asNumber) {
            Reading inner = new Reading(true);
            if (!inner.read(commands) || asNumber && (inner.pipelines > 1 || !inner.words.equals(List.of("wc", "-c")))) {
                return false;
            }
            tools.addAll(inner.tools);
            inputs.addAll(inner.inputs);
            return true;
        }

        /** Commands up to the end, or to a word after which others come. */
        private boolean list() {
            boolean complains = false;
            boolean fails = false;
            int first = at;
            while (at < tokens.size() && !fails && !(depth > 0 && isWord(AFTER_COMMANDS))) {
                if (isWord(IF) ? !conditional() : !pipeline()) {
                    return false;
                }
                complains |= toErrors;
                fails = words.get(0).equals("exit");
                if (at < tokens.size() && !operator(";")) {
                    return false;
                }
            }
            return at > first && (fails || !complains);
        }

        private boolean conditional() {
            depth++;
            boolean reads = word(IF) && word(Set.of("[")) && operand() && word(COMPARISONS) && operand() && word(Set.of("]")) && operator(";")
                    && word(Set.of("then")) && list() && (!word(Set.of("else")) || list()) && word(FI);
            depth--;
            words.clear();
            words.addAll(FI);
            toErrors = false;
            return reads;
        }

        private boolean operand() {
            return at < tokens.size() && !tokens.get(at).operator() && NUMBER.matcher(tokens.get(at++).text()).matches();
        }

        private boolean word(Set<String> texts) {
            return isWord(texts) && at++ >= 0;
        }

        private boolean isWord(Set<String> texts) {
            return at < tokens.size() && !tokens.get(at).operator() && tokens.get(at).bare() && texts.contains(tokens.get(at).text());
        }

        private boolean operator(String text) {
            return at < tokens.size() && tokens.get(at).operator() && tokens.get(at).text().equals(text) && at++ >= 0;
        }

        private boolean pipeline() {
            pipelines++;
            afterPipe = false;
            while (command()) {
                if (!operator("|")) {
                    return true;
                }
                afterPipe = true;
                if (toErrors || !PRINTING.contains(words.get(0))) {
                    return false;
                }
            }
            return false;
        }

        /** The command whose words come next, which are kept. */
        private boolean command() {
            words.clear();
            input = null;
            toErrors = false;
            for (; at < tokens.size(); at++) {
                if (!tokens.get(at).operator()) {
                    words.add(tokens.get(at).text());
                } else if (tokens.get(at).text().equals("<") && input == null && at + 1 < tokens.size() && !tokens.get(at + 1).operator()) {
                    input = tokens.get(++at).text();
                } else if (tokens.get(at).text().equals(">&2") && !toErrors && !fillsIn) {
                    toErrors = true;
                } else {
                    break;
                }
            }
            return !words.isEmpty() && (input == null || reads(input)) && isAllowed(words.get(0), words.size()) && (!toErrors || words.get(0).equals("echo"));
        }

        private boolean arePlain(boolean filledIn) {
            for (String word : words) {
                if (!isPlain(word, filledIn)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isPlain(String word, boolean filledIn) {
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                if (c < ' ' && c != '\t' && c != '\n' && !(filledIn && (c == Substituted.TEXT || c == Substituted.NUMBER))) {
                    return false;
                }
            }
            return true;
        }

        private boolean isAllowed(String program, int count) {
            switch (program) {
                case "echo":
                    return !afterPipe && input == null && arePlain(true);
                case "cat":
                    tools.add(program);
                    return !afterPipe && input == null && count == 2 && reads(words.get(1));
                case "sed":
                    tools.add(program);
                    return afterPipe == (input == null) && count == 3 && Set.of("-ne", "-e").contains(words.get(1)) && arePlain(false)
                            && SedScript.onlyPrints(words.get(2));
                case "bc":
                    tools.add(program);
                    return afterPipe && input == null && count == 3 && words.get(1).equals("-q") && reads(words.get(2));
                case "cut":
                    tools.add(program);
                    return afterPipe && input == null && count == 3 && words.get(1).equals("-b") && BYTES.matcher(words.get(2)).matches();
                case "wc":
                    tools.add(program);
                    return afterPipe && input == null && count == 2 && words.get(1).equals("-c");
                case "exit":
                    return depth > 0 && !fillsIn && !afterPipe && input == null && count == 2 && FAILURE.matcher(words.get(1)).matches();
                default:
                    assignments++;
                    return depth == 0 && !afterPipe && input == null && count == 1 && ASSIGNMENT.matcher(program).matches() && arePlain(true);
            }
        }

        private boolean reads(String file) {
            inputs.add(file);
            return NAME.matcher(file).matches();
        }
    }
}
