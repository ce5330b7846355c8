package dev.kbuild.model.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.luben.zstd.Zstd;
import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.toolchain.Programs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ModuleObjectTests {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"gcc", "riscv64-linux-gnu-gcc", "aarch64-linux-gnu-gcc", "gcc -m32"})
    void readsModulesOfEachArchitecture(String compiler) throws Exception {
        assumeTrue(Programs.find(compiler.split(" ")[0]).isPresent(), compiler + " is not installed");
        ModuleObject module = ModuleObject.read(gadget().build(directory.resolve("gadget.ko"), compiler.split(" ")));

        assertThat(module.name()).isEqualTo("gadget");
        assertThat(module.modinfo().vermagic()).isEqualTo("6.12.9 SMP mod_unload modversions riscv");
        assertThat(module.modinfo().all("import_ns")).containsExactly("CRYPTO", "USB");
        assertThat(module.modinfo().isGplCompatible()).isTrue();
        assertThat(module.needed()).containsExactly("printk", "usb_register");
        assertThat(module.versions()).containsExactly(
                entry("module_layout", 0xdeadbeef), entry("printk", 0x12345678), entry("usb_register", 1));
        assertThat(module.exports()).containsExactly(
                new Export("gadget_open", Optional.of(0xcafe0001), false, ""),
                new Export("gadget_secret", Optional.of(0xcafe0002), true, "GADGET"));
        assertThat(module.signed()).isFalse();
    }

    @Test
    void readsVersionsWithNamesOfAnyLength() throws Exception {
        String name = "a_symbol_whose_name_is_longer_than_the_fifty_six_characters_that_the_old_table_has_room_for";
        Path file = directory.resolve("long.ko");
        Path c = Files.writeString(directory.resolve("long.c"), """
                static const unsigned int crcs[] __attribute__((used, section("__version_ext_crcs"))) = { 7, 0xffffffff };
                static const char names[] __attribute__((used, section("__version_ext_names"))) = "short\\0" "%s";
                """.formatted(name));
        assertThat(new ProcessBuilder("gcc", "-c", "-o", file.toString(), c.toString()).inheritIO().start().waitFor()).isZero();

        assertThat(ModuleObject.read(file).versions()).containsExactly(entry(name, -1), entry("short", 7));
    }

    @Test
    void readsCompressedAndSignedModules() throws Exception {
        byte[] plain = Files.readAllBytes(gadget().build(directory.resolve("gadget.ko")));
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.write(plain);
        signed.write(new byte[12]);
        signed.write(ModuleSignature.MARK);
        Files.write(directory.resolve("gadget.ko.zst"), Zstd.compress(signed.toByteArray()));
        try (OutputStream out = new XZOutputStream(Files.newOutputStream(directory.resolve("gadget.ko.xz")), new LZMA2Options())) {
            out.write(plain);
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(directory.resolve("gadget.ko.gz")))) {
            out.write(plain);
        }

        for (String suffix : List.of(".zst", ".xz", ".gz")) {
            ModuleObject module = ModuleObject.read(directory.resolve("gadget.ko" + suffix));
            assertThat(module.needed()).as(suffix).containsExactly("printk", "usb_register");
            assertThat(module.signed()).as(suffix).isEqualTo(suffix.equals(".zst"));
        }
    }

    @Test
    void whatIsNoModuleIsTold() throws IOException {
        Path text = Files.writeString(directory.resolve("text.ko"), "not an ELF file, though it is called so");
        assertThatThrownBy(() -> ModuleObject.read(text)).isInstanceOf(KbuildException.class)
                .hasMessageStartingWith(text + ": is no module: it cannot be read as an ELF object (");
        Path program = Programs.find("sh").orElseThrow();
        assertThatThrownBy(() -> ModuleObject.read(program)).isInstanceOf(KbuildException.class)
                .hasMessage(program + ": is no module: it is an ELF file, but no relocatable object");
    }

    private static ModuleBuilder gadget() {
        return new ModuleBuilder()
                .modinfo("import_ns", "CRYPTO", "USB")
                .uses("usb_register", "").uses("printk", "").uses("optional_thing", "__attribute__((weak))")
                .version("printk", 0x12345678).version("module_layout", 0xdeadbeef).version("usb_register", 1)
                .exports("gadget_open", "__ksymtab", "", 0xcafe0001)
                .exports("gadget_secret", "__ksymtab_gpl", "GADGET", 0xcafe0002);
    }
}
