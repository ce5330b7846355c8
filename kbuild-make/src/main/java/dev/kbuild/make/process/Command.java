package dev.kbuild.make.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A command to start. All text is bytes, one char (0 to 255) each.
 *
 * @param words the program as written, then its arguments; a program without a slash is looked for in {@code environment}'s PATH
 * @param environment the whole environment, which stays as it is from then on; nothing is inherited
 * @param directory absolute
 * @param jobserver when set, the command finds it open at file descriptors 3 (read) and 4 (write)
 */
public record Command(
        List<String> words,
        Map<String, String> environment,
        String directory,
        Input input,
        Output output,
        Output errors,
        Optional<Jobserver.Door> jobserver) {

    public Command {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a command has at least one word");
        }
    }

    /** A command on this process's own standard streams. */
    public static Command inheriting(List<String> words, Map<String, String> environment, String directory) {
        return new Command(words, environment, directory, Input.INHERITED, new Output.Inherited(), new Output.Inherited(), Optional.empty());
    }

    /** The same command, its output and errors going elsewhere. Given one and the same consumer, their order is kept. */
    public Command to(Output newOutput, Output newErrors) {
        return new Command(words, environment, directory, input, newOutput, newErrors, jobserver);
    }

    /** Whether one consumer takes output and errors, in the order they are written. */
    boolean mixesErrors() {
        return output instanceof Output.ToConsumer one && errors instanceof Output.ToConsumer other && one.sink().equals(other.sink());
    }

    /** Another command, started as this one. */
    Command with(List<String> newWords) {
        return new Command(newWords, environment, directory, input, output, errors, jobserver);
    }

    /** The same command reading from elsewhere. */
    public Command from(Input newInput) {
        return new Command(words, environment, directory, newInput, output, errors, jobserver);
    }

    /** The same command, offered job slots. */
    public Command with(Jobserver.Door door) {
        return new Command(words, environment, directory, input, output, errors, Optional.of(door));
    }

    /** Where a command reads from. */
    public enum Input {
        /** This process's standard input. GNU make gives it to one command at a time. */
        INHERITED,
        /** At its end from the beginning. */
        EMPTY
    }

    /** Where a command writes. */
    public sealed interface Output {
        /** This process's stream of the same name. */
        record Inherited() implements Output {}

        /** Added to a file's end; two streams to one file keep their order. */
        record ToFile(java.nio.file.Path file) implements Output {}

        /** Handed over as it arrives. When errors and output have equal consumers they arrive in the order they were written. */
        record ToConsumer(Sink sink) implements Output {}

        /** Nowhere. */
        record Discarded() implements Output {}
    }

    /** Takes a command's output in pieces, from one thread at a time. */
    @FunctionalInterface
    public interface Sink {
        /** Takes {@code length} bytes from the start of {@code buffer}, which is reused afterwards. */
        void accept(byte[] buffer, int length);
    }
}
