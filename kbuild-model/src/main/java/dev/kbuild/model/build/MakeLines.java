package dev.kbuild.model.build;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the lines in which GNU make gives up. */
final class MakeLines {

    /** {@code make[3]: *** [/src/scripts/Makefile.build:229: kernel/fork.o] Error 1}. */
    private static final Pattern RECIPE_FAILED =
            Pattern.compile("make(?:\\[\\d+\\])?: \\*\\*\\* \\[(?:(.+:\\d+): )?([^]]+)\\] (.*)");

    /** {@code make[1]: *** No rule to make target 'x', needed by 'y'.  Stop.}. */
    private static final Pattern STOP = Pattern.compile("make(?:\\[\\d+\\])?: \\*\\*\\* (.*?)(?:  Stop\\.)?");

    /** {@code /src/Makefile:12: *** the text of $(error).  Stop.}. */
    private static final Pattern STOP_AT = Pattern.compile("(\\S+:\\d+): \\*\\*\\* (.*?)(?:  Stop\\.)?");

    private static final Pattern NEEDED = Pattern.compile("No rule to make target '([^']+)'.*");

    private MakeLines() {}

    /**
     * A target that was given up.
     *
     * @param at where its rule stands; a target where make names no place
     * @param text make's words: {@code Error 1}, {@code Killed}, {@code No rule to make target 'x'}
     * @param target absent when make itself stopped
     */
    record GivenUp(String at, String text, Optional<String> target) {}

    static Optional<GivenUp> of(String line) {
        Matcher recipe = RECIPE_FAILED.matcher(line);
        if (recipe.matches()) {
            String target = recipe.group(2);
            return Optional.of(new GivenUp(recipe.group(1) == null ? target : recipe.group(1), recipe.group(3), Optional.of(target)));
        }
        Matcher stop = STOP.matcher(line);
        if (stop.matches()) {
            String text = stop.group(1);
            if (text.startsWith("Waiting for unfinished jobs")) {
                return Optional.empty();
            }
            Matcher needed = NEEDED.matcher(text);
            String at = needed.matches() ? needed.group(1) : "make";
            return Optional.of(new GivenUp(at, text, Optional.empty()));
        }
        Matcher stopAt = STOP_AT.matcher(line);
        if (stopAt.matches()) {
            return Optional.of(new GivenUp(stopAt.group(1), stopAt.group(2), Optional.empty()));
        }
        return Optional.empty();
    }
}
