package dev.kbuild.model.tree;

import dev.kbuild.model.problem.KbuildException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kernel's version as the head of its top Makefile states it (VERSION, PATCHLEVEL, SUBLEVEL, EXTRAVERSION).
 *
 * @param extraversion with its leading dash, empty for a release
 */
public record KernelVersion(int version, int patchlevel, int sublevel, String extraversion) implements Comparable<KernelVersion> {

    /** The oldest kernel that is accepted; the tests build 6.1 and 6.12. */
    public static final KernelVersion OLDEST = new KernelVersion(5, 4, 0, "");

    private static final Pattern LINE = Pattern.compile("(VERSION|PATCHLEVEL|SUBLEVEL|EXTRAVERSION)\\s*=\\s*(\\S*)\\s*");

    /** Reads it from {@code root/Makefile}; a directory without such a Makefile is no kernel tree, and told so. */
    public static KernelVersion read(Path root) {
        Path makefile = root.resolve("Makefile");
        if (!Files.isRegularFile(makefile)) {
            throw KbuildException.author(root.toString(), "no Makefile there, so this is not a Linux source tree;"
                    + " name the directory that holds the kernel's top Makefile");
        }
        Map<String, String> found = new HashMap<>();
        try (BufferedReader in = Files.newBufferedReader(makefile, StandardCharsets.ISO_8859_1)) {
            for (int i = 0; i < 20 && found.size() < 4; i++) {
                String line = in.readLine();
                if (line == null) {
                    break;
                }
                Matcher m = LINE.matcher(line);
                if (m.matches()) {
                    found.put(m.group(1), m.group(2));
                }
            }
        } catch (IOException e) {
            throw KbuildException.machine(makefile.toString(), "cannot be read: " + e.getMessage(), e);
        }
        try {
            return new KernelVersion(
                    Integer.parseInt(found.getOrDefault("VERSION", "")),
                    Integer.parseInt(found.getOrDefault("PATCHLEVEL", "")),
                    Integer.parseInt(found.getOrDefault("SUBLEVEL", "")),
                    found.getOrDefault("EXTRAVERSION", ""));
        } catch (NumberFormatException e) {
            throw KbuildException.author(makefile.toString(), "does not begin with VERSION, PATCHLEVEL and SUBLEVEL,"
                    + " so this is not a Linux source tree; name the directory that holds the kernel's top Makefile");
        }
    }

    @Override
    public int compareTo(KernelVersion other) {
        int byVersion = Integer.compare(version, other.version);
        int byPatchlevel = byVersion != 0 ? byVersion : Integer.compare(patchlevel, other.patchlevel);
        return byPatchlevel != 0 ? byPatchlevel : Integer.compare(sublevel, other.sublevel);
    }

    /** The kernel's own KERNELVERSION. */
    @Override
    public String toString() {
        return version + "." + patchlevel + "." + sublevel + extraversion;
    }
}
