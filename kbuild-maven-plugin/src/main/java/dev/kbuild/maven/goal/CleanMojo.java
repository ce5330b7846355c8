package dev.kbuild.maven.goal;

import org.apache.maven.plugins.annotations.Mojo;

/** Removes what was built and keeps the configuration and what modules outside the tree need: Kbuild's {@code clean}. */
@Mojo(name = "clean", requiresProject = false, threadSafe = true)
public final class CleanMojo extends CleaningMojo {

    @Override
    protected String kbuildGoal() {
        return "clean";
    }
}
