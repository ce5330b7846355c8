package dev.kbuild.maven.goal;

import org.apache.maven.plugins.annotations.Mojo;

/** Removes what was built, the configuration and whatever else was generated: Kbuild's {@code mrproper}. */
@Mojo(name = "mrproper", requiresProject = false, threadSafe = true)
public final class MrproperMojo extends CleaningMojo {

    @Override
    protected String kbuildGoal() {
        return "mrproper";
    }
}
