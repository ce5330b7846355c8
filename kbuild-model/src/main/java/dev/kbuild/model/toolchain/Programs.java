package dev.kbuild.model.toolchain;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The programs a command name can mean: what {@code PATH} leads to. */
public final class Programs {

    private Programs() {}

    /**
     * The program a name leads to, absolute; absent when it is not installed.
     *
     * @param name a bare name, or a path
     */
    public static Optional<Path> find(String name) {
        return find(name, System.getenv().getOrDefault("PATH", ""));
    }

    static Optional<Path> find(String name, String searchPath) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.indexOf('/') >= 0) {
            return Optional.of(Path.of(name).toAbsolutePath()).filter(Programs::isProgram);
        }
        return Arrays.stream(searchPath.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory).resolve(name).toAbsolutePath())
                .filter(Programs::isProgram)
                .findFirst();
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
