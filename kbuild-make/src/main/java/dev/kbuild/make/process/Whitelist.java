package dev.kbuild.make.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which shell texts are {@link Probe}s. A text is one when it is a {@link PlainScript} all of whose commands are among these:
 *
 * <ul>
 *   <li>a compiler, assembler, linker or other tool of binutils, by name, reading nothing but {@code /dev/null}, its standard input, and temporary
 *       files: no other file among its arguments, and no option that names a file to be read
 *   <li>{@code echo}, {@code printf}, {@code true}, {@code test} on numbers, {@code expr}, {@code getconf}, {@code head -n1}
 *   <li>{@code grep} and {@code cmp -s} on standard input and temporary files; {@code sed} with substitutions
 *   <li>{@code uname -m}, whose answer depends on the personality of the process as well
 * </ul>
 */
final class Whitelist {
    /** Raise it whenever fewer texts become probes, or one needs more tools: what a text was found to be is kept from run to run. */
    static final int EDITION = 1;

    private static final Pattern SUBSTITUTION = Pattern.compile("(/([^/\\\\]|\\\\.)*/!?)?s/([^/\\\\]|\\\\.)*/([^/\\\\]|\\\\.)*/g?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+");
    private static final Set<String> TAKES_VALUE = Set.of("-x", "-m", "-z", "-D", "-U", "-I", "-isystem", "-idirafter", "-target", "--param", "-arch");
    private static final List<String> READS_FILES = List.of(
            "-include", "-imacros", "-specs", "--specs", "-fplugin", "-B", "-T", "-wrapper", "--sysroot", "-iplugindir", "-fprofile-use", "-fprofile-sample", "-fprofile-instr", "-fprofile-list", "-fprofile-remap", "-fauto-profile",
            "-fsanitize-blacklist", "-fsanitize-ignorelist", "--config", "-Xclang", "-load", "-l", "-L", "-plugin", "--plugin", "-R", "--script", "-dT",
            "-fuse-ld", "-Xlinker", "-Xassembler", "--version-script", "--dynamic-list", "--just-symbols", "--default-script");

    private Whitelist() {}

    /** Null when the text is not on it. */
    static Probe probe(String text) {
        if (text.length() > 32768) {
            return null;
        }
        PlainScript script = PlainScript.parse(text).orElse(null);
        if (script == null) {
            return null;
        }
        Set<String> tools = new TreeSet<>();
        boolean answersByStatus = false;
        for (PlainScript.Simple command : script.commands()) {
            List<String> words = command.words();
            if (words.get(0).equals("LC_ALL=C")) {
                words = words.subList(1, words.size());
            }
            if (words.isEmpty() || !isAllowed(words, script.inTemporary(), command.afterPipe(), tools)) {
                return null;
            }
            answersByStatus |= command.afterPipe() || words.get(0).equals("test") || words.get(0).equals("expr");
        }
        return new Probe(tools, script.inTemporary(), answersByStatus, script.mustBeAbsent());
    }

    private static boolean isAllowed(List<String> words, boolean inTemporary, boolean afterPipe, Set<String> tools) {
        String program = words.get(0);
        List<String> arguments = words.subList(1, words.size());
        switch (program) {
            case "echo":
            case "printf":
            case "true":
                return arguments.stream().noneMatch(it -> it.indexOf(PlainScript.TEMPORARY) >= 0 || it.indexOf('\u0002') >= 0 || it.indexOf('#') >= 0);
            case "test":
                return arguments.size() == 3 && isNumber(arguments.get(0)) && isNumber(arguments.get(2));
            case "expr":
                tools.add(program);
                return arguments.stream().allMatch(it -> isNumber(it) || it.length() == 1 && "+-*".contains(it));
            case "getconf":
                tools.add(program);
                return arguments.size() == 1 && arguments.get(0).startsWith("LFS_");
            case "head":
                tools.add(program);
                return afterPipe && (arguments.equals(List.of("-n", "1")) || arguments.equals(List.of("-n1")));
            case "grep":
                tools.add(program);
                return afterPipe && arguments.size() == 1 && !arguments.get(0).startsWith("-");
            case "cmp":
                tools.add(program);
                return inTemporary && arguments.size() == 3 && arguments.get(0).equals("-s")
                        && PlainScript.isTemporary(arguments.get(1)) && PlainScript.isTemporary(arguments.get(2));
            case "sed":
                tools.add(program);
                return afterPipe && areSubstitutions(arguments);
            case "uname":
                tools.add(program);
                return arguments.equals(List.of("-m"));
            default:
                tools.add(program);
                return ToolName.isTool(program) && readsNothing(program, arguments, inTemporary) && (afterPipe || !arguments.contains("-"));
        }
    }

    private static boolean areSubstitutions(List<String> arguments) {
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            boolean announced = arguments.get(i).equals("-e") || arguments.get(i).equals("-E") && arguments.size() == 2;
            if (!announced || !SUBSTITUTION.matcher(arguments.get(i + 1)).matches()) {
                return false;
            }
        }
        return !arguments.isEmpty() && arguments.size() % 2 == 0;
    }

    private static boolean isNumber(String word) {
        return NUMBER.matcher(word).matches();
    }

    /** Without a place of its own for what it writes, a tool is only asked for its version. */
    private static boolean readsNothing(String program, List<String> arguments, boolean inTemporary) {
        if (!inTemporary || program.equals("rustc")) {
            // What a compiler says to -v goes to standard error, which is not remembered.
            return arguments.equals(List.of("--version")) || arguments.equals(List.of("-v")) && ToolName.isLinker(program);
        }
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean harmless;
            if (argument.equals("-o")) {
                i++;
                harmless = i < arguments.size() && (arguments.get(i).equals("/dev/null") || PlainScript.isTemporary(arguments.get(i)));
            } else if (TAKES_VALUE.contains(argument)) {
                i++;
                harmless = i < arguments.size() && arguments.get(i).indexOf(PlainScript.TEMPORARY) < 0;
            } else if (argument.startsWith("-")) {
                harmless = !readsFile(argument);
            } else {
                harmless = argument.equals("/dev/null") || PlainScript.isTemporary(argument);
            }
            if (!harmless || argument.indexOf('\u0002') >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean readsFile(String option) {
        if (option.startsWith("-Wl,") || option.startsWith("-Wa,")) {
            for (String part : option.substring(4).split(",")) {
                if (!part.startsWith("-") && !NUMBER.matcher(part).matches() || readsFile(part)) {
                    return true;
                }
            }
        }
        if (option.startsWith("-Wp,") || option.indexOf('@') >= 0) {
            return true;
        }
        for (String start : READS_FILES) {
            if (option.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
