package dev.kbuild.make.process;

import dev.kbuild.make.disk.RawPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** This process's arguments as they were given, before the JVM decoded them. */
final class OwnArguments {
    private OwnArguments() {}

    /** The last ones of the command line, as many as there are here. Mostly nothing can have been lost, and nothing is read. */
    static List<String> read(List<String> decoded) {
        boolean lost = false;
        for (String one : decoded) {
            lost |= !RawPath.isUnambiguous(one);
        }
        if (!lost) {
            return decoded;
        }
        List<String> all = commandLine();
        return all.size() < decoded.size() ? decoded : all.subList(all.size() - decoded.size(), all.size());
    }

    /** What {@code -Dname=} says. */
    static String property(String name, String decoded) {
        if (!RawPath.isUnambiguous(decoded)) {
            String start = "-D" + name + '=';
            for (String argument : commandLine()) {
                if (argument.startsWith(start)) {
                    return argument.substring(start.length());
                }
            }
        }
        return decoded;
    }

    private static List<String> commandLine() {
        try {
            String line = new String(Files.readAllBytes(Path.of("/proc/self/cmdline")), StandardCharsets.ISO_8859_1);
            // Each is ended by a NUL.
            return List.of(line.substring(0, Math.max(0, line.length() - 1)).split("\0", -1));
        } catch (IOException noProc) {
            return List.of();
        }
    }
}
