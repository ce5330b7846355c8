package dev.kbuild.model.build;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kbuild.model.json.Json;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the last run of one goal that made something was like, kept for the metadata of a later {@code package}.
 *
 * @param goal the goal's name, also its file's
 * @param began milliseconds since the epoch; records are told in this order
 * @param commands commands that made something
 * @param commandLine the equivalent make command, a word an element
 */
public record BuildRecord(
        String goal, long began, int commands, int warnings, int errors, Duration took, List<String> commandLine) {

    public BuildRecord {
        commandLine = List.copyOf(commandLine);
    }

    /**
     * Keeps what became of a goal in {@code directory}. A run that found everything up to date leaves the
     * earlier record, whose durations and counts are those of what is there.
     */
    public static void keep(Path directory, String goal, BuildOutcome outcome) {
        Path file = directory.resolve(goal + ".json");
        if (outcome.nothingDone() && Files.exists(file)) {
            return;
        }
        long began = System.currentTimeMillis() - outcome.took().toMillis();
        new BuildRecord(goal, began, outcome.commands(), outcome.warnings(), outcome.errors(), outcome.took(), outcome.commandLine())
                .write(file);
    }

    private void write(Path file) {
        ObjectNode node = Json.object();
        node.put("goal", goal).put("began", began).put("commands", commands).put("warnings", warnings).put("errors", errors);
        node.put("millis", took.toMillis());
        commandLine.forEach(node.putArray("commandLine")::add);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(beside, Json.text(node));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be written: " + e.getMessage(), e);
        }
    }

    /** The records of a directory in the order the runs began; none when there is no such directory. */
    public static List<BuildRecord> all(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<BuildRecord> records = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                records.add(read(file));
            }
            records.sort(Comparator.comparingLong(BuildRecord::began));
            return records;
        } catch (IOException e) {
            throw KbuildException.machine(directory.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private static BuildRecord read(Path file) throws IOException {
        try {
            JsonNode node = Json.read(file);
            List<String> commandLine = new ArrayList<>();
            node.path("commandLine").forEach(word -> commandLine.add(word.asText()));
            return new BuildRecord(
                    node.path("goal").asText(), node.path("began").asLong(), node.path("commands").asInt(),
                    node.path("warnings").asInt(), node.path("errors").asInt(),
                    Duration.ofMillis(node.path("millis").asLong()), commandLine);
        } catch (JsonProcessingException e) {
            throw KbuildException.machine(file.toString(), "is damaged; remove it and build again: " + e.getOriginalMessage(), e);
        }
    }
}
