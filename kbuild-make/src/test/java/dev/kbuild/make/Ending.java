package dev.kbuild.make;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.make.process.PretendProcesses;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Assertions;

/** That a run of make ends, and with an outcome. */
final class Ending {
    private static final Duration LONG = Duration.ofSeconds(60);

    private Ending() {}

    static void endsWell(Path directory, String makefile, String again) throws IOException {
        Files.writeString(directory.resolve("Makefile"), makefile, StandardCharsets.ISO_8859_1);
        MakeRequest request = MakeRequest.in(directory).option("-n").environment(Map.of("PATH", "/usr/bin")).build();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> thrown.set(problem));
        try {
            MakeOutcome outcome = Assertions.assertTimeoutPreemptively(
                    LONG, () -> new MakeEngine(PretendProcesses.succeeding()).run(request), () -> "does not end: " + again + "\n" + makefile);
            assertThat(outcome).isNotNull();
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
        assertThat(thrown.get()).as("%s%n%s", again, makefile).isNull();
    }
}
