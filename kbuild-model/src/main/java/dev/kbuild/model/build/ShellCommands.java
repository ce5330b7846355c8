package dev.kbuild.model.build;

import java.util.ArrayList;
import java.util.List;

/** A shell line taken apart at the semicolons between its commands; those in quotes part nothing. */
final class ShellCommands {

    private ShellCommands() {}

    /** The commands in order, stripped; none is empty. */
    static List<String> split(String line) {
        List<String> commands = new ArrayList<>();
        int begin = 0;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote != '\'') {
                i++;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == ';') {
                add(commands, line.substring(begin, i));
                begin = i + 1;
            }
        }
        add(commands, line.substring(begin));
        return commands;
    }

    private static void add(List<String> commands, String command) {
        if (!command.isBlank()) {
            commands.add(command.strip());
        }
    }
}
