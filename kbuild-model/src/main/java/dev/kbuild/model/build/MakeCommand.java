package dev.kbuild.model.build;

import java.util.ArrayList;
import java.util.List;

/** A request as words for GNU make. */
final class MakeCommand {

    private final String program;
    private final BuildRequest request;

    MakeCommand(String program, BuildRequest request) {
        this.program = program;
        this.request = request;
    }

    /** The run itself. */
    List<String> words() {
        List<String> words = tree();
        words.add("-j" + request.jobs());
        if (request.verbosity() > 0) {
            words.add("V=" + request.verbosity());
        }
        if (request.keepGoing()) {
            words.add("-k");
        }
        if (request.dryRun()) {
            words.add("-n");
        }
        words.addAll(request.goals());
        return words;
    }

    /** What would be run to make one target, in full. */
    List<String> rehearsal(String target) {
        List<String> words = tree();
        words.add("V=1");
        words.add("-n");
        words.add(target);
        return words;
    }

    /** A quiet question. */
    List<String> question(String goal) {
        List<String> words = tree();
        words.add("-s");
        words.add("--no-print-directory");
        words.add(goal);
        return words;
    }

    private List<String> tree() {
        List<String> words = new ArrayList<>();
        words.add(program);
        words.add("-C");
        words.add(request.tree().source().root().toString());
        words.add("O=" + request.tree().directory());
        words.add("ARCH=" + request.tree().arch().name());
        request.variables().forEach((name, value) -> words.add(name + "=" + value));
        return words;
    }
}
