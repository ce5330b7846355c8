package dev.kbuild.model.boot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** QEMU's command line for a boot test. */
final class QemuCommand {

    private QemuCommand() {}

    /** A word an element; {@code program} is the first. */
    static List<String> of(String program, Machine machine, BootRequest request, boolean kvm) {
        List<String> words = new ArrayList<>();
        words.add(program);
        words.addAll(machine.arguments());
        if (kvm) {
            words.addAll(List.of("-accel", "kvm", "-cpu", "host"));
        } else {
            words.addAll(List.of("-accel", "tcg"));
        }
        words.addAll(List.of("-m", request.memory(), "-smp", Integer.toString(request.cpus())));
        words.addAll(List.of("-nographic", "-no-reboot"));
        words.addAll(List.of("-kernel", request.image().toString(), "-initrd", request.initramfsFile().toString()));
        words.addAll(List.of("-append", commandLine(machine, request)));
        words.addAll(request.qemuArguments());
        return words;
    }

    /** {@code panic=-1} makes a panic a restart, which -no-reboot makes the end of QEMU. */
    private static String commandLine(Machine machine, BootRequest request) {
        return (machine.kernelArguments() + " panic=-1 " + request.append()).strip();
    }

    /** Whether the host can run this machine with KVM: same architecture, and a device that lets us. */
    static boolean kvmUsable(BootRequest request, Path device, String hostArch) {
        boolean same = switch (request.srcarch()) {
            case "x86" -> hostArch.equals("amd64") || hostArch.equals("i386") && request.bits() == 32;
            case "arm64" -> hostArch.equals("aarch64");
            default -> hostArch.equals(request.srcarch() + request.bits());
        };
        return same && Files.isReadable(device) && Files.isWritable(device);
    }
}
