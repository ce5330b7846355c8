package dev.kbuild.maven.artifact;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.archive.PackContents;
import dev.kbuild.model.module.ModuleOrder;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Which files of a built kernel go into which artifact, and under what names. */
public final class KernelFiles {

    private final KernelBuild build;
    private final ObjectTree tree;

    public KernelFiles(KernelBuild build) {
        this.build = build;
        this.tree = build.tree();
    }

    /** Where {@code modules-install} puts {@code lib/modules}. */
    public Staging modules() {
        return new Staging(build.state("modules"));
    }

    /** Where {@code headers-install} puts {@code include}. */
    public Staging headers() {
        return new Staging(build.state("headers"));
    }

    /** The tree's own answer, kept by Kbuild where it was asked for. */
    public String release() {
        Path file = require("include/config/kernel.release");
        try {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** The symbol is {@code y} in the object tree's configuration. */
    public boolean isSet(String symbol) {
        Path config = tree.config();
        if (!Files.exists(config)) {
            throw KbuildException.author(config.toString(), "is missing, so no kernel is built here; run kbuild:config first");
        }
        return lines(config).contains(symbol + "=y");
    }

    /**
     * What a boot loader needs.
     *
     * @param image as the tree tells it, relative to the object tree ({@code arch/riscv/boot/Image})
     */
    public PackContents kernel(String image) {
        PackContents contents = new PackContents()
                .add(fileName(image), require(image))
                .add("System.map", require("System.map"))
                .add("config", require(".config"))
                .add("kernel.release", require("include/config/kernel.release"));
        // Image.gz is made from Image; QEMU and most boot loaders of these archs load only the latter.
        String plain = image.replaceFirst("\\.[^./]+$", "");
        if (!plain.equals(image) && Files.exists(tree.resolve(plain))) {
            contents.add(fileName(plain), tree.resolve(plain));
        }
        addDtbs(contents);
        return contents;
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** {@code dtbs-list}, which Linux 6.7 introduced, leaves out what earlier configurations left behind. */
    private void addDtbs(PackContents contents) {
        Path dts = tree.resolve("arch/" + tree.arch().srcarch() + "/boot/dts");
        if (!isSet("CONFIG_OF_EARLY_FLATTREE") || !Files.isDirectory(dts)) {
            return;
        }
        Path list = dts.resolve("dtbs-list");
        if (Files.exists(list)) {
            lines(list).forEach(dtb -> contents.add("dtbs/" + dts.relativize(tree.resolve(dtb)), require(dtb)));
            return;
        }
        try (Stream<Path> below = Files.walk(dts)) {
            below.filter(f -> f.toString().endsWith(".dtb") || f.toString().endsWith(".dtbo"))
                    .forEach(f -> contents.add("dtbs/" + dts.relativize(f), f));
        } catch (IOException e) {
            throw KbuildException.machine(dts.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** vmlinux and the unstripped twins of the modules, where gdb, perf, crash and systemtap look for them. */
    public PackContents debug() {
        String place = "usr/lib/debug/lib/modules/" + release() + "/";
        PackContents contents = new PackContents().add(place + "vmlinux", require("vmlinux"));
        if (isSet("CONFIG_MODULES")) {
            ModuleOrder.of(tree).forEach(module -> contents.add(place + "kernel/" + module, require(module)));
        }
        return contents;
    }

    private Path require(String path) {
        Path file = tree.resolve(path);
        if (!Files.exists(file)) {
            throw KbuildException.author(file.toString(), "is missing, so there is nothing to package; build the kernel first: mvn package does, or kbuild:image");
        }
        return file;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }
}
