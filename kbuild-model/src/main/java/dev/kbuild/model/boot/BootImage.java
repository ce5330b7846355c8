package dev.kbuild.model.boot;

import dev.kbuild.model.module.ModuleFile;
import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A boot image in a form that QEMU loads. */
public final class BootImage {

    private BootImage() {}

    /** The image itself, or an unpacked copy of an {@code Image.gz} or its like, for which the machine has no boot loader to unpack it. */
    public static Path ready(Path image, Path directory) {
        if (!Files.isRegularFile(image)) {
            throw KbuildException.author(image.toString(), "is missing, so there is nothing to boot; build the kernel first:"
                    + " mvn package does, or kbuild:image");
        }
        Path unpacked = directory.resolve(image.getFileName() + ".unpacked");
        try {
            if (!ModuleFile.isCompressed(image)) {
                return image;
            }
            Files.createDirectories(directory);
            return Files.write(unpacked, ModuleFile.uncompressed(image));
        } catch (IOException e) {
            throw KbuildException.machine(unpacked.toString(), "cannot be unpacked from " + image + ": " + e.getMessage(), e);
        }
    }

    /** 32 or 64, as {@code CONFIG_64BIT} of a configuration says. */
    public static int bits(Path config) {
        try {
            return Files.readString(config, StandardCharsets.ISO_8859_1).contains("\nCONFIG_64BIT=y\n") ? 64 : 32;
        } catch (IOException e) {
            throw KbuildException.author(config.toString(), "cannot be read, so there is no kernel to boot (" + Diagnostic.parameter("arch")
                    + " names the one that is meant); build it first: mvn package");
        }
    }
}
