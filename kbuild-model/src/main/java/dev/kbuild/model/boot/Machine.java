package dev.kbuild.model.boot;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.util.List;

/**
 * The machine QEMU plays for an architecture.
 *
 * @param qemu the program
 * @param debianPackage the package that brings it
 * @param arguments machine and processor
 * @param kernelArguments what the kernel has to be told, above all which serial line is QEMU's standard output: first as it
 *     can be used before any driver, so that an early panic is seen, then as the console
 */
record Machine(String qemu, String debianPackage, List<String> arguments, String kernelArguments) {

    /** On a busy host the emulated timer comes late, and a kernel that tests it panics: "IO-APIC + timer doesn't work". */
    private static final String PC = "no_timer_check earlycon=uart8250,io,0x3f8 ";

    /**
     * The usual machine for a kernel.
     *
     * @param srcarch the directory under {@code arch/}
     * @param bits 32 or 64, as {@code CONFIG_64BIT} says
     */
    static Machine of(String srcarch, int bits) {
        return switch (srcarch + bits) {
            case "riscv64" -> new Machine(
                    "qemu-system-riscv64", "qemu-system-misc", List.of("-machine", "virt"), "earlycon console=ttyS0");
            case "x8664" -> new Machine(
                    "qemu-system-x86_64", "qemu-system-x86", List.of("-machine", "q35"), PC + "console=ttyS0");
            case "x8632" -> new Machine(
                    "qemu-system-i386", "qemu-system-x86", List.of("-machine", "pc"), PC + "console=ttyS0");
            case "arm6464" -> new Machine(
                    "qemu-system-aarch64", "qemu-system-arm", List.of("-machine", "virt", "-cpu", "cortex-a57"),
                    "earlycon console=ttyAMA0");
            default -> throw KbuildException.author(Diagnostic.parameter("arch"),
                    "a " + bits + " bit " + srcarch + " kernel cannot be booted here;"
                            + " boot tests know riscv (64 bit), x86 (64 and 32 bit) and arm64");
        };
    }
}
