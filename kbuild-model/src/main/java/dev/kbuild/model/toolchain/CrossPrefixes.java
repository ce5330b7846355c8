package dev.kbuild.model.toolchain;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.SourceTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The prefixes under which cross compilers for an arch are usually installed.
 *
 * @param candidates in the order to try them: the tree's own first
 * @param debianPackage brings a compiler for the arch; absent where Debian has none
 */
record CrossPrefixes(List<String> candidates, Optional<String> debianPackage) {

    private static final String TABLE = "cross-prefixes.tsv";

    private static final Pattern CALL = Pattern.compile("^\\s*CROSS_COMPILE\\s*:?=\\s*\\$\\(call cc-cross-prefix,([^)]*)\\)", Pattern.MULTILINE);

    /** {@code $(call cc-cross-prefix,…)} of {@code arch/SRCARCH/Makefile} as far as it is made of plain words, then our table. */
    static CrossPrefixes of(SourceTree source, Arch arch) {
        List<String> candidates = new ArrayList<>(fromTree(source.root().resolve("arch").resolve(arch.srcarch()).resolve("Makefile")));
        Optional<String[]> row = row(arch.name()).or(() -> row(arch.srcarch()));
        row.ifPresent(columns -> Arrays.stream(columns[1].split(" ")).filter(p -> !candidates.contains(p)).forEach(candidates::add));
        return new CrossPrefixes(List.copyOf(candidates), row.map(columns -> columns[2]).filter(name -> !name.equals("-")));
    }

    private static List<String> fromTree(Path makefile) {
        try {
            String text = Files.readString(makefile, StandardCharsets.ISO_8859_1).replace("\\\n", " ");
            Matcher m = CALL.matcher(text);
            return m.find() && !m.group(1).contains("$") ? List.of(m.group(1).strip().split("\\s+")) : List.of();
        } catch (IOException e) {
            throw KbuildException.machine(makefile.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<String[]> row(String arch) {
        try (BufferedReader table = new BufferedReader(
                new InputStreamReader(CrossPrefixes.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            return table.lines().filter(line -> line.startsWith(arch + "\t")).map(line -> line.split("\t")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
