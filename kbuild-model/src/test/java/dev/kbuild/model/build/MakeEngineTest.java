package dev.kbuild.model.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kbuild.model.build.BuildOutcome.Failure;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@ValueSource(strings = {"make", "jvm"})
class MakeEngineTest {

    private final Engine engine;

    @TempDir
    private Path directory;

    private MiniatureKernel kernel;

    private final List<BuildEvent> events = Collections.synchronizedList(new ArrayList<>());

    MakeEngineTest(String engine) {
        this.engine = Engines.named(engine);
    }

    @BeforeEach
    void tree() throws IOException {
        kernel = MiniatureKernel.in(directory);
    }

    @Test
    void buildsAndTellsWhatItMade() throws Exception {
        BuildOutcome outcome = engine.run(kernel.request("all"), events::add);

        assertThat(outcome.succeeded()).isTrue();
        assertThat(outcome.commands()).isEqualTo(4);
        assertThat(outcome.commandLine())
                .containsExactly("make", "-C", kernel.source().toString(), "O=" + kernel.objects(), "ARCH=mini", "-j1", "all");
        assertThat(commands()).containsExactly(
                new BuildEvent.Command("GEN", "Makefile"), new BuildEvent.Command("CALL", "scripts/checksyscalls.sh"),
                new BuildEvent.Command("CC", "main.o"), new BuildEvent.Command("CC", "other.o"), new BuildEvent.Command("LD", "vmlinux"));
        assertThat(events.get(0)).isEqualTo(new BuildEvent.Started(outcome.commandLine()));
        assertThat(events.get(events.size() - 1)).isEqualTo(new BuildEvent.Finished(outcome));
        assertThat(Files.readAllLines(kernel.log())).containsExactly(
                "$ " + String.join(" ", outcome.commandLine()),
                "make: Entering directory '" + kernel.source() + "'", "  GEN     Makefile", "  CALL    scripts/checksyscalls.sh",
                "  CC      main.o", "  CC      other.o", "  LD      vmlinux",
                "make: Leaving directory '" + kernel.source() + "'");
    }

    @Test
    void anUpToDateTreeIsTalkativeButNothingWasDone() throws Exception {
        engine.run(kernel.request("all"), events::add);

        BuildOutcome again = engine.run(kernel.request("all"), events::add);

        assertThat(again.nothingDone()).isTrue();
        assertThat(again.commands()).isZero();
    }

    @Test
    void oneNewerSourceIsTwoCommands() throws Exception {
        engine.run(kernel.request("all"), events::add);
        Files.delete(kernel.objects().resolve("other.o"));

        assertThat(engine.run(kernel.request("all"), events::add).commands()).isEqualTo(2);
    }

    @Test
    void fullCommandsAreUnderstoodToo() throws Exception {
        engine.run(new BuildRequest(kernel.request().tree(), List.of("all"), kernel.request().variables(), 1, 1, false, false, kernel.log()), events::add);

        assertThat(commands()).contains(new BuildEvent.Command("CC", "main.o"), new BuildEvent.Command("LD", "vmlinux"));
    }

    @Test
    void compileErrorIsToldWithPlaceObjectCommandAndLog() throws Exception {
        kernel.write("other.c", "int other(void) { return zero; }\n");

        BuildOutcome outcome = engine.run(kernel.request("all"), events::add);

        assertThat(outcome.exitStatus()).isEqualTo(2);
        assertThat(outcome.errors()).isEqualTo(1);
        assertThat(outcome.failure()).hasValue(new Failure(
                kernel.source() + "/other.c:1:26", "'zero' undeclared (first use in this function)",
                Optional.of("other.o"), Optional.of("gcc -c -o other.o " + kernel.source() + "/other.c"), kernel.log()));
    }

    @Test
    void linkErrorIsToldWithTheMissingSymbol() throws Exception {
        kernel.write("other.c", "int another(void) { return 0; }\n");

        Failure failure = engine.run(kernel.request("all"), events::add).failure().orElseThrow();

        assertThat(failure.at()).isEqualTo("main.c:(.text+0x5)");
        assertThat(failure.text()).isEqualTo("undefined reference to `other'");
        assertThat(failure.target()).hasValue("vmlinux");
        assertThat(failure.command()).hasValue("gcc -o vmlinux main.o other.o");
    }

