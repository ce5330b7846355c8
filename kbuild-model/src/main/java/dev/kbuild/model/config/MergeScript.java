package dev.kbuild.model.config;

import dev.kbuild.model.build.ShellWords;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The tree's own {@code scripts/kconfig/merge_config.sh}, run with {@code -m}: it merges and does not call make.
 *
 * <p>The script does not quote its arguments, so it gets names without blanks, relative to the object tree, which is
 * where it is started.
 */
final class MergeScript {

    private MergeScript() {}

    /**
     * Merges the fragments into {@code .config}. What the script prints goes to the end of {@code log}, behind a line as those of
     * make have: {@code $ cd … && …}, which does the same when it is typed.
     */
    static void run(ObjectTree tree, List<Path> fragments, Path log) throws IOException, InterruptedException {
        Path script = tree.source().root().resolve("scripts/kconfig/merge_config.sh");
        List<String> words = new ArrayList<>(List.of("/bin/sh", script.toString(), "-m", ".config"));
        fragments.forEach(f -> words.add(tree.directory().relativize(f).toString()));
        ProcessBuilder builder = new ProcessBuilder(words).directory(tree.directory().toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeAll(List.of("CONFIG_", "KCONFIG_CONFIG", "ENV"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output;
        try {
            output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            if (process.waitFor() != 0) {
                throw KbuildException.machine(script.toString(), "failed with status " + process.exitValue() + ": " + output.strip());
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
        Files.createDirectories(log.getParent());
        String typed = "$ cd " + ShellWords.join(List.of(tree.directory().toString())) + " && LC_ALL=C " + ShellWords.join(words) + "\n";
        Files.writeString(log, typed + output, StandardCharsets.ISO_8859_1,
                StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
