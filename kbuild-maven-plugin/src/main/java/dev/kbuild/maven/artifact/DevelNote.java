package dev.kbuild.maven.artifact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kbuild.model.devel.DevelArtifact;
import dev.kbuild.model.json.Json;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What is remembered of a devel artifact: what it was made from, and what others say about it. */
public final class DevelNote {

    /** Its name among a kernel build's state. */
    public static final String NAME = "devel.json";

    private final Path file;

    public DevelNote(Path file) {
        this.file = file;
    }

    /** The archive was made from just these inputs, and is still what it was. */
    public boolean isUpToDate(String inputs, Path archive) {
        return read().filter(note -> note.path("inputs").asText().equals(inputs) && Files.exists(archive)
                && note.path("archive").asText().equals(state(archive))).isPresent();
    }

    public void keep(String inputs, DevelArtifact devel) {
        ObjectNode note = Json.object().put("inputs", inputs).put("archive", state(devel.packed().archive()));
        ObjectNode told = note.putObject("devel")
                .put("sha256", devel.packed().sha256())
                .put("size", devel.packed().size())
                .put("files", devel.packed().files().size())
                .put("symvers", devel.info().symvers().name().toLowerCase(Locale.ROOT))
                .put("abiDigest", devel.info().abiDigest());
        devel.info().tools().forEach(told.putArray("hostTools")::add);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, Json.text(note));
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }

    /** No devel artifact is made any more. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be removed: " + e.getMessage(), e);
        }
    }

    /** For the metadata of the arch; absent when no devel artifact was made. */
    public Optional<JsonNode> description() {
        return read().map(note -> note.path("devel"));
    }

    private Optional<JsonNode> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(file));
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage() + "; remove it", e);
        }
    }

    private static String state(Path archive) {
        try {
            return archive + " " + Files.size(archive) + " " + Files.getLastModifiedTime(archive);
        } catch (IOException e) {
            throw KbuildException.machine(archive.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }
}
