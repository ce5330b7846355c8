package dev.kbuild.model.devel;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headers a module may include: all of {@code include/} and {@code arch/SRCARCH/include/}, from the source and
 * as generated. They are taken by rule, because a module may include any of them and no build tells which. What they
 * reach by a path with {@code ..} comes along ({@code include/linux/libfdt.h} includes {@code scripts/dtc/libfdt/libfdt.h}).
 */
final class Headers {

    private static final Pattern INCLUDE = Pattern.compile("^[ \\t]*#[ \\t]*include[ \\t]*[<\"]([^>\"]+)[>\"]", Pattern.MULTILINE);

    private final Path source;
    private final Path objects;
    private final String archInclude;
    private final SortedMap<String, Path> found = new TreeMap<>();

    private Headers(ObjectTree tree) {
        this.source = tree.source().root();
        this.objects = tree.directory();
        this.archInclude = "arch/" + tree.arch().srcarch() + "/include";
    }

    /** Names in the devel tree, and the files they stand for. */
    static SortedMap<String, Path> of(ObjectTree tree) {
        Headers headers = new Headers(tree);
        headers.below(headers.source, "include", headers::isSource);
        headers.below(headers.source, headers.archInclude, headers::isSource);
        headers.below(headers.objects, "include/generated", name -> !isRecord(name));
        headers.below(headers.objects, headers.archInclude + "/generated", name -> !isRecord(name));
        headers.followUpwardIncludes();
        return headers.found;
    }

    private boolean isSource(String name) {
        return !name.startsWith("include/generated/") && !name.startsWith("include/config/")
                && !name.startsWith(archInclude + "/generated/") && !isRecord(name);
    }

    /** Kbuild's record of how a file was made, of no use to those who do not make it. */
    private static boolean isRecord(String name) {
        return name.endsWith(".cmd") && name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }

    private void below(Path root, String directory, Predicate<String> wanted) {
        found.putAll(Trees.files(root, directory, wanted));
    }

    private void followUpwardIncludes() {
        Deque<String> unread = new ArrayDeque<>(found.keySet());
        while (!unread.isEmpty()) {
            String name = unread.remove();
            boolean ours = name.startsWith("include/") || name.startsWith(archInclude + "/");
            for (String included : includes(found.get(name))) {
                if (!ours || included.contains("../")) {
                    for (String directory : List.of(parent(name), "include", archInclude)) {
                        reached(directory, included).ifPresent(file -> {
                            if (found.putIfAbsent(file, source.resolve(file)) == null) {
                                unread.add(file);
                            }
                        });
                    }
                }
            }
        }
    }

    private Optional<String> reached(String directory, String included) {
        Path path = Path.of(directory).resolve(included).normalize();
        if (path.isAbsolute() || path.startsWith("..") || !Files.isRegularFile(source.resolve(path))) {
            return Optional.empty();
        }
        return Optional.of(path.toString());
    }

    private static String parent(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    private static Set<String> includes(Path header) {
        Set<String> names = new LinkedHashSet<>();
        try {
            Matcher include = INCLUDE.matcher(Files.readString(header, StandardCharsets.ISO_8859_1));
            while (include.find()) {
                names.add(include.group(1));
            }
        } catch (IOException e) {
            throw KbuildException.machine(header.toString(), "cannot be read: " + e.getMessage(), e);
        }
        return names;
    }
}
