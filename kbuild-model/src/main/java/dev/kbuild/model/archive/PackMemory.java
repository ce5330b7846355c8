package dev.kbuild.model.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kbuild.model.json.Json;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Remembers what was packed from what, in a file, so that an archive whose contents did not change is not written again. */
public final class PackMemory {

    private final Path file;

    public PackMemory(Path file) {
        this.file = file;
    }

    /** The archive as it was packed; absent when it would come out otherwise now, or is not there as it was left. */
    public Optional<Packed> recall(Pack pack, PackContents contents, Path archive) {
        if (!Files.exists(file) || !Files.exists(archive)) {
            return Optional.empty();
        }
        try {
            JsonNode memory = Json.read(file);
            if (!memory.path("inputs").asText().equals(inputs(pack, contents)) || !memory.path("archive").asText().equals(stamp(archive))) {
                return Optional.empty();
            }
            List<Packed.File> files = new ArrayList<>();
            for (JsonNode f : memory.path("files")) {
                String name = f.path("name").asText();
                files.add(f.has("link")
                        ? new Packed.File.Link(name, f.path("link").asText())
                        : new Packed.File.Content(name, f.path("size").asLong(), f.path("sha256").asText()));
            }
            return Optional.of(new Packed(archive, Files.size(archive), memory.path("sha256").asText(), files));
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** Remembers what was packed just now. */
    public void keep(Pack pack, PackContents contents, Packed packed) {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            ObjectNode memory = Json.object();
            memory.put("inputs", inputs(pack, contents)).put("archive", stamp(packed.archive())).put("sha256", packed.sha256());
            memory.set("files", files(packed));
            Files.createDirectories(file.getParent());
            Files.writeString(beside, Json.text(memory));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }

    /** Every file of an archive as the metadata lists it: name, and size and sha256 or a link's target. */
    public static ArrayNode files(Packed packed) {
        ArrayNode list = Json.array();
        for (Packed.File f : packed.files()) {
            ObjectNode node = list.addObject().put("name", f.name());
            if (f instanceof Packed.File.Content content) {
                node.put("size", content.size()).put("sha256", content.sha256());
            } else if (f instanceof Packed.File.Link link) {
                node.put("link", link.target());
            }
        }
        return list;
    }

    private static String inputs(Pack pack, PackContents contents) {
        return contents.state() + " " + pack.format().type() + " " + pack.level() + " " + pack.time();
    }

    private static String stamp(Path archive) throws IOException {
        return Files.size(archive) + " " + Files.getLastModifiedTime(archive);
    }
}
