package dev.kbuild.model.devel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.model.devel.DevelInfo.Symvers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissingSymbolsTests {

    private static DevelInfo kernel(Symvers symvers) {
        return new DevelInfo("6.12.1", "6.12.1-x", "riscv", "riscv", new CompilerContract("gcc", "", "none", List.of()), "", symvers, "", List.of(), Map.of());
    }

    private final MissingSymbols missing = new MissingSymbols();

    @Test
    void otherLinesAreNone() {
        missing.line("  MODPOST /x/Module.symvers");
        assertThat(missing.isEmpty()).isTrue();
    }

    @Test
    void completeSymversMeanThatNobodyExportsIt() {
        missing.line("ERROR: modpost: \"gadget_poke\" [/x/module/user.ko] undefined!");
        assertThat(missing.explain(kernel(Symvers.COMPLETE))).isEqualTo(
                "'gadget_poke', used by user.ko, is not exported by Linux 6.12.1-x (riscv)\n"
                        + "the devel artifact's Module.symvers is complete, vmlinux and modules, so the kernel does not export it: either its configuration"
                        + " leaves it out, or another module exports it: then add a <dependency> of <type>linux-module</type> on that module's project");
    }

    @Test
    void partialSymversAreTheLikelyReason() {
        missing.line("ERROR: modpost: \"gadget_poke\" [/x/module/user.ko] undefined!");
        assertThat(missing.explain(kernel(Symvers.PARTIAL))).endsWith(
                "the devel artifact's Module.symvers is partial: it knows vmlinux only, because the kernel's modules were not built when it was made; a symbol"
                        + " of one of its modules is therefore unknown. Publish the kernel again with its modules built (mvn deploy of the linux-kernel project does)");
    }
}
