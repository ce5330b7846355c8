package dev.kbuild.make.makefiles;

import java.util.List;
import java.util.Random;

/** Makefiles nobody would write: expansions, functions and rules put together at random, the same ones for the same seed. */
final class RandomMakefile {
    private static final List<String> WORDS = List.of(
            "a", "b.c", "d/e.f", "x%", "%", "%.c", "a%b", "x.c.c", "..", ".", "/", "/a/b", "a/", "$$", "1", "2", "0", "-1", "", " ", "  ", "a b", "b  a c", "a.c b.c c.h",
            "=", ":", "#", "\\", "\\%", "\\\\%", "it's", "\"q\"", "()", "{}", "a,b", "~", "x$$y", "foo bar foo", "%.o", "lib%.a", "v1", "v2", "v3", "\t");
    private static final List<String> ONE = List.of("strip", "sort", "words", "firstword", "lastword", "dir", "notdir", "suffix", "basename", "value", "origin", "flavor", "or", "and", "if");
    private static final List<String> TWO =
            List.of("findstring", "filter", "filter-out", "word", "addsuffix", "addprefix", "join", "if", "or", "and", "call f1,", "call f2,");
    private static final List<String> THREE = List.of("subst", "patsubst", "if", "wordlist", "foreach", "or", "and", "call f1,", "call f2,");
    private static final List<String> OPERATORS = List.of("=", ":=", "+=", "?=", "::=");

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private RandomMakefile(long seed) {
        this.random = new Random(seed);
    }

    /** Variables and functions, shown with {@code $(info)}. */
    static String ofExpansions(long seed) {
        return written(new RandomMakefile(seed).expansions());
    }

    /** Explicit, static and pattern rules over a few files, all of them only echoing. */
    static String ofRules(long seed) {
        return new RandomMakefile(seed).rules();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String expansions() {
        out.append("f1 = <$1|$2>\nf2 = [$(2)$(call f1,$1,x)]\n");
        for (int i = 0; i < 30; i++) {
            int kind = random.nextInt(10);
            if (kind < 4) {
                out.append(pick(List.of("v1", "v2", "v3"))).append(' ').append(pick(OPERATORS)).append(' ').append(text(2)).append('\n');
            } else if (kind < 5) {
                out.append("ifeq (").append(text(1).replace(",", "")).append(',').append(text(1)).append(")\n$(info same)\nelse\n$(info other)\nendif\n");
            } else {
                out.append("$(info ").append(text(3)).append(")\n");
            }
        }
        return out + "all: ; @:\n";
    }

    /** Words and references; the latter's parentheses are marks, so that those in words can be told from them. */
    private String text(int depth) {
        StringBuilder text = new StringBuilder();
        int parts = 1 + random.nextInt(3);
        for (int i = 0; i < parts; i++) {
            text.append(depth == 0 || random.nextInt(3) == 0 ? word() : reference(depth - 1));
            if (random.nextInt(2) == 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private String word() {
        return pick(WORDS).replace("(", "").replace(")", "").replace("{", "").replace("}", "").replace("#", "").replace("\\", "");
    }

    private String reference(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> "\u0001v" + (1 + random.nextInt(3)) + "\u0002";
            case 1 -> "\u0001v" + (1 + random.nextInt(3)) + ":" + word().strip().replace("=", "").replace(":", "") + "=" + word().strip() + "\u0002";
            case 2, 3 -> function(ONE, 1, depth);
            case 4, 5 -> function(TWO, 2, depth);
            case 6 -> function(THREE, 3, depth);
            default -> "\u0001" + text(depth).strip() + "\u0002";
        };
    }

    private String function(List<String> names, int arguments, int depth) {
        String name = pick(names);
        StringBuilder call = new StringBuilder("\u0001" + name + (name.endsWith(",") ? "" : " "));
        for (int i = 0; i < arguments; i++) {
            boolean number = name.equals("word") && i == 0 || name.equals("wordlist") && i < 2;
            call.append(i == 0 ? "" : ",");
            // A number that is none stops the makefile, which is right but teaches little.
            call.append(number ? String.valueOf(1 + random.nextInt(3)) : name.equals("foreach") && i == 0 ? "v3" : text(depth));
        }
        return call.append('\u0002').toString();
    }

    private String rules() {
        List<String> stems = List.of("a", "b", "sub/a", "ab");
        List<String> ends = List.of(".x", ".y", ".z", ".w");
        out.append("all: ");
        for (int i = 0; i < 4; i++) {
            out.append(pick(stems)).append(pick(ends)).append(' ');
        }
        out.append("\n\t@echo 'all: $^'\n");
        for (int i = 0; i < 5; i++) {
            String prefix = random.nextInt(4) == 0 ? pick(List.of("a", "sub/", "%b")).replace("%", "") : "";
            out.append(prefix).append('%').append(pick(ends)).append(random.nextInt(6) == 0 ? ":: " : ": ");
            for (int j = random.nextInt(3); j >= 0; j--) {
                out.append(random.nextInt(5) == 0 ? "" : "%").append(pick(ends)).append(random.nextInt(8) == 0 ? " | " : " ");
            }
            out.append("\n\t@echo '").append(i).append(": $@ from $^ | $| stem $*'\n");
        }
        for (int i = 0; i < 3; i++) {
            String target = pick(stems) + pick(ends);
            out.append(target).append(": ").append(pick(stems)).append(pick(ends));
            out.append(random.nextBoolean() ? " ; @echo 'own: $@ from $^ because of $?'\n" : "\n");
        }
        if (random.nextInt(3) == 0) {
            out.append("VPATH = src\n");
        }
        return out.toString();
    }

    /** Turns the marks of the grammar into the characters they stand for. */
    private static String written(String text) {
        return text.replace("\u0001", "$(").replace("\u0002", ")");
    }
}
