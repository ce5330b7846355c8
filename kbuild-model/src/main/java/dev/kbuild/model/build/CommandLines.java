package dev.kbuild.model.build;

import dev.kbuild.model.build.BuildEvent.Command;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the lines with which Kbuild announces a command, short or in full. */
final class CommandLines {

    /** {@code "  CC [M]  drivers/x.o - due to target missing"}, and with V=1 of newer kernels {@code "# CC      x.o"}. */
    private static final Pattern SHORT =
            Pattern.compile("(?:  |# )([A-Z][A-Z0-9_+-]+(?: \\[[A-Z0-9]+\\]| [A-Z])?)\\s+(\\S+)(?: - .*)?");

    private static final Pattern PROGRAM = Pattern.compile(
            "(?:\\S*/)?(?:[\\w.-]+-)?(gcc|g\\+\\+|clang|clang\\+\\+|cc|ld|ld\\.lld|ld\\.bfd|ar|objcopy)(?:-[0-9.]+)?");

    private static final Pattern OUTPUT = Pattern.compile("\\s-o\\s*(\\S+)");

    private static final Pattern ARCHIVE = Pattern.compile("\\s[cdrDPSTts]+\\s+(\\S+\\.a)(?=\\s|$)");

    private CommandLines() {}

    /**
     * A command as it was run.
     *
     * @param made what it makes
     * @param text the command alone, without what its recipe does before and after it
     */
    record Full(Command made, String text) {}

    /** What a short line announces; absent for any other line. */
    static Optional<Command> announced(String line) {
        Matcher m = SHORT.matcher(line);
        return m.matches() ? Optional.of(new Command(m.group(1), m.group(2))) : Optional.empty();
    }

    /** The compiler, linker or archiver call of a recipe line; absent when there is none. */
    static Optional<Full> inFull(String line) {
        return ShellCommands.split(line).stream().flatMap(command -> full(command).stream()).findFirst();
    }

    private static Optional<Full> full(String command) {
        String[] words = command.split("\\s+", 3);
        for (int i = 0; i < Math.min(2, words.length); i++) {
            Matcher program = PROGRAM.matcher(words[i]);
            if (program.matches()) {
                return made(program.group(1), command).map(made -> new Full(made, command));
            }
        }
        return Optional.empty();
    }

    private static Optional<Command> made(String program, String command) {
        if (program.equals("ar")) {
            return first(ARCHIVE, command).map(target -> new Command("AR", target));
        }
        if (program.equals("objcopy")) {
            return Optional.of(new Command("OBJCOPY", command.substring(command.lastIndexOf(' ') + 1)));
        }
        return first(OUTPUT, command).map(target -> new Command(tag(program, command), target));
    }

    private static String tag(String program, String command) {
        if (program.startsWith("ld")) {
            return "LD";
        }
        if (command.contains(" -E ")) {
            return "CPP";
        }
        if (!command.contains(" -c ") && !command.contains(" -S ")) {
            return "LD";
        }
        String tag = command.contains("-D__ASSEMBLY__") ? "AS" : "CC";
        return command.contains(" -DMODULE ") ? tag + " [M]" : tag;
    }

    private static Optional<String> first(Pattern pattern, String command) {
        Matcher m = pattern.matcher(command);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }
}
