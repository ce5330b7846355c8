package dev.kbuild.model.module;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.ObjectTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The modules of an object tree as its {@code modules.order} lists them, whatever else lies about in the tree. */
public final class ModuleOrder {

    private ModuleOrder() {}

    /**
     * Paths of the unstripped modules, relative to the object tree ({@code lib/crc16.ko}). Linux 6.2 began to list objects;
     * before, the file listed modules, and before 5.20 they stood below {@code kernel/}.
     */
    public static List<String> of(ObjectTree tree) {
        Path order = tree.resolve("modules.order");
        if (!Files.exists(order)) {
            throw KbuildException.author(order.toString(), "is missing, so the modules are not built; run kbuild:modules first");
        }
        List<String> modules = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(order, StandardCharsets.ISO_8859_1)) {
                String module = line.endsWith(".o") ? line.substring(0, line.length() - 2) + ".ko" : line;
                if (module.startsWith("kernel/") && !Files.exists(tree.resolve(module))) {
                    module = module.substring("kernel/".length());
                }
                modules.add(module);
            }
        } catch (IOException e) {
            throw KbuildException.machine(order.toString(), "cannot be read: " + e.getMessage(), e);
        }
        return modules;
    }
}
