package dev.kbuild.make.idle;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.Optional;

/** Which build of kbuild-make this is: another one might do something where this one does nothing. */
final class OwnIdentity {
    /** Names the jar to those who start a JVM that does not tell where its classes are from. */
    private static final String JAR = "kbuild.make.jar";

    private OwnIdentity() {}

    /** Path, size and time of the jar; empty when that cannot be told. */
    static Optional<String> find() {
        try {
            String named = System.getProperty(JAR);
            Path jar = named == null ? loaded() : Path.of(named);
            if (jar == null) {
                return Optional.empty();
            }
            BasicFileAttributes attributes = Files.readAttributes(jar, BasicFileAttributes.class);
            return Optional.of(jar + " " + attributes.size() + ' ' + attributes.lastModifiedTime().toMillis() + ' ' + attributes.fileKey());
        } catch (IOException | IllegalArgumentException | URISyntaxException | FileSystemNotFoundException | SecurityException unknown) {
            return Optional.empty();
        }
    }

    private static Path loaded() throws URISyntaxException {
        CodeSource source = OwnIdentity.class.getProtectionDomain().getCodeSource();
        URI place = source == null || source.getLocation() == null ? null : source.getLocation().toURI();
        return place == null ? null : Path.of(place);
    }
}
