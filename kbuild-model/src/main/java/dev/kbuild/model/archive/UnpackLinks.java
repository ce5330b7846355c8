package dev.kbuild.model.archive;

import dev.kbuild.model.problem.KbuildException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Where an archive's symbolic links lead, followed step by step through one another as the system would. */
final class UnpackLinks {

    /** As the Linux kernel gives up after 40. */
    private static final int MOST_LINKS = 40;

    private UnpackLinks() {}

    /** Refuses links that leave the root, on whatever way; links to nothing are allowed, and so are circles. */
    static void requireInside(Path root, Map<Path, String> links, Path archive) {
        links.forEach((link, target) -> {
            if (leaves(root, link.getParent(), target, links)) {
                throw KbuildException.author(archive.toString(), "'" + root.relativize(link) + "' is a symbolic link to '" + target
                        + "', outside the archive; nothing of this archive is used, get it from a source you trust");
            }
        });
    }

    private static boolean leaves(Path root, Path from, String target, Map<Path, String> links) {
        Deque<String> steps = new ArrayDeque<>();
        push(steps, target);
        Path at = from;
        int followed = 0;
        while (!steps.isEmpty()) {
            String step = steps.pop();
            if (step.equals("..")) {
                if (at.equals(root)) {
                    return true;
                }
                at = at.getParent();
            } else if (!step.isEmpty() && !step.equals(".")) {
                Path next = at.resolve(step);
                String further = links.get(next);
                if (further == null) {
                    at = next;
                } else if (++followed > MOST_LINKS) {
                    return false;
                } else {
                    push(steps, further);
                }
            }
        }
        return false;
    }

    private static void push(Deque<String> steps, String path) {
        List<String> names = Arrays.asList(path.split("/"));
        Collections.reverse(names);
        names.forEach(steps::push);
    }
}
