package dev.kbuild.maven.artifact;

import dev.kbuild.model.archive.Packed;
import java.util.List;

/**
 * An archive to attach to the project.
 *
 * @param differByCase names in it that are one where case does not count
 */
public record Attachment(String classifier, String type, Packed packed, List<List<String>> differByCase) {

    public Attachment {
        differByCase = List.copyOf(differByCase);
    }
}
