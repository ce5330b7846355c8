package dev.kbuild.model.build;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;

/** The file that keeps all that was said, byte by byte; each run in it begins with a line {@code $ make …}. */
final class BuildLog implements Run.Output, AutoCloseable {

    private final Path file;
    private final OutputStream out;

    private BuildLog(Path file, OutputStream out) {
        this.file = file;
        this.out = out;
    }

    static BuildLog open(Path file, List<String> command) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            BuildLog log = new BuildLog(file, Files.newOutputStream(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND));
            log.line(("$ " + ShellWords.join(command)).getBytes(StandardCharsets.UTF_8));
            return log;
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /** When the last line was written, by the clock of the file's own disk. */
    FileTime lastModified() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    @Override
    public void line(byte[] line) {
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        try {
            out.write(ended);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    Run.Output andThen(Run.Output next) {
        return line -> {
            line(line);
            next.line(line);
        };
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    private static KbuildException unwritable(Path file, IOException e) {
        return KbuildException.machine(file.toString(), "the build's log cannot be written: " + e.getMessage(), e);
    }
}
