package dev.kbuild.maven.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.maven.toolchain.MisconfiguredToolchainException;
import org.apache.maven.toolchain.ToolchainPrivate;
import org.apache.maven.toolchain.model.ToolchainModel;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.Test;

class KernelCrossToolchainTest {

    private final KernelCrossToolchainFactory factory = new KernelCrossToolchainFactory();

    @Test
    void isFoundByWhatItProvides() throws Exception {
        ToolchainPrivate toolchain = factory.createToolchain(model("riscv64-linux-gnu-"));
        assertThat(toolchain.matchesRequirements(Map.of("arch", "riscv"))).isTrue();
        assertThat(toolchain.matchesRequirements(Map.of("arch", "arm64"))).isFalse();
        assertThat(toolchain.matchesRequirements(Map.of("arch", "riscv", "vendor", "acme"))).isFalse();
    }

    @Test
    void leadsToItsTools() throws Exception {
        assertThat(factory.createToolchain(model("riscv64-linux-gnu-")).findTool("ld")).isEqualTo("riscv64-linux-gnu-ld");
        assertThat(factory.createToolchain(model("/nowhere/riscv64-")).findTool("gcc")).isNull();
    }

    @Test
    void withoutAPrefixItIsRefused() {
        assertThatThrownBy(() -> factory.createToolchain(model(null)))
                .isInstanceOf(MisconfiguredToolchainException.class)
                .hasMessage("toolchains.xml: a toolchain of type kernel-cross has no <configuration><prefix>;"
                        + " give the CROSS_COMPILE prefix there, as riscv64-linux-gnu- or /opt/gcc/bin/riscv64-linux-");
    }

    private static ToolchainModel model(String prefix) {
        ToolchainModel model = new ToolchainModel();
        model.setType("kernel-cross");
        model.addProvide("arch", "riscv");
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        if (prefix != null) {
            Xpp3Dom child = new Xpp3Dom("prefix");
            child.setValue(prefix);
            configuration.addChild(child);
        }
        model.setConfiguration(configuration);
        return model;
    }
}
