package dev.kbuild.make.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A shell text that is a list of commands, one after the other: {@code a; b | c; d > e}. Each part is a command as it is written, or a pipeline.
 *
 * <p>Compound commands, {@code &&} and {@code ||}, background commands, comments, here-documents and command substitutions are none of it, nor are
 * commands that could end or alter the shell.
 */
final class Segments {
    private static final Pattern PROGRAM = Pattern.compile("[A-Za-z0-9_./+-]+");
    private static final Pattern TRAP_OF_SIGNAL = Pattern.compile("trap '[^']*' (HUP|INT|QUIT|TERM|PIPE)");
    /** Commands that can end or alter the shell, or leave something running. */
    static final Set<String> REACHING_OUT = Set.of(
            "exit", "exec", "return", "eval", "set", "kill", "source", "wait", "break", "continue", "cd", "chdir", "pushd", "popd", "umask", "ulimit", "export", "unset",
            "alias", "hash", "enable", "shopt");
    /** Words that begin or are part of something else than one command, or hide which it is. */
    private static final Set<String> NO_COMMANDS = Set.of(
            ".", "command", "builtin", "time", "if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "function",
            "select");

    private final String text;
    private final List<String> parts = new ArrayList<>();
    private int start;
    private int at;

    private Segments(String text) {
        this.text = text;
    }

    /** In order, without the semicolons between them; empty when the text is anything else. */
    static List<String> of(String text) {
        Segments segments = new Segments(text);
        return segments.read() ? segments.parts : List.of();
    }

    private boolean read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ';') {
                if (!end()) {
                    return false;
                }
                start = at + 1;
            } else if (c == '\\') {
                at++;
            } else if (c == '\'') {
                at = text.indexOf('\'', at + 1);
                if (at < 0) {
                    return false;
                }
            } else if (c == '"') {
                if (!quoted()) {
                    return false;
                }
            } else if (!isPlain(c)) {
                return false;
            }
            at++;
        }
        return at == text.length() && end();
    }

    private boolean quoted() {
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                return true;
            }
            if (c == '`' || c == '$' && text.startsWith("$(", at)) {
                return false;
            }
            if (c == '\\') {
                at++;
            }
        }
        return false;
    }

    private boolean isPlain(char c) {
        switch (c) {
            case '\n':
            case '(':
            case ')':
            case '{':
            case '}':
            case '`':
                return false;
            case '#':
                return at > 0 && " \t;|\n".indexOf(text.charAt(at - 1)) < 0;
            case '&':
                return at > 0 && text.charAt(at - 1) == '>';
            case '|':
                return !text.startsWith("||", at);
            case '<':
                return !text.startsWith("<<", at);
            default:
                return true;
        }
    }

    private boolean end() {
        String part = text.substring(start, at).strip();
        int blank = 0;
        while (blank < part.length() && " \t".indexOf(part.charAt(blank)) < 0) {
            blank++;
        }
        String program = part.substring(0, blank);
        parts.add(part);
        return parts.size() == 1 && part.equals("set -e")
                || PROGRAM.matcher(program).matches()
                && !REACHING_OUT.contains(program)
                && !NO_COMMANDS.contains(program)
                && (!program.equals("trap") || TRAP_OF_SIGNAL.matcher(part).matches());
    }
}
