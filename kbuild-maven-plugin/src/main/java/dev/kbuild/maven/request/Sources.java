package dev.kbuild.maven.request;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.SourceTree;
import java.nio.file.Path;

/** Finds the source tree that the POM or the command line names. */
public final class Sources {

    private Sources() {}

    static SourceTree resolve(KernelBuilds.Settings settings) {
        if (settings.sourceOverride() != null) {
            return SourceTree.open(Path.of(settings.sourceOverride()));
        }
        if (settings.source().directory() != null) {
            return SourceTree.open(settings.source().directory().toPath());
        }
        throw KbuildException.author(Diagnostic.parameter("source"),
                "is not given; name a <directory>, an <archive> with its <sha256>, or an <artifact>");
    }
}
