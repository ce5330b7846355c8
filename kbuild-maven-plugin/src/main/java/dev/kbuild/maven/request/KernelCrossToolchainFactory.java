package dev.kbuild.maven.request;

import org.apache.maven.toolchain.MisconfiguredToolchainException;
import org.apache.maven.toolchain.ToolchainFactory;
import org.apache.maven.toolchain.ToolchainPrivate;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Reads toolchains of type {@code kernel-cross}; Maven finds it by {@code components.xml}. */
public final class KernelCrossToolchainFactory implements ToolchainFactory {

    static final String TYPE = "kernel-cross";

    @Override
    public ToolchainPrivate createToolchain(ToolchainModel model) throws MisconfiguredToolchainException {
        Xpp3Dom prefix = model.getConfiguration() instanceof Xpp3Dom configuration ? configuration.getChild("prefix") : null;
        if (prefix == null || prefix.getValue() == null || prefix.getValue().isBlank()) {
            throw new MisconfiguredToolchainException("toolchains.xml: a toolchain of type kernel-cross has no <configuration><prefix>;"
                    + " give the CROSS_COMPILE prefix there, as riscv64-linux-gnu- or /opt/gcc/bin/riscv64-linux-");
        }
        return new KernelCrossToolchain(model, prefix.getValue().strip());
    }

    /** None: nothing is guessed here, the usual prefixes are tried where no toolchain is declared. */
    @Override
    public ToolchainPrivate createDefaultToolchain() {
        return null;
    }
}
