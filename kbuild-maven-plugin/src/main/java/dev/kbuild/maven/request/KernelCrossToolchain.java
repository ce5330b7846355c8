package dev.kbuild.maven.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.toolchain.ToolchainPrivate;
import org.apache.maven.toolchain.model.ToolchainModel;

/** A cross compiler from {@code toolchains.xml}: type {@code kernel-cross}, found by what it {@code <provides>}. */
final class KernelCrossToolchain implements ToolchainPrivate {

    private final ToolchainModel model;
    private final String prefix;

    KernelCrossToolchain(ToolchainModel model, String prefix) {
        this.model = model;
        this.prefix = prefix;
    }

    @Override
    public boolean matchesRequirements(Map<String, String> requirements) {
        return requirements.entrySet().stream()
                .allMatch(wanted -> wanted.getValue().equals(model.getProvides().getProperty(wanted.getKey())));
    }

    @Override
    public ToolchainModel getModel() {
        return model;
    }

    @Override
    public String getType() {
        return KernelCrossToolchainFactory.TYPE;
    }

    /** The prefix before the tool's name; null when it names a directory that has no such program. */
    @Override
    public String findTool(String tool) {
        String program = prefix + tool;
        return program.indexOf('/') < 0 || Files.isExecutable(Path.of(program)) ? program : null;
    }

    @Override
    public String toString() {
        return "kernel-cross " + prefix;
    }
}