    @Test
    void missingSourceIsToldInMakesWords() throws Exception {
        Files.delete(kernel.source().resolve("other.c"));

        Failure failure = engine.run(kernel.request("all"), events::add).failure().orElseThrow();

        assertThat(failure.at()).isEqualTo("other.o");
        assertThat(failure.text()).isEqualTo("No rule to make target 'other.o', needed by 'vmlinux'.");
        assertThat(failure.target()).isEmpty();
        assertThat(failure.command()).isEmpty();
    }

    @Test
    void warningsAreCountedAndPlaced() throws Exception {
        kernel.write("other.c", "#warning not finished\nint other(void) { return 0; }\n");

        assertThat(engine.run(kernel.request("all"), events::add).warnings()).isEqualTo(1);
        assertThat(events).contains(new BuildEvent.Message(
                BuildEvent.Severity.WARNING, kernel.source() + "/other.c:1:2", "#warning not finished [-Wcpp]"));
    }

    @Test
    void interruptEndsGrandchildrenAndTheNextBuildGoesOn() throws Exception {
        CountDownLatch stuck = new CountDownLatch(1);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread build = new Thread(() -> {
            try {
                engine.run(kernel.request("stuck"), event -> {
                    if (event.equals(new BuildEvent.Command("STUCK", "stuck"))) {
                        stuck.countDown();
                    }
                });
            } catch (Throwable t) {
                thrown.set(t);
            }
        });
        build.start();
        assertThat(stuck.await(60, TimeUnit.SECONDS)).isTrue();
        Path file = kernel.objects().resolve("grandchild");
        while (!Files.exists(file) || Files.size(file) == 0) {
            Thread.onSpinWait();
        }
        long grandchild = Long.parseLong(Files.readString(file).strip());

        build.interrupt();
        build.join(TimeUnit.SECONDS.toMillis(30));

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        assertThat(isRunning(grandchild)).isFalse();
        BuildOutcome next = engine.run(kernel.request("all"), events::add);
        assertThat(next.succeeded()).isTrue();
        assertThat(commands()).doesNotContain(new BuildEvent.Command("CC", "main.o"));
    }

    @Test
    void fullDiskIsTheMachinesFault() throws Exception {
        Path small = Files.createDirectory(directory.resolve("small"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", small.toString()) == 0, "only root can mount a small disk");
        try {
            MiniatureKernel full = new MiniatureKernel(kernel.source(), small);
            BuildRequest request = full.request("hungry");
            Path log = directory.resolve("elsewhere.log");
            BuildRequest logged = new BuildRequest(request.tree(), request.goals(), request.variables(), 1, 0, false, false, log);
            assertThatThrownBy(() -> engine.run(logged, events::add))
                    .isInstanceOf(KbuildException.class)
                    .hasMessage(small + ": the disk is full: 'dd: error writing 'big': No space left on device'; make room,"
                            + " and build again: it goes on from there; the log is " + log)
                    .extracting(e -> ((KbuildException) e).kind()).isEqualTo(KbuildException.Cause.MACHINE);
        } finally {
            run("umount", small.toString());
        }
    }

    @Test
    void theTreesAnswerIsGivenWithoutItsLineEnd() throws Exception {
        assertThat(engine.ask(kernel.request(), "image_name")).isEqualTo("arch/mini/boot/Image");
    }

    @Test
    void aQuestionTheTreeCannotAnswerIsAFailure() {
        assertThatThrownBy(() -> engine.ask(kernel.request(), "silly"))
                .isInstanceOf(KbuildException.class)
                .hasMessageStartingWith(kernel.source() + "/Makefile: 'make -C " + kernel.source())
                .hasMessageContaining("silly' failed: trouble\n");
    }

    @Test
    void makeItselfMayBeMissing() {
        assertThatThrownBy(() -> new MakeEngine(new SystemMake("no-such-make")).run(kernel.request("all"), events::add))
                .isInstanceOf(KbuildException.class)
                .hasMessage("no-such-make: is not installed, or not on the PATH; on Debian: apt install make");
    }

    @Test
    void aListenerThatFailsEndsTheBuild() {
        assertThatThrownBy(() -> engine.run(kernel.request("stuck"), event -> {
            if (event.equals(new BuildEvent.Command("STUCK", "stuck"))) {
                throw new IllegalStateException("cannot listen");
            }
        })).isInstanceOf(IllegalStateException.class).hasMessage("cannot listen");
    }

    /** A zombie, which nobody may be there to bury in a container, does not run. */
    private static boolean isRunning(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        return Files.exists(stat) && !Files.readString(stat).contains(") Z ");
    }

    private List<BuildEvent.Command> commands() {
        return events.stream().filter(BuildEvent.Command.class::isInstance).map(BuildEvent.Command.class::cast).toList();
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
