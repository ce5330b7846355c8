package dev.kbuild.maven.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;

/** The terminal that standard output is, with one line at its end that is drawn over and over. */
public final class Terminal {

    private static final int NARROWEST = 20;

    private final PrintStream out;
    private final int columns;
    private String drawn = "";

    Terminal(PrintStream out, int columns) {
        this.out = out;
        this.columns = Math.max(columns, NARROWEST);
    }

    /**
     * The terminal Maven runs on; absent in batch mode (-B), in a pipe or a file, and under -T, where many would draw on one line.
     * It is written by its file descriptor: Maven 4 takes System.out for itself, line by line.
     */
    public static Optional<Terminal> of(MavenSession session) {
        boolean alone = session.getRequest().getDegreeOfConcurrency() <= 1;
        if (!session.getRequest().isInteractiveMode() || !alone || !isTerminal(Path.of("/proc/self/fd/1"))) {
            return Optional.empty();
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return Optional.of(new Terminal(out, columns(System.getenv("COLUMNS"))));
    }

    static boolean isTerminal(Path descriptor) {
        try {
            String target = Files.readSymbolicLink(descriptor).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException noProc) {
            return false;
        }
    }

    private static int columns(String columns) {
        return columns != null && columns.matches("\\d{1,4}") ? Integer.parseInt(columns) : 80;
    }

    /** Draws the line anew, cut where the terminal ends. */
    synchronized void draw(String line) {
        drawn = line.length() < columns ? line : line.substring(0, columns - 1);
        out.print("\r\033[K" + drawn);
        out.flush();
    }

    /** Lets somebody print whole lines where the live one stands, and draws it again below. */
    synchronized void above(Runnable printing) {
        out.print("\r\033[K");
        out.flush();
        printing.run();
        out.print(drawn);
        out.flush();
    }

    /** Leaves the terminal without a live line. */
    synchronized void erase() {
        draw("");
    }
}
