package dev.kbuild.model.build;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;

/** The engines there are, by name. */
public final class Engines {

    private Engines() {}

    public static Engine named(String name) {
        return switch (name) {
            case "make" -> new MakeEngine();
            case "jvm" -> new MakeEngine(new JvmMake());
            default -> throw KbuildException.author(Diagnostic.parameter("engine"), "'" + name + "' is no engine; there are 'make', the system's GNU make, and 'jvm', kbuild-make inside this JVM");
        };
    }
}
