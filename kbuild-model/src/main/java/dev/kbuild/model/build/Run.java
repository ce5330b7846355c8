package dev.kbuild.model.build;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Programs;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A command that runs, with its output read line by line as it comes. */
final class Run {

    /** Takes one line, without its end; called on the reading thread. */
    interface Output {
        void line(byte[] line);
    }

    private final Children children;
    private final Process process;
    private final Thread reader;
    private final AtomicReference<RuntimeException> trouble = new AtomicReference<>();

    private Run(Process process, Output output) {
        this.process = process;
        this.children = new Children(process);
        this.reader = new Thread(() -> read(output), "kbuild-output");
        reader.setDaemon(true);
    }

    /** Starts a command with standard error in standard output. */
    static Run of(List<String> words, Output output) {
        return start(new ProcessBuilder(inOwnSession(words)).redirectErrorStream(true), output);
    }

    /** Starts a command with standard error in a file. */
    static Run quietly(List<String> words, Path errors, Output output) {
        return start(new ProcessBuilder(inOwnSession(words)).redirectError(errors.toFile()), output);
    }

    /** A session of its own makes all descendants findable, however they are orphaned meanwhile. */
    private static List<String> inOwnSession(List<String> words) {
        if (Programs.find("setsid").isEmpty()) {
            return words;
        }
        List<String> more = new ArrayList<>(List.of("setsid"));
        more.addAll(words);
        return more;
    }

    private static Run start(ProcessBuilder builder, Output output) {
        MakeEnvironment.clean(builder.environment());
        builder.redirectInput(new File("/dev/null"));
        try {
            Run run = new Run(builder.start(), output);
            run.reader.start();
            return run;
        } catch (IOException e) {
            throw KbuildException.machine(String.join(" ", builder.command()), "cannot be started: " + e.getMessage(), e);
        }
    }

    /**
     * Waits for the end.
     *
     * @return the exit status
     * @throws InterruptedException when this thread was interrupted; the command and all its descendants have ended by then
     */
    int await() throws InterruptedException {
        Thread onExit = new Thread(children::end, "kbuild-children");
        try {
            Runtime.getRuntime().addShutdownHook(onExit);
        } catch (IllegalStateException shuttingDown) {
            children.end();
            throw new InterruptedException();
        }
        try {
            int exitStatus = process.waitFor();
            // A daemon left behind by a compiler wrapper may hold the pipe open for ever.
            reader.join(TimeUnit.SECONDS.toMillis(5));
            if (trouble.get() != null) {
                throw trouble.get();
            }
            return exitStatus;
        } catch (InterruptedException e) {
            children.end();
            reader.join(TimeUnit.SECONDS.toMillis(5));
            throw e;
        } finally {
            forget(onExit);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook runs by now, and is what ended the children.
            return;
        }
    }

    private void read(Output output) {
        try (InputStream in = process.getInputStream()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\n') {
                        output.line(line.toByteArray());
                        line.reset();
                    } else {
                        line.write(buffer[i]);
                    }
                }
            }
            if (line.size() > 0) {
                output.line(line.toByteArray());
            }
        } catch (IOException e) {
            fail(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** Whoever listens failed: nothing is worth building then. */
    private void fail(RuntimeException e) {
        trouble.set(e);
        children.end();
    }
}
