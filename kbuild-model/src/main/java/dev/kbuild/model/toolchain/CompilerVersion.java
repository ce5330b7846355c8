package dev.kbuild.model.toolchain;

import dev.kbuild.model.problem.KbuildException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The first line of a compiler's {@code --version}, which Kconfig keeps as CC_VERSION_TEXT. */
final class CompilerVersion {

    private CompilerVersion() {}

    static String ask(Path compiler) {
        ProcessBuilder builder = new ProcessBuilder(compiler.toString(), "--version").redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream in = process.getInputStream();
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                String first = lines.readLine();
                lines.lines().forEach(rest -> {});
                int exitStatus = process.waitFor();
                if (exitStatus != 0 || first == null) {
                    throw KbuildException.machine(compiler.toString(), "'--version' failed with exit status " + exitStatus
                            + (first == null ? "" : ": " + first) + "; this compiler does not work");
                }
                return first;
            }
        } catch (IOException e) {
            throw KbuildException.machine(compiler.toString(), "cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw KbuildException.interrupted(compiler.toString());
        }
    }
}
