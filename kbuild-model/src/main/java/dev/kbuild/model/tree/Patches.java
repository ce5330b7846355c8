package dev.kbuild.model.tree;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Patch files applied to a tree by the {@code patch} program, or by {@code git apply} where there is none. */
final class Patches {

    private static final int OUTPUT_LINES = 20;

    private Patches() {}

    /** Applies one with {@code -p1}; a patch that does not fit exactly where it should, give or take its usual fuzz, is refused whole. */
    static void apply(Path patch, Path root) throws IOException, InterruptedException {
        Process process = start(List.of("patch", "-p1", "--batch", "--forward", "--no-backup-if-mismatch", "--reject-file=-",
                "--directory=" + root, "--input=" + patch.toAbsolutePath()), root, patch);
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw KbuildException.author(patch.toString(), "cannot be applied to the source with -p1:\n" + tail(output));
            }
        } finally {
            process.destroy();
        }
    }

    private static Process start(List<String> words, Path root, Path patch) throws IOException {
        try {
            return builder(words).start();
        } catch (IOException noPatch) {
            ProcessBuilder git = builder(List.of("git", "apply", "-p1", "--verbose", patch.toAbsolutePath().toString())).directory(root.toFile());
            // A repository around the cache would make git apply skip files.
            git.environment().put("GIT_CEILING_DIRECTORIES", root.getParent().toString());
            try {
                return git.start();
            } catch (IOException noGit) {
                throw KbuildException.machine(patch.toString(),
                        "cannot be applied: neither 'patch' nor 'git' is installed; on Debian: apt-get install patch", noGit);
            }
        }
    }

    private static ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(words)).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("POSIXLY_CORRECT");
        return builder;
    }

    private static String tail(String output) {
        List<String> lines = Arrays.asList(output.strip().split("\n"));
        return lines.subList(Math.max(0, lines.size() - OUTPUT_LINES), lines.size()).stream()
                .map(line -> "  " + line)
                .collect(Collectors.joining("\n"));
    }
}
