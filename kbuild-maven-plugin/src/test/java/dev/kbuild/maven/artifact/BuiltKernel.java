package dev.kbuild.maven.artifact;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.toolchain.Toolchain;
import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.KernelVersion;
import dev.kbuild.model.tree.ObjectTree;
import dev.kbuild.model.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** An object tree that looks as if a kernel for arm64 had been built there. */
final class BuiltKernel {

    static final String IMAGE = "arch/arm64/boot/Image.gz";

    private BuiltKernel() {}

    static KernelBuild in(Path directory) throws IOException {
        write(directory, ".config", "CONFIG_MODULES=y\nCONFIG_OF_EARLY_FLATTREE=y\n");
        write(directory, "System.map", "map");
        write(directory, "vmlinux", "vmlinux with debug info");
        write(directory, "include/config/kernel.release", "6.12.1-acme\n");
        write(directory, IMAGE, "compressed");
        write(directory, "arch/arm64/boot/Image", "plain");
        write(directory, "modules.order", "lib/crc16.o\n");
        write(directory, "lib/crc16.ko", "unstripped");
        write(directory, "lib/left-over.ko", "of an earlier configuration");
        write(directory, "arch/arm64/boot/dts/acme/board.dtb", "dtb");
        write(directory, "arch/arm64/boot/dts/acme/left-over.dtb", "of an earlier configuration");
        Path compiler = write(directory, "compiler", "");
        SourceTree source = new SourceTree(Path.of("/src/linux"), new KernelVersion(6, 12, 1, ""));
        return new KernelBuild(
                "arm64-debug", new ObjectTree(source, new Arch("aarch64", "arm64", "arm64", "test"), directory),
                new Toolchain(Map.of(), compiler.toString(), "gcc", "gcc 12.2.0", "found", Optional.empty()), Map.of(), 2, 0, directory);
    }

    static Path write(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
