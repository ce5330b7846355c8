package dev.kbuild.maven.goal;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The modules of an installed tree. */
final class InstalledModules {

    private InstalledModules() {}

    /** Sorted; compressed ones too. */
    static List<Path> below(Path root) {
        if (!Files.isDirectory(root)) {
            throw KbuildException.author(root.toString(), "is missing, so no modules are packaged; run kbuild:package-modules first, or mvn package");
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.getFileName().toString().matches(".*\\.ko(\\.(gz|xz|zst))?")).sorted().toList();
        } catch (IOException e) {
            throw KbuildException.machine(root.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }
}
