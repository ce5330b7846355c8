package dev.kbuild.make.process;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.DiskException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A shell text whose beginning or end this process can mostly see to by itself, so that small programs need not be started for it: see "Small programs that
 * are not started" in docs/make.md.
 */
public sealed interface Shortcut permits FileCheck, FirstRemoval, LastRemoval {

    /** Empty when the words are anything else than {@code /bin/sh -c} and such a text. */
    static Optional<Shortcut> of(List<String> words) {
        if (!isCandidate(words)) {
            return Optional.empty();
        }
        String text = words.get(2);
        Shortcut found = FileCheck.of(text).orElse(null);
        if (found == null) {
            found = LastRemoval.of(text).orElse(null);
        }
        if (found == null) {
            found = FirstRemoval.of(text).orElse(null);
        }
        return Optional.ofNullable(found);
    }

    /** Whether the words begin as those of one do. */
    static boolean isCandidate(List<String> words) {
        return Shell.runsText(words) && words.get(2).startsWith("set -e;");
    }

    /** Does what the text does at its beginning; false when a shell should do it all. */
    boolean begin(Disk disk);

    /** What a shell runs in any case. When it succeeds, all of it was carried out. */
    String before();

    /**
     * Does the rest, after a shell ran {@link #before}.
     *
     * @param succeeded whether the shell's status was 0
     * @return false when a shell should do the rest: see {@link #after}
     */
    boolean finish(Disk disk, boolean succeeded);

    /** What a shell runs where {@link #finish} does not do. */
    String after();

    /** Starts it as {@link Processes#start} does. The command's words are those it was made of, its directory that of the disk. */
    default Processes.Running start(Processes processes, Command command, Disk disk, Consumer<Processes.Ended> whenEnded) throws CannotStart {
        OneThenAnother running = new OneThenAnother();
        running.start(processes, command.with(shell(before())), new Consumer<>() {
            @Override
            public void accept(Processes.Ended ended) {
                if (finish(disk, ended.isSuccess())) {
                    whenEnded.accept(ended);
                } else {
                    running.goOn(processes, command.with(shell(after())), whenEnded);
                }
            }
        });
        return running;
    }

    private static List<String> shell(String text) {
        return List.of(Shell.DEFAULT, "-c", text);
    }

    /** Whether a name is one of a file, and not of a directory whatever is there: {@code rm} refuses what ends with a slash or a dot. */
    static boolean isFileName(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return !last.isEmpty() && !last.equals(".") && !last.equals("..");
    }

    /** As {@code rm -f} of one file; false when that would have something to say. */
    static boolean remove(Disk disk, String file) {
        try {
            disk.delete(file);
            return true;
        } catch (DiskException problem) {
            return problem.reason() == DiskException.Reason.NOT_FOUND;
        }
    }
}
