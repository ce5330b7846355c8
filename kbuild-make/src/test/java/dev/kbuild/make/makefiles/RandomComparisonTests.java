package dev.kbuild.make.makefiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        compare("expansions", seed -> Map.of("Makefile", RandomMakefile.ofExpansions(seed)), seed -> List.of("make"));
    }

    @Test
    void choosesRulesAsGnuMake() throws Exception {
        compare("rules", seed -> Map.of("Makefile", RandomMakefile.ofRules(seed)), seed -> List.of(
                "mkdir sub src; touch -d 2001-01-01 a.w b.w sub/a.w ab.w src/b.y src/a.z a.y; touch -d 2002-01-01 a.x sub/a.z", "make -r", "make -rk"));
    }

    @Test
    void readsDependenciesAsGnuMake() throws Exception {
        compare("dependencies", RandomDependencies::files, RandomDependencies::steps);
    }

    private static void compare(String kind, LongFunction<Map<String, String>> files, LongFunction<List<String>> steps) throws Exception {
        assumeTrue(Files.isExecutable(GNU.resolve("make")), "no GNU make");
        LibraryMaker ours = new LibraryMaker(GNU);
        List<Long> differing = new ArrayList<>();
        String first = "";
        for (long seed = SEED; seed < SEED + ROUNDS; seed++) {
            Map<String, String> text = files.apply(seed);
            MakefileCase it = new MakefileCase("random/" + kind, Path.of(kind), text, Map.of(), steps.apply(seed), Optional.empty());
            String gnus = new CaseRoom(it).transcript(CaseRoom.command(GNU));
            String our = new CaseRoom(it).transcript(ours);
            if (!our.equals(gnus)) {
                first = differing.isEmpty() ? String.join("\n", text.values()) + "\nGNU make:\n" + gnus + "\nours:\n" + our : first;
                differing.add(seed);
            }
        }
        assertThat(differing)
                .as("%s%nagain: mvn -pl kbuild-make test -Dtest=RandomComparisonTests -Drandom.seed=%d -Drandom.rounds=1%n",
                        first, differing.isEmpty() ? SEED : differing.get(0))
                .isEmpty();
    }
}
