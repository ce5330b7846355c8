package dev.kbuild.model.boot;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Programs;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Boots kernels in QEMU. */
public final class Qemu {

    private Qemu() {}

    /** Refuses, before anything is started, an architecture whose QEMU is missing or that has no machine here. */
    public static void require(String srcarch, int bits) {
        program(Machine.of(srcarch, bits));
    }

    private static String program(Machine machine) {
        return Programs.find(machine.qemu()).map(Path::toString).orElseThrow(() -> KbuildException.machine(machine.qemu(),
                "is not installed, so the kernel cannot be booted; on Debian: apt install " + machine.debianPackage()));
    }

    /**
     * Boots a kernel, and waits for the expected line, a panic, the end of QEMU or the timeout. QEMU has ended when
     * this returns or throws, and when the JVM is told to end meanwhile.
     *
     * @param listener hears every line of the console as it comes
     */
    public static BootResult boot(BootRequest request, Consumer<String> listener) throws InterruptedException {
        Machine machine = Machine.of(request.srcarch(), request.bits());
        List<String> command = QemuCommand.of(program(machine), machine, request,
                request.kvm() && QemuCommand.kvmUsable(request, Path.of("/dev/kvm"), System.getProperty("os.arch")));
        request.initramfs().write(request.initramfsFile());
        try (BufferedWriter log = Files.newBufferedWriter(request.consoleLog(), StandardCharsets.ISO_8859_1)) {
            return run(command, request, line -> {
                write(log, line);
                listener.accept(line);
            });
        } catch (IOException | UncheckedIOException e) {
            throw KbuildException.machine(request.consoleLog().toString(), "cannot be written: " + e.getMessage(), e);
        }
    }

    private static BootResult run(List<String> command, BootRequest request, Consumer<String> listener)
            throws InterruptedException {
        Initramfs initramfs = request.initramfs();
        boolean awaitDone = initramfs.init().isPresent()
                && (!initramfs.modules().isEmpty() || initramfs.program().isPresent());
        Console console = new Console(request.expect().orElse(Console.DONE), awaitDone);
        Process qemu = start(command);
        Thread killer = new Thread(qemu::destroyForcibly, "ends QEMU");
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            return new Watch(new ProcessFeed(qemu.getInputStream()), console, InstantSource.system(), listener, () -> end(qemu))
                    .until(request.timeout());
        } finally {
            end(qemu.destroyForcibly());
            try {
                Runtime.getRuntime().removeShutdownHook(killer);
            } catch (IllegalStateException e) {
                killer.run(); // the JVM is ending already; QEMU is not to outlive it
            }
        }
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .start();
        } catch (IOException e) {
            throw KbuildException.machine(command.get(0), "cannot be started: " + e.getMessage(), e);
        }
    }

    private static int end(Process qemu) {
        return qemu.onExit().join().exitValue();
    }

    private static void write(BufferedWriter log, String line) {
        try {
            log.write(line);
            log.newLine();
            log.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
