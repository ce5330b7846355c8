package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.build.Engine;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** The boot image's name as the tree tells it, asked once for each configuration. */
final class ImageName {

    private ImageName() {}

    /**
     * As {@code arch/riscv/boot/Image}, relative to the object tree. Kbuild answers by {@code include/config/auto.conf}, be it older than
     * {@code .config}: {@code tinyconfig} leaves one behind that fragments then overtake. So it is brought up to date first.
     */
    static String of(KernelBuild build, Engine engine) throws InterruptedException {
        Path memory = build.state("image-name");
        try {
            String key = key(build);
            if (Files.exists(memory)) {
                List<String> lines = Files.readAllLines(memory);
                if (lines.size() == 2 && lines.get(0).equals(key)) {
                    return lines.get(1);
                }
            }
            if (!isSynced(build)) {
                engine.ask(build.request(), "syncconfig");
            }
            String name = engine.ask(build.request(), "image_name");
            Files.createDirectories(memory.getParent());
            Files.write(memory, List.of(key, name));
            return name;
        } catch (IOException e) {
            throw KbuildException.machine(memory.toString(), "cannot be read or written: " + e.getMessage(), e);
        }
    }

    /** There is a {@code .config} and Kbuild has taken it over as it is now, so that {@link #of} only asks. */
    static boolean isSynced(KernelBuild build) {
        Path config = build.tree().config();
        Path synced = build.tree().resolve("include/config/auto.conf");
        try {
            return Files.exists(config) && Files.exists(synced)
                    && Files.getLastModifiedTime(synced).compareTo(Files.getLastModifiedTime(config)) >= 0;
        } catch (IOException e) {
            throw KbuildException.machine(synced.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** All that the answer depends on: the two Makefiles that set KBUILD_IMAGE, the configuration, and our variables. */
    private static String key(KernelBuild build) throws IOException {
        Path root = build.tree().source().root();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(root.resolve("Makefile")));
            digest.update(Files.readAllBytes(root.resolve("arch/" + build.tree().arch().srcarch() + "/Makefile")));
            digest.update(Files.readAllBytes(build.tree().config()));
            digest.update(("synced " + root + " " + build.tree().arch().name() + " " + build.variables()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
