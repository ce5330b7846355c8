package dev.kbuild.model.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.model.problem.Diagnostic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleCheckTests {

    private static final Symvers SYMVERS = Symvers.of(List.of(
            new Symvers.Entry(0x12345678, "printk", "vmlinux", "EXPORT_SYMBOL", ""),
            new Symvers.Entry(1, "usb_register", "drivers/usb/core/usbcore", "EXPORT_SYMBOL_GPL", ""),
            new Symvers.Entry(2, "dma_buf_get", "vmlinux", "EXPORT_SYMBOL", "DMA_BUF"),
            new Symvers.Entry(3, "kvm_inside", "vmlinux", "EXPORT_SYMBOL_GPL", "module:kvm-intel,gad*"),
            new Symvers.Entry(0xdeadbeef, "module_layout", "vmlinux", "EXPORT_SYMBOL", "")));
    private static final KernelAbi KERNEL =
            new KernelAbi("Linux 6.12.9 (riscv)", "6.12.9 SMP mod_unload modversions riscv ", SYMVERS, true);

    @TempDir
    private Path directory;

    private Path source;

    @BeforeEach
    void writeSource() throws Exception {
        source = Files.writeString(directory.resolve("gadget.c"), "#include <linux/usb.h>\n\nstatic int probe(void)\n{\n\treturn usb_register();\n}\n");
        Files.writeString(directory.resolve("gadget.mod.c"), "usb_register\n");
    }

    @Test
    void nothingIsSaidOfAModuleThatFits() throws Exception {
        assertThat(check(KERNEL, new ModuleBuilder().uses("usb_register", "").uses("kvm_inside", "").uses("dma_buf_get", "")
                .modinfo("import_ns", "DMA_BUF")
                .version("usb_register", 1).version("kvm_inside", 3).version("dma_buf_get", 2).version("module_layout", 0xdeadbeef))).isEmpty();
    }

    @Test
    void anotherVermagicIsAnError() throws Exception {
        assertThat(check(KERNEL, new ModuleBuilder().modinfo("vermagic", "6.1.0 SMP mod_unload modversions riscv "))).containsExactly(
                "ERROR $/gadget.ko: has vermagic '6.1.0 SMP mod_unload modversions riscv', but Linux 6.12.9 (riscv) has"
                        + " '6.12.9 SMP mod_unload modversions riscv' and would refuse it; build it against this kernel");
    }

    @Test
    void aSymbolThatNobodyExportsIsAnErrorAtItsFirstUse() throws Exception {
        Files.writeString(source, "\tlost_and_found();\n");
        assertThat(check(KERNEL, new ModuleBuilder().uses("lost_and_found", ""))).containsExactly(
                "ERROR $/gadget.c:1: 'lost_and_found' is used by gadget.ko, but neither Linux 6.12.9 (riscv) nor a dependency exports it;"
                        + " its configuration may leave it out, or the module that exports it is to be a dependency");
        KernelAbi partial = new KernelAbi(KERNEL.name(), KERNEL.vermagic(), SYMVERS, false);
        assertThat(check(partial, new ModuleBuilder().uses("lost_too", ""))).containsExactly(
                "ERROR $/gadget.ko: 'lost_too' is used by gadget.ko, but neither Linux 6.12.9 (riscv) nor a dependency exports it;"
                        + " its Module.symvers is partial and knows vmlinux only: publish the kernel again with its modules built");
    }

    @Test
    void aDependencyMayExportIt() throws Exception {
        Symvers other = Symvers.of(List.of(new Symvers.Entry(9, "lib_call", "lib", "EXPORT_SYMBOL_GPL", "")));
        ModuleObject module = ModuleObject.read(new ModuleBuilder().uses("lib_call", "").version("lib_call", 8)
                .build(directory.resolve("gadget.ko")));
        assertThat(new ModuleCheck(KERNEL, List.of(other), ModuleSources.none()).check(module)).extracting(Diagnostic::text).containsExactly(
                "'lib_call' has version 0x00000008 in gadget.ko, but module 'lib' exports 0x00000009:"
                        + " its type has changed; build the module against this kernel");
    }

    @Test
    void versionsMustAgree() throws Exception {
        assertThat(check(KERNEL, new ModuleBuilder().uses("usb_register", "").version("usb_register", 0x77).version("module_layout", 1)))
                .containsExactly(
                        "ERROR $/gadget.c:5: 'usb_register' has version 0x00000077 in gadget.ko, but Linux 6.12.9 (riscv) exports 0x00000001:"
                                + " its type has changed; build the module against this kernel",
                        "ERROR $/gadget.ko: 'module_layout' has version 0x00000001 in gadget.ko, but Linux 6.12.9 (riscv) exports 0xdeadbeef:"
                                + " its type has changed; build the module against this kernel");
        assertThat(check(KERNEL, new ModuleBuilder().uses("usb_register", ""))).containsExactly(
                "ERROR $/gadget.c:5: gadget.ko carries no version of 'usb_register', but Linux 6.12.9 (riscv) was built with"
                        + " CONFIG_MODVERSIONS; build it against this kernel");
        KernelAbi without = new KernelAbi("Linux 6.12.9 (riscv)", "6.12.9 SMP", SYMVERS, true);
        assertThat(check(without, new ModuleBuilder().modinfo("vermagic", "6.12.9 SMP ").uses("usb_register", ""))).isEmpty();
    }

    @Test
    void gplOnlySymbolsAreForGplCompatibleModules() throws Exception {
        assertThat(check(KERNEL, new ModuleBuilder().modinfo("license", "Proprietary").uses("usb_register", "").version("usb_register", 1)))
                .containsExactly("ERROR $/gadget.c:5: 'usb_register' is exported by Linux 6.12.9 (riscv) to GPL-compatible modules only,"
                        + " and gadget.ko has the license 'Proprietary'; do without the symbol, or choose another MODULE_LICENSE");
        for (String license : List.of("GPL", "GPL v2", "GPL and additional rights", "Dual BSD/GPL", "Dual MIT/GPL", "Dual MPL/GPL")) {
            assertThat(check(KERNEL, new ModuleBuilder().modinfo("license", license).uses("usb_register", "").version("usb_register", 1)))
                    .as(license).isEmpty();
        }
    }

    @Test
    void namespacesMustBeImported() throws Exception {
        assertThat(check(KERNEL, new ModuleBuilder().uses("dma_buf_get", "").version("dma_buf_get", 2))).containsExactly(
                "ERROR $/gadget.ko: 'dma_buf_get' is exported by Linux 6.12.9 (riscv) in namespace 'DMA_BUF',"
                        + " which gadget.ko does not import; add MODULE_IMPORT_NS for it");
    }

    @Test
    void aMissingDescriptionIsAWarningAMissingLicenseAnError() throws Exception {
        assertThat(check(KERNEL, new ModuleBuilder().modinfo("license").modinfo("description"))).containsExactly(
                "ERROR $/gadget.ko: has no MODULE_LICENSE; say for instance MODULE_LICENSE(\"GPL\")",
                "WARNING $/gadget.ko: has no MODULE_DESCRIPTION; say in a sentence what it is");
    }

    private List<String> check(KernelAbi kernel, ModuleBuilder builder) throws Exception {
        ModuleObject module = ModuleObject.read(builder.build(directory.resolve("gadget.ko")));
        return new ModuleCheck(kernel, List.of(), ModuleSources.below(directory)).check(module).stream()
                .map(d -> d.severity() + " " + d.toString().replace(directory.toString(), "$")).toList();
    }
}
