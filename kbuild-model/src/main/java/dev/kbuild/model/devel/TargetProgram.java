package dev.kbuild.model.devel;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Toolchain;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small program for the target, compiled from one C file and linked statically, so that it runs in an otherwise empty system. */
public final class TargetProgram {

    private TargetProgram() {}

    /** Compiles it; done again each time, it takes a moment. */
    public static Path compile(Toolchain toolchain, Path source, Path program) throws InterruptedException {
        if (!Files.isRegularFile(source)) {
            throw KbuildException.author(source.toString(), "is not there, and was to be compiled for the boot test");
        }
        List<String> command = List.of(toolchain.compiler(), "-static", "-O2", "-Wall", "-o", program.toString(), source.toString());
        try {
            Files.createDirectories(program.getParent());
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw KbuildException.author(source.toString(), "cannot be compiled for the boot test; it needs the target's C library (on Debian:"
                        + " libc6-dev-ARCH-cross). '" + String.join(" ", command) + "' said:\n" + said);
            }
            return program;
        } catch (IOException e) {
            throw KbuildException.machine(program.toString(), "cannot be made: " + e.getMessage(), e);
        }
    }
}
