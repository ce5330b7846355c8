package dev.kbuild.maven.goal;

import org.apache.maven.plugins.annotations.Mojo;

/** Removes what {@code mrproper} removes, and what editors and patch leave behind in the object tree: Kbuild's {@code distclean}. */
@Mojo(name = "distclean", requiresProject = false, threadSafe = true)
public final class DistcleanMojo extends CleaningMojo {

    @Override
    protected String kbuildGoal() {
        return "distclean";
    }
}
