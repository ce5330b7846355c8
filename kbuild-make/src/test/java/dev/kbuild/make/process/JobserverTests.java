package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kbuild.make.process.Processes.Ended;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JobserverTests {
    @TempDir
    Path directory;

    @Test
    void takesSlotsBackFromThePipe() throws Exception {
        JobSlots slots = JobSlots.of(3);
        JobSlots.Share share = slots.share();
        assertThat(share.tryStart(null)).isTrue();
        try (Jobserver server = Jobserver.offer(slots, directory)) {
            assertThat(server.slots()).isSameAs(slots);
            for (int i = 0; i < 2; i++) {
                CountDownLatch told = new CountDownLatch(1);
                if (!share.tryStart(told::countDown)) {
                    assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
                    assertThat(share.tryStart(null)).isTrue();
                }
            }
            CountDownLatch told = new CountDownLatch(1);
            assertThat(share.tryStart(told::countDown)).isFalse();
            share.ended();
            assertThat(told.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(share.tryStart(null)).isTrue();
            share.ended();
            share.ended();
        }
        assertThat(share.tryStart(null)).isTrue();
        assertThat(share.tryStart(null)).isTrue();
        assertThat(share.tryStart(null)).as("three jobs, no more").isFalse();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void gnuMakeUsesTheSlotsItIsOffered() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/make")), "no GNU make");
        // Each of the three waits for the other two, so that the makefile ends only when three run at once.
        Files.writeString(directory.resolve("Makefile"), """
                all: a b c
                a b c: ; @touch $@.here; until [ -e a.here -a -e b.here -a -e c.here ]; do sleep 0.01; done
                """);
        Path fifos = Files.createDirectory(directory.resolve("fifos"));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (Jobserver server = Jobserver.offer(JobSlots.of(3), fifos)) {
            Map<String, String> environment = new HashMap<>(Map.of("PATH", System.getenv("PATH")));
            environment.put("MAKEFLAGS", " -j3 " + Jobserver.AUTH);
            environment.put("MAKELEVEL", "1");
            Command.Output here = new Command.Output.ToConsumer((buffer, length) -> output.write(buffer, 0, length));
            CompletableFuture<Ended> ended = new CompletableFuture<>();
            Command make = Command.inheriting(List.of("/usr/bin/make", "--no-print-directory"), environment, directory.toString());
            new RealProcesses().start(make.to(here, here).with(server.door()), ended::complete);
            assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(new Ended.Exited(0));
        }
        assertThat(output.toString(StandardCharsets.ISO_8859_1)).isEmpty();
    }

    @Test
    void noOfferNoServer() {
        assertThat(Jobserver.join("rR --no-print-directory")).isEmpty();
        assertThat(Jobserver.join(" -j4 --jobserver-auth=977,978")).isEmpty();
        assertThat(Jobserver.join(" -j1 --jobserver-auth=-2,-2")).isEmpty();
    }
}
