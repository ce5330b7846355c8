package dev.kbuild.model.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WatchTests {

    private final List<String> heard = new ArrayList<>();

    @Test
    void theExpectedLineEndsTheBoot() throws InterruptedException {
        BootResult result = watch(Pattern.compile("login:"), false, "booting", "virt login:", "never asked for");

        assertThat(result.ending()).isEqualTo(new Ending.Reached("virt login:"));
        assertThat(result.took()).isEqualTo(Duration.ofSeconds(2));
        assertThat(heard).contains("booting", "virt login:");
    }

    @Test
    void modulesAndTheProgramAreHeardOut() throws InterruptedException {
        BootResult result = watch(Pattern.compile("probed"), true,
                "kbuild: booted Linux 6.12.101 riscv64 #1 SMP",
                "[    1.100000] gadget: probed",
                "kbuild: module /lib/modules/gadget.ko loaded",
                "kbuild: module /lib/modules/other.ko errno 8",
                "kbuild: program exit 3",
                "kbuild: done, modules loaded 1, refused 1");

        assertThat(result.ending()).isEqualTo(new Ending.Reached("[    1.100000] gadget: probed"));
        assertThat(result.banner()).hasValue("Linux 6.12.101 riscv64 #1 SMP");
        assertThat(result.modules()).containsExactly(new BootResult.Loaded("gadget", 0), new BootResult.Loaded("other", 8));
        assertThat(result.program()).hasValue(new BootResult.Ran(false, "exit 3"));
    }

    @Test
    void aPanicEndsTheBootAtOnceAndIsHeardOut() throws InterruptedException {
        BootResult result = watch(Console.DONE, false,
                "[    0.300000] Kernel panic - not syncing: No working init found.",
                "[    0.300001] CPU: 0 PID: 1 Comm: swapper",
                "[    0.300002] ---[ end Kernel panic - not syncing: No working init found. ]---");

        assertThat(result.ending()).isEqualTo(
                new Ending.Panicked("[    0.300000] Kernel panic - not syncing: No working init found."));
        assertThat(result.took()).isEqualTo(Duration.ofSeconds(1));
        assertThat(result.console()).hasSize(3);
    }

    @Test
    void silenceEndsAtTheTimeout() throws InterruptedException {
        BootResult result = watch(Console.DONE, false, "one", "two", null);

        assertThat(result.ending()).isEqualTo(new Ending.TimedOut(Duration.ofSeconds(60)));
        assertThat(result.console()).containsExactly("one", "two");
    }

    @Test
    void chatterDoesNotPutTheTimeoutOff() throws InterruptedException {
        BootResult result = watch(Console.DONE, false, "tick ".repeat(100).split(" "));

        assertThat(result.ending()).isEqualTo(new Ending.TimedOut(Duration.ofSeconds(60)));
        assertThat(result.console()).hasSize(60);
    }

    @Test
    void anEndBeforeTheExpectedLineIsToldWithTheStatus() throws InterruptedException {
        BootResult result = watch(Console.DONE, false, "qemu-system-riscv64: could not load kernel 'Image'");

        assertThat(result.ending()).isEqualTo(new Ending.Stopped(7));
    }

    @Test
    void whatTheKernelComplainsOfIsKept() throws InterruptedException {
        BootResult result = watch(Console.DONE, false,
                "[    1.0] WARNING: CPU: 0 PID: 1 at drivers/gadget.c:12 gadget_init+0x10/0x20",
                "[    1.0][    T1] BUG: unable to handle page fault for address: 0000000000000000",
                "[    1.0] Unable to handle kernel NULL pointer dereference at virtual address 0000000000000000",
                "[    1.1] gadget: WARNING: this is the driver's own word",
                "WARNING: and this a program's",
                "kernel BUG at drivers/gadget.c:7!",
                "kbuild: done, modules loaded 0, refused 0");

        assertThat(result.complaints()).containsExactly(
                "[    1.0] WARNING: CPU: 0 PID: 1 at drivers/gadget.c:12 gadget_init+0x10/0x20",
                "[    1.0][    T1] BUG: unable to handle page fault for address: 0000000000000000",
                "[    1.0] Unable to handle kernel NULL pointer dereference at virtual address 0000000000000000",
                "kernel BUG at drivers/gadget.c:7!");
    }

    /** A line a second; null is silence for ever, and behind the last line the console ends. */
    private BootResult watch(Pattern expected, boolean awaitDone, String... lines) throws InterruptedException {
        Instant[] now = {Instant.EPOCH};
        Iterator<String> next = java.util.Arrays.asList(lines).iterator();
        Feed feed = atMost -> {
            if (!next.hasNext()) {
                return new Feed.End();
            }
            String line = next.next();
            now[0] = now[0].plus(line == null ? atMost : Duration.ofSeconds(1));
            return line == null ? new Feed.Silence() : new Feed.Line(line);
        };
        InstantSource clock = () -> now[0];
        return new Watch(feed, new Console(expected, awaitDone), clock, heard::add, () -> 7).until(Duration.ofSeconds(60));
    }
}
