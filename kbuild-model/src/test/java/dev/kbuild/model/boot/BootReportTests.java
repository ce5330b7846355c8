package dev.kbuild.model.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.model.problem.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootReportTests {

    private static final Ending REACHED = new Ending.Reached("kbuild: done, modules loaded 1, refused 0");

    @Test
    void eachThingToBeTrueIsATest() {
        BootReport report = report(REACHED, List.of(new BootResult.Loaded("gadget", 0), new BootResult.Loaded("other", 8)),
                new BootResult.Ran(false, "killed by signal 11"), List.of("kernel BUG at gadget.c:7!"), List.of("line"));

        assertThat(report.tests()).containsExactly(
                new BootReport.Test("kernel boots", Optional.empty()),
                new BootReport.Test("module gadget loads", Optional.empty()),
                new BootReport.Test("module other loads", Optional.of("module 'other' was refused with ENOEXEC (8):"
                        + " it was built for another kernel or configuration; the console says what differs")),
                new BootReport.Test("program exits with 0", Optional.of("the program ended otherwise: killed by signal 11")),
                new BootReport.Test("no BUG, WARNING or oops", Optional.of("the kernel complained:\n  kernel BUG at gadget.c:7!")));
    }

    @Test
    void aFailureShowsTheConsolesLastThirtyLines() {
        List<String> console = IntStream.rangeClosed(1, 40).mapToObj(i -> "line " + i).toList();
        BootReport report = BootReport.of("boot.riscv", QemuCommandTests.request("riscv", 64),
                new BootResult(new Ending.TimedOut(Duration.ofSeconds(60)), Optional.empty(), List.of(), Optional.empty(), List.of(), console,
                        Duration.ofSeconds(60)));

        assertThat(report.failures()).containsExactly(Diagnostic.error("/d/console.log",
                "'kbuild: done' did not appear on the console in 60 s\nthe console's last lines:\n  "
                        + String.join("\n  ", console.subList(10, 40))));
    }

    @Test
    void panicsAndEarlyEndsAreTold() {
        assertThat(report(new Ending.Panicked("Kernel panic - not syncing: VFS"), List.of(), null, List.of(), List.of("a")).failures().get(0))
                .hasToString("/d/console.log: the kernel panicked: Kernel panic - not syncing: VFS\nthe console's last lines:\n  a");
        assertThat(report(new Ending.Stopped(1), List.of(), null, List.of(), List.of()).failures()).extracting(Diagnostic::toString)
                .containsExactly(
                        "/d/console.log: QEMU ended with status 1 before 'ready' appeared on the console\nthe console stayed silent");
        assertThat(report(REACHED, List.of(new BootResult.Loaded("gadget", 0)), null, List.of(), List.of("a", "b")).failures())
                .extracting(Diagnostic::toString).containsExactly(
                        "/d/console.log: module 'other' was not loaded: the boot did not get so far",
                        "/d/console.log: the program did not come to an end\nthe console's last lines:\n  a\n  b");
    }

    @Test
    void theXmlIsSurefires(@TempDir Path directory) throws IOException {
        BootReport report = report(REACHED, List.of(new BootResult.Loaded("gadget", 0), new BootResult.Loaded("other", 2)),
                new BootResult.Ran(true, "exit 0"), List.of(), List.of("\u001b[2JSBI <1> & \"so\" on", "kbuild: done"));

        Path file = JUnitXml.write(report, directory.resolve("reports"));

        assertThat(file).isEqualTo(directory.resolve("reports/TEST-boot.riscv.xml"));
        assertThat(Files.readString(file)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
                xsi:noNamespaceSchemaLocation="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd" \
                version="3.0.2" name="boot.riscv" time="2.500" tests="5" errors="0" skipped="0" failures="1">
                  <testcase name="kernel boots" classname="boot.riscv" time="2.500"><system-out>\ufffd[2JSBI &lt;1&gt; &amp; "so" on
                kbuild: done</system-out></testcase>
                  <testcase name="module gadget loads" classname="boot.riscv" time="0.000"></testcase>
                  <testcase name="module other loads" classname="boot.riscv" time="0.000">\
                <failure message="module 'other' was refused with ENOENT (2): it uses a symbol that the kernel does not have; the console names it" \
                type="boot">module 'other' was refused with ENOENT (2): it uses a symbol that the kernel does not have; the console names it</failure>\
                </testcase>
                  <testcase name="program exits with 0" classname="boot.riscv" time="0.000"></testcase>
                  <testcase name="no BUG, WARNING or oops" classname="boot.riscv" time="0.000"></testcase>
                </testsuite>
                """);
    }

    private static BootReport report(Ending ending, List<BootResult.Loaded> modules, BootResult.Ran program, List<String> complaints,
            List<String> console) {
        Path file = Path.of("/f");
        Initramfs initramfs = new Initramfs(Optional.of(file),
                List.of(new Initramfs.Module("gadget", file, ""), new Initramfs.Module("other", file, "")),
                Optional.of(new Initramfs.Program(file, List.of())), Optional.empty());
        BootRequest request = new BootRequest("riscv", 64, file, initramfs, Path.of("/d"), Path.of("/d/console.log"), "256M", 1, "",
                List.of(), false, Optional.of(Pattern.compile("ready")), Duration.ofSeconds(60), true);
        return BootReport.of("boot.riscv", request, new BootResult(
                ending, Optional.empty(), modules, Optional.ofNullable(program), complaints, console, Duration.ofMillis(2500)));
    }
}
