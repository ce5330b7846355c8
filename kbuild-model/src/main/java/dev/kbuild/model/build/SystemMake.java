package dev.kbuild.model.build;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Programs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The system's GNU make, a process. */
final class SystemMake implements MakeProgram {

    private final String program;

    SystemMake(String program) {
        this.program = program;
    }

    @Override
    public String name() {
        return program;
    }

    @Override
    public void require() {
        if (Programs.find(program).isEmpty()) {
            throw KbuildException.machine(program, "is not installed, or not on the PATH; on Debian: apt install make");
        }
    }

    @Override
    public int run(List<String> words, Run.Output output) throws InterruptedException {
        return Run.of(words, output).await();
    }

    @Override
    public Answer ask(List<String> words) throws InterruptedException {
        Path complaints = null;
        try {
            complaints = Files.createTempFile("kbuild-ask", ".log");
            List<String> lines = new ArrayList<>();
            int exitStatus = Run.quietly(words, complaints, line -> lines.add(new String(line, StandardCharsets.UTF_8))).await();
            return new Answer(exitStatus, lines, Files.readString(complaints, StandardCharsets.ISO_8859_1).strip());
        } catch (IOException e) {
            throw KbuildException.machine(System.getProperty("java.io.tmpdir"), "no file can be kept there: " + e.getMessage(), e);
        } finally {
            if (complaints != null && !complaints.toFile().delete()) {
                complaints.toFile().deleteOnExit();
            }
        }
    }
}
