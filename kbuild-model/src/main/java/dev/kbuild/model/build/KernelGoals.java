package dev.kbuild.model.build;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the steps of a kernel's build are called in one tree, asked of the tree and its {@code .config}. */
public final class KernelGoals {

    /** The top Makefile's single target for the whole descent since Linux 5.20; before it was {@code descend}. */
    private static final Pattern ONE_BUILD_DIRECTORY = Pattern.compile("^build-dir\\s*:?=\\s*\\.$", Pattern.MULTILINE);

    private final ObjectTree tree;

    public KernelGoals(ObjectTree tree) {
        this.tree = tree;
    }

    /** All that has to be there before the first object. */
    public List<String> prepare() {
        return List.of("archheaders", "archscripts", "prepare");
    }

    /** The descent into the directories: built-in objects and their archives, nothing linked. */
    public List<String> compile() {
        return List.of(ONE_BUILD_DIRECTORY.matcher(makefile()).find() ? "." : "descend");
    }

    public List<String> link() {
        return List.of("vmlinux");
    }

    /** Empty when the configuration has no modules: Kbuild refuses {@code modules} then. */
    public List<String> modules() {
        return isSet("CONFIG_MODULES") ? List.of("modules") : List.of();
    }

    /**
     * The boot image and, where the tree's {@code all} has them too, device tree blobs.
     *
     * @param imageName what the tree answers to {@code image_name}, as {@code arch/riscv/boot/Image}
     */
    public List<String> image(String imageName) {
        List<String> goals = new ArrayList<>();
        goals.add(imageName.substring(imageName.lastIndexOf('/') + 1));
        if (isSet("CONFIG_OF_EARLY_FLATTREE") && Files.isDirectory(tree.source().root().resolve("arch/" + tree.arch().srcarch() + "/boot/dts"))) {
            goals.add("dtbs");
        }
        return goals;
    }

    private String makefile() {
        Path makefile = tree.source().root().resolve("Makefile");
        try {
            return Files.readString(makefile, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw KbuildException.machine(makefile.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private boolean isSet(String symbol) {
        if (!Files.exists(tree.config())) {
            throw KbuildException.author(tree.config().toString(), "is missing, so there is nothing to build by; run kbuild:config first");
        }
        try (Stream<String> lines = Files.lines(tree.config(), StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.equals(symbol + "=y"));
        } catch (IOException e) {
            throw KbuildException.machine(tree.config().toString(), "cannot be read: " + e.getMessage(), e);
        }
    }
}
