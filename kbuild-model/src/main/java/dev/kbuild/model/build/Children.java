package dev.kbuild.model.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A started command and all that it started: on Linux its session, elsewhere its descendants. */
final class Children {

    private static final int GRACE_SECONDS = 10;

    private final Process leader;

    Children(Process leader) {
        this.leader = leader;
    }

    /** Ends them all and waits for it: asked politely first, so that make and gcc remove their half-written files. */
    synchronized void end() {
        Set<ProcessHandle> members = members();
        members.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(GRACE_SECONDS);
        while (!members.isEmpty()) {
            boolean impatient = System.nanoTime() > deadline;
            for (ProcessHandle member : members) {
                awaitBriefly(member, impatient);
            }
            members = members();
        }
    }

    private static void awaitBriefly(ProcessHandle member, boolean impatient) {
        if (impatient) {
            member.destroyForcibly();
        } else {
            member.destroy();
        }
        try {
            member.onExit().get(200, TimeUnit.MILLISECONDS);
        } catch (java.util.concurrent.TimeoutException stillThere) {
            return;
        } catch (InterruptedException again) {
            // Somebody is in a hurry; what we wait for is short, and leaving processes behind is worse.
            member.destroyForcibly();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<ProcessHandle> members() {
        Stream<ProcessHandle> family = Stream.concat(Stream.of(leader.toHandle()), leader.descendants());
        return Stream.concat(family, session()).filter(ProcessHandle::isAlive).collect(Collectors.toSet());
    }

    /** The processes of the session that the command leads; none when it leads none. */
    private Stream<ProcessHandle> session() {
        return ProcessHandle.allProcesses().filter(process -> sessionOf(process.pid()) == leader.pid());
    }

    /** Field 6 of proc(5)'s {@code stat}; -1 for a process that has gone, or where there is no /proc. */
    private static long sessionOf(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean zombie = fields[0].equals("Z");
            return zombie ? -1 : Long.parseLong(fields[3]);
        } catch (IOException gone) {
            return -1;
        }
    }
}
