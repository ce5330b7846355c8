package dev.kbuild.make.makefiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twenty runs at once in one JVM, by one engine, each in its own directory with its own environment: each does what it does alone. */
class ParallelRunsTests {
    private static final int RUNS = 20;
    private static final Path OURS = Path.of("target/dist/bin").toAbsolutePath();

    /** What one run could take from another: its directory, environment, options, streams, file times, remembered makefiles, job slots. */
    private static final List<String> CASES = List.of(
            "submake/in_directory", "submake/overrides_reach_it", "submake/three_levels", "submake/cd_and_make", "submake/same_file_seen_by_both",
            "jobs/sub_makes_share", "jobs/failure_waits_for_the_others", "jobs/output_sync_target", "include/remade_and_restarted",
            "include/two_levels_of_generation", "include/search_path", "export/changed_environment_variable", "special/export_all",
            "function/eval_in_recipe_defines_variable", "function/wildcard", "function/shell", "vpath/gpath_keeps_the_place",
            "implicit/chain_and_intermediate", "special/oneshell", "error/names_the_line");

    @Test
    void differentMakefiles() throws Exception {
        List<MakefileCase> chosen = MakefileCase.all().stream().filter(it -> CASES.contains(it.name())).toList();

        assertThatTogetherIsAsAlone(chosen);
    }

    @Test
    void aTreeOfSubMakesBuiltAgainAndAgain() throws Exception {
        assertThatTogetherIsAsAlone(IntStream.range(0, RUNS).mapToObj(ParallelRunsTests::tree).toList());
    }

    private static void assertThatTogetherIsAsAlone(List<MakefileCase> cases) throws Exception {
        assertThat(cases).hasSize(RUNS);
        List<String> alone = new ArrayList<>();
        for (MakefileCase it : cases) {
            alone.add(new CaseRoom(it).transcript(new LibraryMaker(OURS)));
        }
        LibraryMaker one = new LibraryMaker(OURS);
        CyclicBarrier start = new CyclicBarrier(RUNS);
        ExecutorService threads = Executors.newFixedThreadPool(RUNS);
        try {
            List<Future<String>> together = new ArrayList<>();
            for (MakefileCase it : cases) {
                together.add(threads.submit(() -> {
                    start.await();
                    return new CaseRoom(it).transcript(one);
                }));
            }
            for (int i = 0; i < RUNS; i++) {
                assertThat(together.get(i).get()).as(cases.get(i).name()).isEqualTo(alone.get(i));
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The same names in every tree, and in each something else: its words, how many directories there are, how many jobs. */
    private static MakefileCase tree(int number) {
        int parts = 1 + number % 5;
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Makefile", """
                export tree := $(notdir $(CURDIR))-$(from_environment)
                include parts.mk
                all: $(parts) ; @cat $(parts:%%=%%/out) > whole; echo '$(tree) has $(words $(wildcard */out)) of %d: $?'
                $(parts): FORCE ; @$(MAKE) -f ../part.mk -C $@ --no-print-directory part=$@ level=$(MAKELEVEL)
                parts.mk: list ; @echo 'parts := $(shell cat list)' > $@
                FORCE:
                clean: ; @rm -f */out */log whole parts.mk
                """.formatted(parts));
        files.put("part.mk", """
                word = $(shell cat in)
                out: in ; @echo '$(tree) $(part) $(word) $(level)' > $@; echo remade >> log
                """);
        StringBuilder list = new StringBuilder();
        for (int part = 0; part < parts; part++) {
            list.append("part").append(part).append(' ');
            files.put("part" + part + "/in", "word" + number * part + "\n");
        }
        files.put("list", list + "\n");
        String jobs = number % 2 == 0 ? " -j3" : "";
        List<String> steps = List.of(
                "make" + jobs, "make" + jobs, "touch -d 2001-01-01 part0/out; echo changed > part0/in", "make" + jobs, "make -q parts.mk",
                "make -n clean", "make wanted=" + number + " nothing-like-" + number);
        return new MakefileCase("parallel/tree" + number, Path.of("none"), files, Map.of("from_environment", "number" + number), steps, Optional.empty());
    }
}
