package dev.kbuild.model.devel;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * GNU make on a devel tree, for an external module and nothing else: {@code make -C TREE M=DIRECTORY}. Without
 * {@code M=} the top Makefile would look whether the configuration is up to date, and a sealed tree never asks.
 *
 * @param tree the tree that is source and object tree in one
 * @param arch the kernel's {@code ARCH}
 * @param variables the toolchain's, in order
 * @param prefix put before {@code make}: another user's rights; empty for our own
 * @param log what is said is appended there
 */
record DevelMake(Path tree, String arch, Map<String, String> variables, List<String> prefix, int jobs, Path log) {

    private static final int SHOWN_LINES = 15;

    DevelMake {
        prefix = List.copyOf(prefix);
    }

    /**
     * Runs goals in a module directory.
     *
     * @param what is being done, for the message when it fails: {@code the host tools cannot be built}
     */
    void run(Path module, String what, String... words) throws InterruptedException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of("make", "--no-print-directory", "-C", tree.toString(), "-j" + jobs, "ARCH=" + arch));
        variables.forEach((name, value) -> command.add(name + "=" + value));
        command.add("M=" + module);
        command.addAll(Arrays.asList(words));
        long from = note(command);
        int status = await(start(command));
        if (status != 0) {
            throw KbuildException.machine(tree.toString(),
                    what + ": '" + String.join(" ", command) + "' ended with " + status + "; the log is " + log + ", its end:\n" + tail(from));
        }
    }

    private long note(List<String> command) {
        try {
            Files.createDirectories(log.getParent());
            Files.writeString(log, "$ " + String.join(" ", command) + "\n", StandardCharsets.UTF_8,
                    java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
            return Files.size(log);
        } catch (IOException e) {
            throw KbuildException.machine(log.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }

    private Process start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // Nothing of the user's environment may steer this build: it is proof, and what comes out is shared.
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "LD_LIBRARY_PATH"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw KbuildException.machine(command.get(0), "cannot be started: " + e.getMessage(), e);
        }
    }

    private static int await(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            throw e;
        }
    }

    private String tail(long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(from, file.length() - (1 << 16));
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            List<String> lines = new String(bytes, StandardCharsets.ISO_8859_1).lines().toList();
            return lines.stream().skip(Math.max(0, lines.size() - SHOWN_LINES)).map(l -> "  " + l).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "  (the log cannot be read: " + e.getMessage() + ")";
        }
    }
}
