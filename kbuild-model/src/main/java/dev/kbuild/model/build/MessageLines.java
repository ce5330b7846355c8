package dev.kbuild.model.build;

import dev.kbuild.model.build.BuildEvent.Message;
import dev.kbuild.model.build.BuildEvent.Severity;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises what compilers, assemblers, linkers, modpost, Kconfig and make say about a place. */
final class MessageLines {

    /** {@code file:line[:column]: error: text}; gcc has {@code <command-line>} too, dtc gives ranges ({@code a.dts:3.4-5.6}), Kconfig leaves out the blank before {@code warning}. */
    private static final Pattern PLACED =
            Pattern.compile("(<[a-z-]+>|\\S[^:]*:\\d+(?:[.:]\\d+)?(?:-[0-9.]+)?):\\s*(fatal error|[Ee]rror|ERROR|[Ww]arning|WARNING)(?: \\([^)]*\\))?:? (.*)");

    /** GNU ld: {@code file.c:12: undefined reference to `x'}, {@code file.o:(.text+0x4): multiple definition of `x'; …}. */
    private static final Pattern LINKER =
            Pattern.compile("(?:\\S*ld(?:\\.\\w+)?: )?(\\S+?(?::\\d+|:\\([^)]+\\))): ((?:undefined reference|multiple definition|relocation truncated).*)");

    /** {@code riscv64-linux-gnu-ld: cannot find x}, {@code ld.lld: error: undefined symbol: x}, {@code gcc: fatal error: …}. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?:\\S*/)?((?:\\S+-)?(?:gcc|clang|cc1|cc1plus|as|ld|ld\\.bfd|ld\\.lld|lld|ar|objcopy|strip|nm|dtc|collect2|objtool|pahole|resolve_btfids|modpost)(?:-[0-9.]+)?): (.*)");

    private static final Pattern MODPOST = Pattern.compile("(ERROR|WARNING): (?:modpost: )?(.*)");

    private static final Pattern UNDEFINED_BY_MODULE = Pattern.compile("\"[^\"]+\" \\[([^]]+)\\] undefined!.*");

    private static final Pattern KCONFIG = Pattern.compile("(\\S*Kconfig\\S*:\\d+): (.*)");

    /** Follow-ups of an error that has been told already. */
    private static final Pattern ECHO = Pattern.compile("ld returned \\d+ exit status|.*: in function `.*|.*: warning: .*|warning: .*");

    private MessageLines() {}

    static Optional<Message> of(String line) {
        Matcher placed = PLACED.matcher(line);
        if (placed.matches()) {
            return Optional.of(new Message(severity(placed.group(2)), placed.group(1), placed.group(3)));
        }
        Matcher linker = LINKER.matcher(line);
        if (linker.matches()) {
            return Optional.of(new Message(Severity.ERROR, linker.group(1), linker.group(2)));
        }
        Matcher program = PROGRAM.matcher(line);
        if (program.matches()) {
            return ofProgram(program.group(1), program.group(2));
        }
        Matcher modpost = MODPOST.matcher(line);
        if (modpost.matches()) {
            Matcher undefined = UNDEFINED_BY_MODULE.matcher(modpost.group(2));
            return Optional.of(new Message(
                    severity(modpost.group(1)), undefined.matches() ? undefined.group(1) : "modpost", modpost.group(2)));
        }
        Matcher kconfig = KCONFIG.matcher(line);
        if (kconfig.matches()) {
            return Optional.of(new Message(Severity.ERROR, kconfig.group(1), kconfig.group(2)));
        }
        return Optional.empty();
    }

    private static Optional<Message> ofProgram(String program, String text) {
        String words = text.startsWith("error: ") ? text.substring("error: ".length()) : text;
        if (ECHO.matcher(words).matches()) {
            return text.contains("warning: ") && !text.contains("in function")
                    ? Optional.of(new Message(Severity.WARNING, program, text.substring(text.indexOf("warning: ") + 9)))
                    : Optional.empty();
        }
        return Optional.of(new Message(Severity.ERROR, program, words));
    }

    private static Severity severity(String word) {
        return word.toLowerCase(Locale.ROOT).endsWith("error") ? Severity.ERROR : Severity.WARNING;
    }
}
