package dev.kbuild.maven.console;

import java.util.regex.Pattern;

/** Lines of make that tell a reader nothing; they stay in the log file. */
final class Chatter {

    private static final Pattern DIRECTORIES = Pattern.compile("make(?:\\[\\d+\\])?: (?:Entering|Leaving) directory .*");

    private static final Pattern NOTHING = Pattern.compile("make(?:\\[\\d+\\])?: (?:Nothing to be done for .*|'.*' is up to date\\.)");

    private Chatter() {}

    static boolean isWorthALine(String line) {
        return !line.isBlank() && !DIRECTORIES.matcher(line).matches() && !NOTHING.matcher(line).matches();
    }
}
