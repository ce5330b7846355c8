package dev.kbuild.model.devel;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tells whether a kernel's {@code Module.symvers} knows the modules as well. */
final class SymversState {

    private static final String VMLINUX = "\tvmlinux\t";

    private SymversState() {}

    /**
     * It is complete when modpost wrote it for vmlinux and modules together: it then has symbols of vmlinux, and is not
     * older than {@code modules.order}.
     */
    static DevelInfo.Symvers of(ObjectTree tree) {
        Path symvers = tree.resolve("Module.symvers");
        Path order = tree.resolve("modules.order");
        if (!Files.exists(symvers) || !Files.exists(order)) {
            return DevelInfo.Symvers.PARTIAL;
        }
        try (Stream<String> lines = Files.lines(symvers, StandardCharsets.ISO_8859_1)) {
            boolean fresh = Files.getLastModifiedTime(symvers).compareTo(Files.getLastModifiedTime(order)) >= 0;
            return fresh && lines.anyMatch(line -> line.contains(VMLINUX)) ? DevelInfo.Symvers.COMPLETE : DevelInfo.Symvers.PARTIAL;
        } catch (IOException e) {
            throw KbuildException.machine(symvers.toString(), "cannot be read: " + e.getMessage(), e);
        }
    }
}
