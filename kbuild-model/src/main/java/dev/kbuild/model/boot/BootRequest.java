package dev.kbuild.model.boot;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kernel to boot, and what is expected of it.
 *
 * @param srcarch the directory under {@code arch/}
 * @param bits 32 or 64, as {@code CONFIG_64BIT} says
 * @param image the boot image
 * @param initramfs what it finds as its first root file system
 * @param directory the initramfs is written there
 * @param consoleLog every line of the console is written there as it comes
 * @param memory as QEMU takes it: {@code 256M}
 * @param append put at the end of the kernel's command line; empty for nothing
 * @param qemuArguments put at the end of QEMU's, a word an element
 * @param kvm the host's own processor is used where that is possible
 * @param expect the line that has to appear; absent for the last one of our init
 * @param complaintsFail whether a {@code BUG}, {@code WARNING} or oops is a failure
 */
public record BootRequest(
        String srcarch,
        int bits,
        Path image,
        Initramfs initramfs,
        Path directory,
        Path consoleLog,
        String memory,
        int cpus,
        String append,
        List<String> qemuArguments,
        boolean kvm,
        Optional<Pattern> expect,
        Duration timeout,
        boolean complaintsFail) {

    public BootRequest {
        qemuArguments = List.copyOf(qemuArguments);
    }

    Path initramfsFile() {
        return directory.resolve("initramfs.cpio");
    }
}
