package dev.kbuild.model.devel;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a command is run with no more rights than anybody has. Permissions mean nothing to root, so root becomes nobody. */
final class PlainUser {

    private static final String NOBODY = "65534";

    private PlainUser() {}

    /** Words to put before a command; none when we are a plain user already. */
    static List<String> prefix() {
        if (!isRoot()) {
            return List.of();
        }
        Path setpriv = Programs.find("setpriv").orElseThrow(() -> KbuildException.machine("setpriv",
                "is not installed, and by it the devel artifact is tried as a plain user; on Debian: apt install util-linux"));
        return List.of(setpriv.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException e) {
            throw KbuildException.machine("/proc/self", "cannot be looked at: " + e.getMessage(), e);
        }
    }
}
