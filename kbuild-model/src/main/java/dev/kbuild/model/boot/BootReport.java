package dev.kbuild.model.boot;

import dev.kbuild.model.problem.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A boot as tests that passed or failed.
 *
 * @param name of the suite: {@code boot.riscv}
 * @param tests in the order of the boot
 */
public record BootReport(String name, List<Test> tests, BootResult result, BootRequest request) {

    /**
     * One thing that was to be true.
     *
     * @param failure why it is not
     */
    public record Test(String name, Optional<String> failure) {}

    /** Judges a boot by what was asked of it. */
    public static BootReport of(String name, BootRequest request, BootResult result) {
        List<Test> tests = new ArrayList<>();
        tests.add(new Test("kernel boots", boot(request, result.ending())));
        for (Initramfs.Module module : request.initramfs().modules()) {
            tests.add(new Test("module " + module.name() + " loads", load(module.name(), result)));
        }
        if (request.initramfs().program().isPresent()) {
            tests.add(new Test("program exits with 0", program(result)));
        }
        if (request.complaintsFail()) {
            tests.add(new Test("no BUG, WARNING or oops", complaints(result)));
        }
        return new BootReport(name, List.copyOf(tests), result, request);
    }

    private static Optional<String> boot(BootRequest request, Ending ending) {
        String expected = "'" + request.expect().map(Object::toString).orElse("kbuild: done") + "'";
        if (ending instanceof Ending.Panicked panicked) {
            return Optional.of("the kernel panicked: " + panicked.line());
        }
        if (ending instanceof Ending.TimedOut timedOut) {
            return Optional.of(expected + " did not appear on the console in " + timedOut.after().toSeconds() + " s");
        }
        if (ending instanceof Ending.Stopped stopped) {
            return Optional.of("QEMU ended with status " + stopped.exitStatus() + " before " + expected + " appeared on the console");
        }
        return Optional.empty();
    }

    private static Optional<String> load(String name, BootResult result) {
        for (BootResult.Loaded module : result.modules()) {
            if (module.name().equals(name)) {
                return module.errno() == 0 ? Optional.empty()
                        : Optional.of("module '" + name + "' was refused with " + Errno.describe(module.errno()));
            }
        }
        return Optional.of("module '" + name + "' was not loaded: the boot did not get so far");
    }

    private static Optional<String> program(BootResult result) {
        if (result.program().isEmpty()) {
            return Optional.of("the program did not come to an end");
        }
        BootResult.Ran ran = result.program().get();
        return ran.succeeded() ? Optional.empty() : Optional.of("the program ended otherwise: " + ran.how());
    }

    private static Optional<String> complaints(BootResult result) {
        return result.complaints().isEmpty() ? Optional.empty()
                : Optional.of("the kernel complained:\n  " + String.join("\n  ", result.complaints()));
    }

    /**
     * What failed, each said of the console's log; with the console's last lines behind the last one. Of a kernel that did
     * not boot only that is said: what it could not do any more says nothing new.
     */
    public List<Diagnostic> failures() {
        String at = request.consoleLog().toString();
        List<String> texts = tests.stream().flatMap(t -> t.failure().stream())
                .limit(result.booted() ? tests.size() : 1).collect(Collectors.toList());
        if (texts.isEmpty()) {
            return List.of();
        }
        List<String> tail = result.tail();
        texts.set(texts.size() - 1, texts.get(texts.size() - 1) + (tail.isEmpty() ? "\nthe console stayed silent"
                : "\nthe console's last lines:\n  " + String.join("\n  ", tail)));
        return texts.stream().map(text -> Diagnostic.error(at, text)).toList();
    }
}
