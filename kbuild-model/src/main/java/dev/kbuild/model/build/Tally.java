package dev.kbuild.model.build;

import dev.kbuild.model.build.BuildEvent.Message;
import dev.kbuild.model.build.BuildEvent.Severity;
import dev.kbuild.model.build.MakeLines.GivenUp;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Listens to make's output, announces what it means, and remembers what failed first. */
final class Tally implements Run.Output {

    private final Consumer<BuildEvent> listener;
    private final Set<String> targets = new LinkedHashSet<>();
    private final Map<String, String> spokenCommands = new LinkedHashMap<>();
    private int warnings;
    private int errors;
    private Message firstError;
    private GivenUp firstGivenUp;
    private String machineTrouble;
    private String lastLine = "";

    Tally(Consumer<BuildEvent> listener) {
        this.listener = listener;
    }

    @Override
    public void line(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8);
        listener.accept(new BuildEvent.Line(text, false));
        if (!text.isBlank()) {
            lastLine = text.strip();
        }
        CommandLines.announced(text).ifPresent(this::command);
        CommandLines.inFull(text).ifPresent(command -> {
            spokenCommands.put(command.made().target(), command.text());
            if (!targets.contains(command.made().target())) {
                command(command.made());
            }
        });
        MessageLines.of(text).ifPresent(this::message);
        MakeLines.of(text).ifPresent(this::givenUp);
        MachineTrouble.of(text).filter(trouble -> machineTrouble == null).ifPresent(trouble -> machineTrouble = trouble);
    }

    private void command(BuildEvent.Command command) {
        targets.add(command.target());
        listener.accept(command);
    }

    private void message(Message message) {
        if (message.severity() == Severity.WARNING) {
            warnings++;
        } else {
            errors++;
            if (firstError == null) {
                firstError = message;
            }
        }
        listener.accept(message);
    }

    private void givenUp(GivenUp givenUp) {
        if (firstGivenUp == null) {
            firstGivenUp = givenUp;
        }
        listener.accept(new Message(Severity.ERROR, givenUp.at(), givenUp.text()));
    }

    Set<String> targets() {
        return targets;
    }

    int warnings() {
        return warnings;
    }

    /** What compilers, linkers and checkers called an error; when none did, what make gave up. */
    int errors() {
        return errors == 0 && firstGivenUp != null ? 1 : errors;
    }

    /** A full disk or a killed compiler; absent when the machine is not to blame. */
    Optional<String> machineTrouble() {
        return Optional.ofNullable(machineTrouble);
    }

    /** Where the first error is, as told by whoever knew most. */
    String at() {
        if (firstError != null) {
            return firstError.at();
        }
        return firstGivenUp == null ? "make" : firstGivenUp.target().orElse(firstGivenUp.at());
    }

    String text() {
        if (firstError != null) {
            return firstError.text();
        }
        return firstGivenUp == null ? lastLine : firstGivenUp.text();
    }

    Optional<String> target() {
        return Optional.ofNullable(firstGivenUp).flatMap(GivenUp::target);
    }

    /** The failed command, when the run itself showed commands in full. */
    Optional<String> spoken() {
        return target().map(spokenCommands::get);
    }
}
