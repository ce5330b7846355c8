package dev.kbuild.maven.console;

import dev.kbuild.model.build.BuildEvent.Command;
import java.time.Duration;
import java.util.OptionalInt;

/** How far a run is: commands begun, of how many where that is known, for how long, and what was begun last. */
final class Progress {

    private final String classifier;
    private final OptionalInt total;
    private int begun;
    private Command running = new Command("", "");

    Progress(String classifier, OptionalInt total) {
        this.classifier = classifier;
        this.total = total;
    }

    void begin(Command command) {
        begun++;
        running = command;
    }

    int begun() {
        return begun;
    }

    /** {@code riscv: 412 of 943, 1:07, running CC kernel/fork.o}. */
    String line(Duration elapsed) {
        String of = total.isPresent() && total.getAsInt() >= begun ? " of " + total.getAsInt() : "";
        String what = running.target().isEmpty() ? "" : ", running " + running.tag() + " " + running.target();
        return String.format("%s: %d%s, %d:%02d%s", classifier, begun, of, elapsed.toMinutes(), elapsed.toSecondsPart(), what);
    }
}
