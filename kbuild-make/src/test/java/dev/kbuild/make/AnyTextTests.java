package dev.kbuild.make;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever a makefile holds, reading and carrying it out ends, and with an outcome rather than with an exception of Java's. No command is really run.
 *
 * <p>{@code -Drandom.rounds=N -Drandom.seed=N} tries more damaged makefiles of the corpus than the few of a usual build.
 */
class AnyTextTests {
    private static final String ODD = "$$$(){}:=#\\\t\n\n ,;|&%+@-?*[]~!'\"\0\u00ff";
    private static final int ROUNDS = Integer.getInteger("random.rounds", 300);
    private static final long SEED = Long.getLong("random.seed", 1);

    @TempDir
    Path directory;

    @Test
    void endsOnDamagedMakefiles() throws IOException {
        List<Path> corpus;
        try (var paths = Files.walk(Path.of("src/test/makefiles"))) {
            // What calls itself until its argument runs out may never end when damaged; GNU make would not, either.
            corpus = paths.filter(path -> path.toString().endsWith(".mk") && !path.toString().contains("recursi")).sorted().toList();
        }
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Random random = new Random(seed);
            String text = Files.readString(corpus.get(random.nextInt(corpus.size())), StandardCharsets.ISO_8859_1);
            Ending.endsWell(directory, damaged(text, random), "-Drandom.seed=" + seed + " -Drandom.rounds=1");
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 1 + random.nextInt(6); i > 0 && out.length() > 2; i--) {
            int at = random.nextInt(out.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, ODD.charAt(random.nextInt(ODD.length())));
                case 2 -> out.setCharAt(at, ODD.charAt(random.nextInt(ODD.length())));
                default -> out.delete(at, Math.min(out.length(), at + random.nextInt(12)));
            }
        }
        return out.toString();
    }
}
