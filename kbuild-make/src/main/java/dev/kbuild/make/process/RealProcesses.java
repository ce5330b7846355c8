package dev.kbuild.make.process;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands as processes of this machine.
 *
 * <p>{@link ProcessBuilder} closes descriptors above 2, looks for programs in the JVM's own PATH, and can pass on only text its charset
 * knows; where that would show, the command is started by way of {@link ShellDetour}. What it cannot tell is whether a command exited with
 * status 128+n or was ended by signal n: see {@link ExitStatus}.
 */
public final class RealProcesses implements Processes {
    private static final int ENOENT = 2;
    private static final int EACCES = 13;

    private final Builders builders = new Builders();
    private final ProgramSearch programs = new ProgramSearch(System.getenv("PATH"));
    /** Wait for processes' output and ends. {@link Process#onExit} would start a thread at each end, while its command's slot is idle. */
    private final Executor threads = Executors.newCachedThreadPool(new DaemonThreads("waiting for a command", 0));

    @Override
    public void getReady() {
        try {
            // The JDK starts its own machinery when these are first used, some of it from a dozen method handles.
            Class.forName("java.lang.ProcessImpl");
            Class.forName("java.lang.ProcessHandleImpl");
        } catch (ClassNotFoundException anotherJdk) {
            // The first command takes a moment longer.
        }
        Shortcut.of(List.of(Shell.DEFAULT, "-c", "set -e; true"));
    }

    @Override
    public Running start(Command command, Consumer<Ended> whenEnded) throws CannotStart {
        String program = command.words().get(0);
        String path = command.environment().get("PATH");
        ProgramSearch.Found found = programs.find(program, path, command.directory());
        boolean detour = found instanceof ProgramSearch.OnlyInChildsPath || command.jobserver().isPresent() || !builders.canExpress(command);
        // A shell would say it in its own words.
        found = detour ? ProgramSearch.byItself(program, path, command.directory()) : found;
        if (found instanceof ProgramSearch.Refused refused) {
            throw new CannotStart(program, refused.status(), refused.reason());
        }
        ShellDetour byShell = detour ? ShellDetour.of(command) : null;
        try {
            Process process = builders.of(byShell == null ? command : byShell.command()).start();
            return watch(process, command, byShell, whenEnded);
        } catch (IOException problem) {
            if (byShell != null) {
                byShell.close();
            }
            throw refusal(program, problem);
        }
    }

    private Running watch(Process process, Command command, ShellDetour byShell, Consumer<Ended> whenEnded) {
        Watch watch = new Watch(process, command, byShell, whenEnded);
        List<Pump> pumps = new ArrayList<>(2);
        if (command.output() instanceof Command.Output.ToConsumer to) {
            pumps.add(new Pump(process.getInputStream(), to.sink(), watch));
        }
        if (command.errors() instanceof Command.Output.ToConsumer to && !command.mixesErrors()) {
            pumps.add(new Pump(process.getErrorStream(), to.sink(), watch));
        }
        watch.outstanding.addAndGet(pumps.size());
        threads.execute(watch);
        for (Pump pump : pumps) {
            threads.execute(pump);
        }
        return new RealRunning(process);
    }

    /** Waits for a process. Its end is told once: when it has ended, and every pump has seen the end of its stream. */
    private static final class Watch implements Runnable {
        private final Process process;
        private final Command command;
        private final ShellDetour byShell;
        private final Consumer<Ended> whenEnded;
        private final AtomicInteger outstanding = new AtomicInteger(1);

        Watch(Process process, Command command, ShellDetour byShell, Consumer<Ended> whenEnded) {
            this.process = process;
            this.command = command;
            this.byShell = byShell;
            this.whenEnded = whenEnded;
        }

        @Override
        public void run() {
            boolean over = false;
            while (!over) {
                try {
                    process.waitFor();
                    over = true;
                } catch (InterruptedException nobodyAsked) {
                    // No one knows this thread; the process's end is still to come.
                }
            }
            oneOver();
        }

        void oneOver() {
            if (outstanding.decrementAndGet() == 0) {
                if (byShell != null) {
                    byShell.close();
                }
                whenEnded.accept(ExitStatus.read(process.exitValue(), command.words()));
            }
        }
    }

    private static CannotStart refusal(String program, IOException problem) {
        Matcher errno = Pattern.compile("error=(\\d+), (.*)").matcher(String.valueOf(problem.getMessage()));
        if (!errno.find()) {
            return new CannotStart(program, 127, String.valueOf(problem.getMessage()));
        }
        int number = Integer.parseInt(errno.group(1));
        return new CannotStart(program, number == EACCES || number != ENOENT ? 126 : 127, errno.group(2));
    }

    /** Carries one stream of a process to its consumer. */
    private record Pump(InputStream from, Command.Sink to, Watch watch) implements Runnable {
        @Override
        public void run() {
            byte[] buffer = new byte[8192];
            try (from) {
                int length;
                while ((length = from.read(buffer)) >= 0) {
                    if (length > 0) {
                        to.accept(buffer, length);
                    }
                }
            } catch (IOException closed) {
                // A killed process's pipe may close under the reader; what was written before has been handed on.
                return;
            } finally {
                watch.oneOver();
            }
        }
    }

    private record RealRunning(Process process) implements Running {
        @Override
        public long pid() {
            return process.pid();
        }

        @Override
        public void signal(Signal signal) {
            if (!process.isAlive()) {
                return;
            }
            if (signal == Signal.TERM) {
                List<ProcessHandle> below = process.descendants().toList();
                process.destroy();
                below.forEach(ProcessHandle::destroy);
                return;
            }
            try {
                new ProcessBuilder("/bin/sh", "-c", "kill -\"$0\" \"$1\"", signal.name(), Long.toString(process.pid()))
                        .redirectError(Redirect.DISCARD)
                        .redirectOutput(Redirect.DISCARD)
                        .start();
            } catch (IOException noShell) {
                process.destroy();
            }
        }

        @Override
        public void kill() {
            List<ProcessHandle> below = process.descendants().toList();
            process.destroyForcibly();
            below.forEach(ProcessHandle::destroyForcibly);
        }
    }


    /** This process's own arguments, as bytes: those that the JVM decoded into these. */
    public static List<String> arguments(List<String> decoded) {
        return OwnArguments.read(decoded);
    }

    /** A property given to this JVM on its command line, as bytes. */
    public static String property(String name, String decoded) {
        return OwnArguments.property(name, decoded);
    }

    /** This process's own environment, as bytes. */
    public static Map<String, String> environment() {
        Optional<Map<String, String>> own = OwnEnvironment.read();
        return own.isPresent() ? own.get() : System.getenv();
    }
}
