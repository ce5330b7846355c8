package dev.kbuild.make.makefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;

/**
 * Random makefiles, by GNU make and by us.
 *
 * <p>{@code -Drandom.rounds=1000} runs more of them than the few of a usual build, {@code -Drandom.seed=N} others than those. A difference names the
 * seed that shows it.
 */
class RandomComparisonTests {
    private static final Path GNU = Path.of("/usr/bin");
    private static final int ROUNDS = Integer.getInteger("random.rounds", 25);
    private static final long SEED = Long.getLong("random.seed", 1);

    @Test
    void expandsAsGnuMake() throws Exception {
        compare("expansions", RandomMakefile::ofExpansions, List.of("make"));
    }

    @Test
    void choosesRulesAsGnuMake() throws Exception {
        compare("rules", RandomMakefile::ofRules, List.of(
                "mkdir sub src; touch -d 2001-01-01 a.w b.w sub/a.w ab.w src/b.y src/a.z a.y; touch -d 2002-01-01 a.x sub/a.z", "make -r", "make -rk"));
    }

    private static void compare(String kind, LongFunction<String> makefile, List<String> steps) throws Exception {
        assumeTrue(Files.isExecutable(GNU.resolve("make")), "no GNU make");
        LibraryMaker ours = new LibraryMaker(GNU);
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            String text = makefile.apply(seed);
            MakefileCase it = new MakefileCase("random/" + kind, Path.of(kind), Map.of("Makefile", text), Map.of(), steps, Optional.empty());
            String gnus = new CaseRoom(it).transcript(CaseRoom.command(GNU));
            assertThat(new CaseRoom(it).transcript(ours))
                    .as("%s%nagain: mvn -pl kbuild-make test -Dtest=RandomComparisonTests -Drandom.seed=%d -Drandom.rounds=1%n", text, seed)
                    .isEqualTo(gnus);
        }
    }
}
