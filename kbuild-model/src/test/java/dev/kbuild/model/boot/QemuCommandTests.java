package dev.kbuild.model.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.model.problem.KbuildException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QemuCommandTests {

    @Test
    void riscvIsTheVirtMachine() {
        assertThat(command("riscv", 64, false)).isEqualTo("qemu-system-riscv64 -machine virt -accel tcg -m 256M -smp 2 -nographic -no-reboot"
                + " -kernel /o/Image -initrd /d/initramfs.cpio -append [earlycon console=ttyS0 panic=-1 quiet] -device virtio-rng-device");
    }

    @Test
    void x86IsAPersonalComputer() {
        assertThat(command("x86", 64, false)).startsWith("qemu-system-x86_64 -machine q35 -accel tcg").contains("[no_timer_check earlycon=uart8250,io,0x3f8 console=ttyS0 panic=-1 quiet]");
        assertThat(command("x86", 32, false)).startsWith("qemu-system-i386 -machine pc -accel tcg").contains("[no_timer_check earlycon=uart8250,io,0x3f8 console=ttyS0 panic=-1 quiet]");
    }

    @Test
    void arm64IsTheVirtMachineWithAProcessorThatTheKernelKnows() {
        assertThat(command("arm64", 64, false))
                .startsWith("qemu-system-aarch64 -machine virt -cpu cortex-a57 -accel tcg").contains("[earlycon console=ttyAMA0 panic=-1 quiet]");
    }

    @Test
    void kvmLendsTheHostsProcessor() {
        assertThat(command("x86", 64, true)).startsWith("qemu-system-x86_64 -machine q35 -accel kvm -cpu host -m 256M");
    }

    @Test
    void kvmIsForTheHostsOwnArchitecture() {
        Path device = Path.of("/dev/null");
        assertThat(QemuCommand.kvmUsable(request("x86", 64), device, "amd64")).isTrue();
        assertThat(QemuCommand.kvmUsable(request("riscv", 64), device, "amd64")).isFalse();
        assertThat(QemuCommand.kvmUsable(request("riscv", 64), device, "riscv64")).isTrue();
        assertThat(QemuCommand.kvmUsable(request("arm64", 64), device, "aarch64")).isTrue();
        assertThat(QemuCommand.kvmUsable(request("x86", 64), Path.of("/dev/none"), "amd64")).isFalse();
    }

    @Test
    void otherArchitecturesAreRefused() {
        assertThatThrownBy(() -> Machine.of("s390", 64)).isInstanceOf(KbuildException.class).hasMessage(
                "<arch>: a 64 bit s390 kernel cannot be booted here; boot tests know riscv (64 bit), x86 (64 and 32 bit) and arm64");
        assertThatThrownBy(() -> Machine.of("riscv", 32)).isInstanceOf(KbuildException.class).hasMessage(
                "<arch>: a 32 bit riscv kernel cannot be booted here; boot tests know riscv (64 bit), x86 (64 and 32 bit) and arm64");
    }

    private static String command(String srcarch, int bits, boolean kvm) {
        Machine machine = Machine.of(srcarch, bits);
        List<String> words = QemuCommand.of(machine.qemu(), machine, request(srcarch, bits), kvm);
        return String.join(" ", words.stream().map(w -> w.contains(" ") ? "[" + w + "]" : w).toList());
    }

    static BootRequest request(String srcarch, int bits) {
        return new BootRequest(srcarch, bits, Path.of("/o/Image"),
                new Initramfs(Optional.empty(), List.of(), Optional.empty(), Optional.empty()), Path.of("/d"), Path.of("/d/console.log"),
                "256M", 2, "quiet", List.of("-device", "virtio-rng-device"), false, Optional.empty(), Duration.ofSeconds(60), false);
    }
}
