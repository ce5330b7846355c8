package dev.kbuild.model.build;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;

/** The engines there are, by name. */
public final class Engines {

    private Engines() {}

    public static Engine named(String name) {
        if (name.equals("make")) {
            return new MakeEngine();
        }
        throw KbuildException.author(Diagnostic.parameter("engine"), "'" + name + "' is no engine; there is 'make', the system's GNU make");
    }
}
