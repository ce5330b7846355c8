package dev.kbuild.maven.goal;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A goal that removes: Kbuild's files by Kbuild, and our own state that speaks of them. */
abstract class CleaningMojo extends KernelMojo {

    /** State that still holds when only objects are gone: what {@code .config} was made from, and how long a build from nothing is. */
    private static final Set<String> OUTLIVES_CLEAN = Set.of("config", COMMAND_COUNT);

    protected abstract String kbuildGoal();

    @Override
    protected final void execute(KernelBuild build) throws InterruptedException {
        if (!Files.isDirectory(build.tree().directory())) {
            getLog().info(build.classifier() + ": nothing to clean, there is no " + build.tree().directory());
            return;
        }
        run(build, build.request(kbuildGoal()));
        removeState(build.state("."), kbuildGoal().equals("clean") ? OUTLIVES_CLEAN : Set.of(COMMAND_COUNT));
    }

    private static void removeState(Path state, Set<String> kept) {
        if (!Files.isDirectory(state)) {
            return;
        }
        try (Stream<Path> entries = Files.list(state)) {
            for (Path entry : entries.filter(e -> !kept.contains(e.getFileName().toString())).toList()) {
                removeTree(entry);
            }
        } catch (IOException e) {
            throw KbuildException.machine(state.toString(), "cannot be removed: " + e.getMessage(), e);
        }
    }

    private static void removeTree(Path root) throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
