package dev.kbuild.maven.goal;

import dev.kbuild.model.problem.KbuildException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** The one place where a failure becomes Maven's. */
final class Edge {

    private Edge() {}

    /** A failure of the author's making is a {@link MojoFailureException}; the machine's is a {@link MojoExecutionException}, thrown here. */
    static MojoFailureException failure(KbuildException e) throws MojoExecutionException {
        if (e.kind() == KbuildException.Cause.AUTHOR) {
            return new MojoFailureException(e.getMessage(), e);
        }
        throw new MojoExecutionException(e.getMessage(), e);
    }
}
