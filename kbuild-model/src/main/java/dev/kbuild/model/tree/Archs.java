package dev.kbuild.model.tree;

import dev.kbuild.model.problem.Diagnostic;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The architectures of a tree: its {@code arch/} directories, and the names its top Makefile and subarch rules map to them. */
final class Archs {

    private static final Pattern CONDITION = Pattern.compile("\\s*ifeq \\(\\$\\(ARCH\\),(\\w+)\\)\\s*");
    private static final Pattern SRCARCH = Pattern.compile("\\s*SRCARCH\\s*:=\\s*(\\w+)\\s*");
    private static final Pattern SUBARCH = Pattern.compile("-e s/([^/]+)/([^/]+)/");

    private final Path root;
    private final List<String> directories;
    private final Map<String, String> srcarchOf;

    private Archs(Path root, List<String> directories, Map<String, String> srcarchOf) {
        this.root = root;
        this.directories = directories;
        this.srcarchOf = srcarchOf;
    }

    static Archs of(SourceTree tree) {
        Path root = tree.root();
        try (Stream<Path> entries = Files.list(root.resolve("arch"))) {
            List<String> directories = entries.filter(d -> Files.isRegularFile(d.resolve("Makefile")))
                    .map(d -> d.getFileName().toString())
                    .sorted()
                    .toList();
            return new Archs(root, directories, readSrcarchs(root.resolve("Makefile")));
        } catch (IOException e) {
            throw KbuildException.machine(root.resolve("arch").toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    /** The {@code ifeq ($(ARCH),i386)} / {@code SRCARCH := x86} pairs of the top Makefile. */
    private static Map<String, String> readSrcarchs(Path makefile) throws IOException {
        Map<String, String> pairs = new TreeMap<>();
        String arch = null;
        for (String line : Files.readAllLines(makefile, StandardCharsets.ISO_8859_1)) {
            Matcher condition = CONDITION.matcher(line);
            Matcher srcarch = SRCARCH.matcher(line);
            if (condition.matches()) {
                arch = condition.group(1);
            } else if (srcarch.matches() && arch != null) {
                pairs.put(arch, srcarch.group(1));
            } else {
                arch = null;
            }
        }
        return pairs;
    }

    Arch find(String asked) {
        if (srcarchOf.containsKey(asked)) {
            return new Arch(asked, asked, srcarchOf.get(asked), root.resolve("Makefile") + ": SRCARCH of ARCH=" + asked);
        }
        if (directories.contains(asked)) {
            return new Arch(asked, asked, asked, root.resolve("arch").resolve(asked).toString());
        }
        String machine = bySubarch(asked);
        if (directories.contains(machine)) {
            return new Arch(asked, machine, machine, subarchRules() + ": '" + asked + "' is '" + machine + "'");
        }
        throw KbuildException.author(Diagnostic.parameter("arch"), "'" + asked + "' is not an architecture of " + root
                + "; known are " + String.join(", ", directories) + " and " + String.join(", ", srcarchOf.keySet()));
    }

    private Path subarchRules() {
        Path ours = root.resolve("scripts/subarch.include");
        return Files.exists(ours) ? ours : root.resolve("Makefile");
    }

    /** What the tree makes of {@code uname -m}: its sed expressions, each applied once, in order. */
    private String bySubarch(String machine) {
        String name = machine;
        try {
            Matcher rule = SUBARCH.matcher(Files.readString(subarchRules(), StandardCharsets.ISO_8859_1));
            while (rule.find()) {
                name = Pattern.compile(rule.group(1)).matcher(name).replaceFirst(Matcher.quoteReplacement(rule.group(2)));
            }
            return name;
        } catch (IOException e) {
            throw KbuildException.machine(subarchRules().toString(), "cannot be read: " + e.getMessage(), e);
        }
    }
}
