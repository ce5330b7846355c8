package dev.kbuild.model.devel;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A module's sources, copied to where one kernel's objects go: Kbuild puts the objects of an external module beside
 * its sources, and these sources are built for several kernels. Only what changed is copied, so that make rebuilds no more.
 *
 * @param directory the copy
 * @param record which files of the copy are ours to remove; beside the copy, not in it
 */
public record SourceStage(Path directory, Path record) {

    /**
     * Makes the copy like its origin.
     *
     * @param generated files by name that are made from the POM; they must not be among the sources
     */
    public void update(Path sources, Map<String, String> generated) {
        if (!Files.isDirectory(sources) && generated.isEmpty()) {
            throw KbuildException.author(sources.toString(), "is not there; put the module's sources and its Kbuild file there");
        }
        try {
            Map<String, Path> wanted = files(sources);
            Set<String> names = new TreeSet<>(wanted.keySet());
            for (Map.Entry<String, String> file : generated.entrySet()) {
                if (!names.add(file.getKey())) {
                    throw KbuildException.author(sources.resolve(file.getKey()).toString(),
                            "is there, and " + Diagnostic.parameter("modules") + " asks for a generated one; drop one of them");
                }
            }
            requireKbuildFile(sources, names);
            removeFormer(names);
            for (Map.Entry<String, Path> file : wanted.entrySet()) {
                copy(file.getValue(), directory.resolve(file.getKey()));
            }
            for (Map.Entry<String, String> file : generated.entrySet()) {
                write(directory.resolve(file.getKey()), file.getValue());
            }
            Files.createDirectories(record.getParent());
            Files.write(record, names);
        } catch (IOException e) {
            throw KbuildException.machine(directory.toString(), "the module's sources cannot be copied there: " + e, e);
        }
    }

    /** The files of the copy that came from the origin or the POM, relative to it; none before the first update. */
    private List<String> names() {
        try {
            return Files.exists(record) ? Files.readAllLines(record) : List.of();
        } catch (IOException e) {
            throw KbuildException.machine(record.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private static void requireKbuildFile(Path sources, Set<String> names) {
        if (!names.contains("Kbuild") && !names.contains("Makefile")) {
            throw KbuildException.author(sources.toString(), "holds neither Kbuild nor Makefile; write one (obj-m := NAME.o), or list the modules in "
                    + Diagnostic.parameter("modules"));
        }
    }

    private static Map<String, Path> files(Path sources) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        if (Files.isDirectory(sources)) {
            Files.walkFileTree(sources, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.put(sources.relativize(file).toString(), file);
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return files;
    }

    private void removeFormer(Set<String> names) throws IOException {
        for (String former : names()) {
            if (!names.contains(former)) {
                Files.deleteIfExists(directory.resolve(former));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        boolean same = Files.exists(to) && Files.size(to) == Files.size(from)
                && Files.getLastModifiedTime(to).equals(Files.getLastModifiedTime(from));
        if (!same) {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        }
    }
}
