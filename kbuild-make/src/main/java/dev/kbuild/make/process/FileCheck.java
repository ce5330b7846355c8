package dev.kbuild.make.process;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shell text that writes a file anew only when that would change it, as {@code filechk} in a kernel's {@code scripts/Kbuild.include}:
 *
 * <pre>set -e; mkdir -p D; trap "rm -f T" EXIT; { COMMANDS; } > T; if [ ! -r F ] || ! cmp -s F T; then echo ' UPD F'; mv -f T F; fi</pre>
 *
 * <p>Mostly nothing changes, and then the shell need run no more than the commands: that a directory is there, that two files are the same, and
 * the removal of one of them do not take three programs. Only texts of exactly this form are one of these, with plain file names, and with commands
 * that cannot end or alter the shell around them.
 *
 * @param commands what is written to T
 * @param before the text up to and including the redirection, without what is not needed
 * @param directory D
 * @param temporary T
 * @param file F
 * @param after a text that does the rest, for when the files differ
 */
record FileCheck(String commands, String before, String directory, String temporary, String file, String after) implements Shortcut {
    private static final int LONGEST = 8192;
    /** Words that can make something else of the commands that come after. */
    private static final Set<String> ALTERING = Set.of("trap", "function", "PATH");
    private static final String GAP = "((?:[ \t]|\\\\\n)+)";
    private static final String NAME = "([A-Za-z0-9_./+,@%:-]+)";
    private static final Pattern START = Pattern.compile(
            "set -e;" + GAP + "mkdir -p " + NAME + ";" + GAP + "trap \"rm -f " + NAME + "\" EXIT;" + GAP + "\\{ ");
    private static final Pattern END = Pattern.compile(
            "; \\} > " + NAME + ";" + GAP + "(if \\[ ! -r " + NAME + " \\] \\|\\| ! cmp -s " + NAME + " " + NAME + ";" + GAP + "then" + GAP
                    + "(?:echo|:) '[A-Za-z0-9_./+,@%: -]*';" + GAP + "mv -f " + NAME + " " + NAME + ";" + GAP + "fi)(?:[ \t]|\\\\\n)*");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Za-z0-9_./-]+");
    private static final Pattern FAILURE = Pattern.compile("exit [1-9][0-9]*;");
    private static final Pattern FUNCTION = Pattern.compile("\\([ \t]*\\)");
    private static final Pattern DOT = Pattern.compile("(^|[^A-Za-z0-9_])\\.[ \t\n]");

    /** Empty when the text is anything else. */
    static Optional<FileCheck> of(String text) {
        if (text.length() > LONGEST || !text.startsWith("set -e;")) {
            return Optional.empty();
        }
        Matcher start = START.matcher(text);
        int brace = text.lastIndexOf("; } > ");
        Matcher end = END.matcher(text);
        if (!start.lookingAt() || brace < start.end() || !end.region(brace, text.length()).matches()) {
            return Optional.empty();
        }
        String temporary = start.group(4);
        String file = end.group(4);
        boolean agrees = end.group(1).equals(temporary) && end.group(6).equals(temporary) && end.group(10).equals(temporary)
                && end.group(5).equals(file) && end.group(11).equals(file) && !temporary.equals(file)
                && Shortcut.isFileName(temporary) && Shortcut.isFileName(file);
        String commands = text.substring(start.end(), brace);
        if (!agrees || !isSelfContained(commands)) {
            return Optional.empty();
        }
        // Lines are counted in a shell's messages, so they stay as many as they were. Commands may end with a status that set -e lets pass.
        String before = "set -e;" + start.group(1) + start.group(3) + start.group(5) + "{ " + commands + "; } > " + temporary + "; :";
        String after = "set -e; trap \"rm -f " + temporary + "\" EXIT; " + end.group(3);
        return Optional.of(new FileCheck(commands, before, start.group(2), temporary, file, after));
    }

    /** Whether quotes are closed, nothing is a comment or a here-document, and no command has a say in what comes after. */
    private static boolean isSelfContained(String commands) {
        char quote = 0;
        for (int i = 0; i < commands.length(); i++) {
            char c = commands.charAt(i);
            if (c == '\\' && quote != '\'') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '#' || c == '&' && !commands.startsWith("&&", i) && (i == 0 || ">&".indexOf(commands.charAt(i - 1)) < 0)
                    || commands.startsWith("<<", i)) {
                return false;
            }
        }
        if (quote != 0 || commands.endsWith("\\") || DOT.matcher(commands).find() || FUNCTION.matcher(commands).find()) {
            return false;
        }
        for (String word : BETWEEN_WORDS.split(FAILURE.matcher(commands).replaceAll(";"))) {
            if (ALTERING.contains(word) || Segments.REACHING_OUT.contains(word)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean begin(Disk disk) {
        return disk.isDirectory(directory);
    }

    @Override
    public boolean finish(Disk disk, boolean succeeded) {
        if (succeeded && !isSame(disk)) {
            return false;
        }
        Shortcut.remove(disk, temporary);
        return true;
    }

    private boolean isSame(Disk disk) {
        try {
            return Arrays.equals(disk.read(file), disk.read(temporary));
        } catch (DiskException unreadable) {
            return false;
        }
    }
}
