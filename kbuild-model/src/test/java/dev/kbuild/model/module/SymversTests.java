package dev.kbuild.model.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymversTests {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = directory.resolve("Module.symvers");
    }

    @Test
    void whatIsReadIsWrittenAgain() throws IOException {
        String text = "0x8e85cfa6\tprintk\tvmlinux\tEXPORT_SYMBOL\t\n0x00000000\tusb_get\tdrivers/usb/core/usbcore\tEXPORT_SYMBOL_GPL\tUSB\n";
        Files.writeString(file, text);
        Symvers symvers = Symvers.read(file);

        assertThat(symvers.entries()).containsExactly(
                new Symvers.Entry(0x8e85cfa6, "printk", "vmlinux", "EXPORT_SYMBOL", ""),
                new Symvers.Entry(0, "usb_get", "drivers/usb/core/usbcore", "EXPORT_SYMBOL_GPL", "USB"));
        assertThat(symvers.find("usb_get").orElseThrow().gplOnly()).isTrue();
        symvers.write(directory.resolve("again"));
        assertThat(directory.resolve("again")).hasContent(text);
    }

    @Test
    void modulesAreNamedAsSeenFromTheirDirectory() throws IOException {
        Files.writeString(file, "0x01\tring\t/home/me/bell/ring\tEXPORT_SYMBOL\t\n0x02\tprintk\tvmlinux\tEXPORT_SYMBOL\t\n");

        assertThat(Symvers.read(file).below(Path.of("/home/me/bell")).entries()).containsExactly(
                new Symvers.Entry(1, "ring", "ring", "EXPORT_SYMBOL", ""),
                new Symvers.Entry(2, "printk", "vmlinux", "EXPORT_SYMBOL", ""));
    }

    @Test
    void olderKernelsHadTheNamespaceBeforeTheModule() throws IOException {
        Files.writeString(file, "0x00000001\tusb_get\tUSB\tdrivers/usb/core/usbcore\tEXPORT_SYMBOL\n0x00000002\tprintk\tvmlinux\tEXPORT_SYMBOL\n");
        assertThat(Symvers.read(file).entries()).containsExactly(
                new Symvers.Entry(1, "usb_get", "drivers/usb/core/usbcore", "EXPORT_SYMBOL", "USB"),
                new Symvers.Entry(2, "printk", "vmlinux", "EXPORT_SYMBOL", ""));
    }

    @Test
    void everyBadLineIsToldAtItsPlace() throws IOException {
        Files.writeString(file, """
                0x00000001	printk	vmlinux	EXPORT_SYMBOL	
                printk
                12	a	vmlinux	EXPORT_SYMBOL	
                0x00000002	b	vmlinux	exported	
                0x00000003	printk	other	EXPORT_SYMBOL	
                """);
        assertThatThrownBy(() -> Symvers.read(file)).isInstanceOf(KbuildException.class).hasMessage(String.join("\n",
                file + ":2: has 1 fields, but a line of Module.symvers is CRC, symbol, module, export type and namespace, with tabs between",
                file + ":3: '12' is no CRC; expected 0x and eight hexadecimal digits",
                file + ":4: 'exported' is no export type; expected EXPORT_SYMBOL or EXPORT_SYMBOL_GPL",
                file + ":5: 'printk' is exported by 'other', and in line 1 by 'vmlinux'; a symbol has one exporter"));
    }

    @Test
    void theAbiDigestIsOfWhatModulesDependOn() {
        Symvers.Entry a = new Symvers.Entry(1, "a", "vmlinux", "EXPORT_SYMBOL", "");
        Symvers.Entry b = new Symvers.Entry(2, "b", "vmlinux", "EXPORT_SYMBOL_GPL", "NS");
        String digest = digest("6.12.9 SMP ", "gcc 12.2.0", a, b);

        assertThat(digest).isEqualTo("7377db3d62b18e764c400296a054f87c38fb64efa8fbe7ca6e84924b9258391b").hasSize(64);
        assertThat(digest("6.12.9 SMP", "gcc 12.2.0", b, new Symvers.Entry(1, "a", "moved", "EXPORT_SYMBOL", ""))).isEqualTo(digest);
        assertThat(List.of(
                digest("6.12.10 SMP", "gcc 12.2.0", a, b),
                digest("6.12.9 SMP", "gcc 13.2.0", a, b),
                digest("6.12.9 SMP", "gcc 12.2.0", a),
                digest("6.12.9 SMP", "gcc 12.2.0", a, new Symvers.Entry(3, "b", "vmlinux", "EXPORT_SYMBOL_GPL", "NS")),
                digest("6.12.9 SMP", "gcc 12.2.0", a, new Symvers.Entry(2, "b", "vmlinux", "EXPORT_SYMBOL", "NS")),
                digest("6.12.9 SMP", "gcc 12.2.0", a, new Symvers.Entry(2, "b", "vmlinux", "EXPORT_SYMBOL_GPL", ""))))
                .doesNotHaveDuplicates().doesNotContain(digest);
    }

    private static String digest(String vermagic, String compiler, Symvers.Entry... entries) {
        return AbiDigest.of(Symvers.of(List.of(entries)), vermagic, List.of(compiler));
    }
}
