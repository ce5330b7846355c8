package dev.kbuild.model.build;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.util.Map;

/** Kbuild goals that talk with a person ({@code menuconfig}): GNU make with this JVM's own terminal. Nothing is logged or counted. */
public final class OnTerminal {

    private OnTerminal() {}

    /**
     * Runs the goals and waits for their end.
     *
     * @return make's exit status
     */
    public static int run(BuildRequest request) throws InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(new MakeCommand("make", request).words()).inheritIO();
        Map<String, String> environment = builder.environment();
        String language = environment.get("LANG");
        MakeEnvironment.clean(environment);
        if (language != null) {
            // What is drawn on the screen is in the user's own character set.
            environment.put("LANG", language);
        }
        try {
            Process process = builder.start();
            try {
                return process.waitFor();
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw KbuildException.machine(builder.command().get(0), "cannot be started: " + e.getMessage(), e);
        }
    }
}
