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

    private static final Pattern PROGRAM = Pattern.compile("(?:\\S*/)?(?:\\S+-)?(gcc|clang|cc|ld|ld\\.lld|ld\\.bfd|ar|llvm-ar|objcopy|llvm-objcopy)(?:-[0-9.]+)?");

    private static final Pattern OUTPUT = Pattern.compile("(?:^|\\s)-o\\s*(\\S+)");

    private static final Pattern ARCHIVE = Pattern.compile("\\s(?:[cdrDPSTts]+)\\s+(\\S+\\.a)(?:\\s|;|$)");

    private CommandLines() {}

    /** What a short line announces; absent for any other line. */
    static Optional<Command> announced(String line) {
        Matcher m = SHORT.matcher(line);
        return m.matches() ? Optional.of(new Command(m.group(1), m.group(2))) : Optional.empty();
    }

    /** What a full command makes, told from its first word and its {@code -o}; absent for any other line. */
    static Optional<Command> inFull(String line) {
        String command = line.strip();
        if (command.startsWith("set -e;")) {
            command = command.substring("set -e;".length()).strip();
        }
        String[] words = command.split("\\s+");
        for (int i = 0; i < Math.min(2, words.length); i++) {
            Matcher program = PROGRAM.matcher(words[i]);
            if (program.matches()) {
                return made(program.group(1), command);
            }
        }
        return Optional.empty();
    }

    private static Optional<Command> made(String program, String command) {
        if (program.endsWith("ar")) {
            return first(ARCHIVE, command).map(target -> new Command("AR", target));
        }
        if (program.endsWith("objcopy")) {
            String[] words = command.split("\\s*;")[0].split("\\s+");
            return Optional.of(new Command("OBJCOPY", words[words.length - 1]));
        }
        return first(OUTPUT, command).map(target -> new Command(compiles(program, command) ? tag(command) : "LD", target));
    }

    private static boolean compiles(String program, String command) {
        return !program.startsWith("ld") && (command.contains(" -c ") || command.contains(" -S ") || command.contains(" -E "));
    }

    private static String tag(String command) {
        String tag = command.contains(" -S ") || command.contains(" -E ") ? "CPP" : command.contains("-D__ASSEMBLY__") ? "AS" : "CC";
        return command.contains(" -DMODULE") ? tag + " [M]" : tag;
    }

    private static Optional<String> first(Pattern pattern, String command) {
        Matcher m = pattern.matcher(command);
        return m.find() ? Optional.of(m.group(1).replace(";", "")) : Optional.empty();
    }
}
