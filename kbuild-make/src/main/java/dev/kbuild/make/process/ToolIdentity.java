package dev.kbuild.make.process;

import dev.kbuild.make.disk.RawPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** Which program, of which build, a name in PATH means: its real path, size, time and inode, and for a compiler those of the programs it runs. */
final class ToolIdentity {
    /** Change whenever packages or shared libraries do; and the shell, whose {@code echo} is one of many. */
    private static final String[] MACHINE = {Shell.DEFAULT, "/etc/ld.so.cache", "/var/lib/dpkg/status", "/var/lib/rpm/rpmdb.sqlite", "/lib/apk/db/installed"};
    private static final String[] RUN_BY_COMPILERS = {"cc1", "cc1plus", "as", "ld", "collect2"};
    /** Which system this process and its children take the machine for, as setarch(8) sets it; proc(5). */
    private static final Path PERSONALITY = Path.of("/proc/self/personality");
    private static final int[] ELF = {0x7f, 'E', 'L', 'F'};

    private final String path;
    private final Rustup rustup;
    private final UnaryOperator<String> ask;

    /**
     * Looks programs up.
     *
     * @param path directories to look in
     * @param rustup tells what {@code rustc} is where it is rustup's
     * @param ask answers a compiler's command line, {@code COMPILER -print-prog-name=X}, given the compiler's identity and a newline in front; null when
     *     that cannot be told
     */
    ToolIdentity(String path, Rustup rustup, UnaryOperator<String> ask) {
        this.path = path;
        this.rustup = rustup;
        this.ask = ask;
    }

    /** What all tools have in common. */
    static String ofMachine() {
        StringBuilder out = new StringBuilder(System.getProperty("os.version", "")).append(' ').append(System.getProperty("os.arch", ""));
        for (String file : MACHINE) {
            if (!RawPath.mayBeThere(file)) {
                continue;
            }
            try {
                out.append('\n').append(describe(Path.of(file)));
            } catch (IOException absent) {
                continue;
            }
        }
        return out.toString();
    }

    /** Empty when the name does not lead to a program of this machine's own format: a script may do anything. */
    Optional<String> of(String program) {
        try {
            Path found = find(program);
            if (found == null) {
                return Optional.empty();
            }
            Path real = found.toRealPath();
            String name = real.getFileName().toString();
            boolean front = program.equals("rustc") && name.equals("rustup");
            boolean named = front || !ToolName.isTool(program) || ToolName.isTool(name);
            if (!named || !isElf(real)) {
                return Optional.empty();
            }
            String own = describe(real);
            if (front) {
                Optional<String> chosen = rustup.identity();
                return chosen.isPresent() ? Optional.of(own + '\n' + chosen.get()) : chosen;
            }
            if (program.equals("uname")) {
                return Optional.of(own + '\n' + Files.readString(PERSONALITY).strip());
            }
            return ToolName.isCompiler(program) ? withPrograms(found, own) : Optional.of(own);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> withPrograms(Path compiler, String own) throws IOException {
        StringBuilder out = new StringBuilder(own);
        for (String name : RUN_BY_COMPILERS) {
            String answer = ask.apply(own + '\n' + compiler + " -print-prog-name=" + name);
            if (answer == null) {
                return Optional.empty();
            }
            Path program = answer.startsWith("/") ? RawPath.of(answer) : answer.indexOf('/') < 0 ? find(answer) : null;
            out.append('\n').append(program == null || !Files.exists(program) ? answer : describe(program.toRealPath()));
        }
        return Optional.of(out.toString());
    }

    private Path find(String program) {
        if (program.indexOf('/') >= 0) {
            return null;
        }
        for (String directory : path.split(":", -1)) {
            if (!directory.startsWith("/")) {
                return null;
            }
            if (!RawPath.mayBeThere(directory + '/' + program)) {
                continue;
            }
            Path candidate = RawPath.of(directory + '/' + program);
            if (Files.isExecutable(candidate) && Files.isRegularFile(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    private static boolean isElf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (int expected : ELF) {
                if (in.read() != expected) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A file as it is now, links not followed. */
    static String describe(Path file) throws IOException {
        BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return file + " " + a.size() + ' ' + a.lastModifiedTime().to(TimeUnit.NANOSECONDS) + ' ' + a.fileKey();
    }
}
