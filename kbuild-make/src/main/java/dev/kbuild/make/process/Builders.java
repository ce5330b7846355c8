package dev.kbuild.make.process;

import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builders of processes. Each thread has one, whose environment is put together once for all commands that have the same. */
final class Builders {
    private final ThreadLocal<Kept> kept = new ThreadLocal<>();

    private record Kept(Map<String, String> environment, ProcessBuilder builder) {}

    /** For a command all of whose text is expressible; to be used at once, in this thread. */
    ProcessBuilder of(Command command) {
        List<String> words = new ArrayList<>(command.words().size());
        for (String word : command.words()) {
            words.add(NativeText.express(word));
        }
        return withEnvironment(command.environment())
                .command(words)
                .directory(new File(NativeText.express(command.directory())))
                .redirectInput(command.input() == Command.Input.INHERITED ? Redirect.INHERIT : Redirect.from(new File("/dev/null")))
                .redirectOutput(redirect(command.output()))
                .redirectErrorStream(command.mixesErrors())
                .redirectError(command.mixesErrors() ? Redirect.PIPE : redirect(command.errors()));
    }

    private ProcessBuilder withEnvironment(Map<String, String> wanted) {
        Kept last = kept.get();
        if (last == null || last.environment != wanted) {
            ProcessBuilder builder = new ProcessBuilder();
            Map<String, String> environment = builder.environment();
            environment.clear();
            for (Map.Entry<String, String> one : wanted.entrySet()) {
                environment.put(NativeText.express(one.getKey()), NativeText.express(one.getValue()));
            }
            last = new Kept(wanted, builder);
            kept.set(last);
        }
        return last.builder;
    }

    /** Whether the JVM can pass all of a command's text on. */
    boolean canExpress(Command command) {
        Kept last = kept.get();
        return NativeText.isExpressible(command.words())
                && NativeText.isExpressible(command.directory())
                && (last != null && last.environment == command.environment() || isExpressible(command.environment()));
    }

    private static boolean isExpressible(Map<String, String> environment) {
        return NativeText.isExpressible(environment.keySet()) && NativeText.isExpressible(environment.values());
    }

    private static Redirect redirect(Command.Output output) {
        if (output instanceof Command.Output.Inherited) {
            return Redirect.INHERIT;
        }
        if (output instanceof Command.Output.ToFile to) {
            return Redirect.appendTo(to.file().toFile());
        }
        return output instanceof Command.Output.Discarded ? Redirect.DISCARD : Redirect.PIPE;
    }
}
