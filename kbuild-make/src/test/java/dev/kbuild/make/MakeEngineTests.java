package dev.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.make.console.Terminal;
import dev.kbuild.make.event.Event;
import dev.kbuild.make.process.Processes;
import dev.kbuild.make.run.Interruption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeEngineTests {
  private static final Map<String, String> ENVIRONMENT = Map.of("PATH", "/usr/bin:/bin");

  @TempDir
  Path directory;

  /** Keeps what was written. */
  private static final class Page implements Terminal {
    private final StringBuilder text = new StringBuilder();

    @Override
    public synchronized void out(String more) {
      text.append(more);
    }

    @Override
    public synchronized void err(String more) {
      text.append(more);
    }

    @Override
    public synchronized String toString() {
      return text.toString();
    }
  }

  private MakeRequest.Builder makefile(Path where, String... lines) throws IOException {
    Files.createDirectories(where);
    Files.write(where.resolve("Makefile"), List.of(lines));
    return MakeRequest.in(where).environment(ENVIRONMENT);
  }

  @Test
  void aRunTellsWhatHappenedAndHowItEnded() throws Exception {
    Page page = new Page();
    List<Event> events = new CopyOnWriteArrayList<>();

    MakeOutcome outcome = new MakeEngine().run(
        makefile(directory, "out: in ; cp $< $@", "in: ; echo $(word) > $@")
            .variable("word", "hello").terminal(page).events(events::add).build());

    assertThat(outcome).isEqualTo(MakeOutcome.UP_TO_DATE);
    assertThat(page).hasToString("echo hello > in\ncp in out\n");
    assertThat(directory.resolve("out")).hasContent("hello\n");
    assertThat(events.stream().filter(Event.OutOfDate.class::isInstance).map(Object::toString)).containsExactly(
        "OutOfDate[make=1, target=in, neededBy=out, reason=it does not exist, changed=[]]",
        "OutOfDate[make=1, target=out, neededBy=, reason=it does not exist, changed=[in]]");
  }

  @Test
  void aFailureNamesThePlace() throws Exception {
    Page page = new Page();

    MakeOutcome outcome = new MakeEngine().run(makefile(directory, "all:", "\t@exit 3").terminal(page).build());

    assertThat(outcome).isEqualTo(MakeOutcome.FAILED);
    assertThat(page).hasToString("make: *** [Makefile:2: all] Error 3\n");
  }

  @Test
  void runsSideBySideDoNotDisturbEachOther() throws Exception {
    MakeEngine engine = new MakeEngine();
    ExecutorService threads = Executors.newFixedThreadPool(20);
    List<Future<String>> pages = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String own = "run" + i;
      pages.add(threads.submit(() -> {
        Page page = new Page();
        engine.run(makefile(directory.resolve(own),
            "export name := $(notdir $(CURDIR))",
            "all: a b ; @cat a b",
            "a b: ; @echo $@ $$name > $@",
            "again: ; @$(MAKE) --no-print-directory all").goal("again").jobs(2).terminal(page).build());
        return page.toString();
      }));
    }

    for (int i = 0; i < 20; i++) {
      assertThat(pages.get(i).get()).isEqualTo("a run" + i + "\nb run" + i + "\n");
    }
    threads.shutdown();
  }

  @Test
  void anInterruptedRunDeletesWhatItLeftHalfMade() throws Exception {
    Interruption interruption = new Interruption();
    Page page = new Page();
    MakeRequest request = makefile(directory, "out:", "\t@echo half > $@", "\t@touch started; exec sleep 60")
        .terminal(page).interruption(interruption).events(event -> {
          if (event instanceof Event.CommandStarted started && started.command().contains("sleep")) {
            // Nothing runs yet when this is told; the command is asked to stop as soon as it does.
            interruption.request(Processes.Signal.TERM);
          }
        }).build();

    MakeOutcome outcome = new MakeEngine().run(request);

    assertThat(outcome).isEqualTo(MakeOutcome.FAILED);
    assertThat(page).hasToString("make: *** Deleting file 'out'\nmake: *** [Makefile:3: out] Terminated\n");
    assertThat(directory.resolve("out")).doesNotExist();
  }
}
