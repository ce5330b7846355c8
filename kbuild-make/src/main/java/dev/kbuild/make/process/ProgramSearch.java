package dev.kbuild.make.process;

import dev.kbuild.make.disk.Disk;
import dev.kbuild.make.disk.RealDisk;
import java.util.Objects;

/** Which file a command's first word names, by the PATH of the command's own environment. */
public final class ProgramSearch {
    private final String jvmPath;

    ProgramSearch(String jvmPath) {
        this.jvmPath = jvmPath;
    }

    sealed interface Found permits AsWritten, OnlyInChildsPath, Refused {}

    /** The operating system, or the JVM's own search, finds the right file for the word as it stands. */
    record AsWritten() implements Found {}

    /** The JVM's own search would find another file, or none. */
    record OnlyInChildsPath() implements Found {}

    /** There is no such program, or none that may be executed. */
    record Refused(int status, String reason) implements Found {}

    Found find(String program, String path, String directory) {
        if (program.indexOf('/') >= 0 || path != null && path.equals(jvmPath) && !hasRelativeEntry(path)) {
            return new AsWritten();
        }
        Disk disk = RealDisk.at(directory);
        String childs = search(disk, program, orDefault(path));
        if (childs == null) {
            return new Refused(127, "No such file or directory");
        }
        return childs.equals(search(disk, program, jvmPath == null ? "" : jvmPath)) ? new AsWritten() : new OnlyInChildsPath();
    }

    /** What somebody else will find who looks for the program: it, or nothing that can be started. */
    static Found byItself(String program, String path, String directory) {
        Disk disk = RealDisk.at(directory);
        if (program.indexOf('/') < 0) {
            return search(disk, program, orDefault(path)) == null ? new Refused(127, "No such file or directory") : new AsWritten();
        }
        if (!disk.exists(program)) {
            return new Refused(127, "No such file or directory");
        }
        return disk.isExecutable(program) ? new AsWritten() : new Refused(126, "Permission denied");
    }

    /** Whether a name leads to the same file by either PATH; null is none. */
    public static boolean isSame(String program, String path, String other, String directory) {
        if (Objects.equals(path, other)) {
            return true;
        }
        Disk disk = RealDisk.at(directory);
        return Objects.equals(search(disk, program, orDefault(path)), search(disk, program, orDefault(other)));
    }

    /** Without PATH, execvp(3) looks where confstr(_CS_PATH) says. */
    private static String orDefault(String path) {
        return path == null ? "/bin:/usr/bin" : path;
    }

    private static boolean hasRelativeEntry(String path) {
        for (String entry : path.split(":", -1)) {
            if (!entry.startsWith("/")) {
                return true;
            }
        }
        return false;
    }

    private static String search(Disk disk, String program, String path) {
        for (String entry : path.split(":", -1)) {
            String candidate = entry.isEmpty() ? "./" + program : entry + '/' + program;
            if (disk.isExecutable(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
