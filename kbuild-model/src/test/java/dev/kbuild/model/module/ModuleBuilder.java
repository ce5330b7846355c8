package dev.kbuild.model.module;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Modules as gcc and modpost make them, without a kernel: the same sections, from a few lines of C. */
final class ModuleBuilder {

    private final StringBuilder source = new StringBuilder();
    private final List<String> modinfo = new ArrayList<>(List.of("license=GPL", "description=for a test", "name=gadget",
            "vermagic=6.12.9 SMP mod_unload modversions riscv"));
    private int calls;

    ModuleBuilder modinfo(String name, String... values) {
        modinfo.removeIf(field -> field.startsWith(name + "="));
        for (String value : values) {
            modinfo.add(name + "=" + value);
        }
        return this;
    }

    ModuleBuilder uses(String symbol, String attributes) {
        source.append("extern void ").append(symbol).append("(void) ").append(attributes).append(";\n")
                .append("void use").append(calls++).append("(void) { ").append(symbol).append("(); }\n");
        return this;
    }

    ModuleBuilder version(String symbol, int crc) {
        source.append("static const struct { unsigned long crc; char name[64 - sizeof(long)]; } v").append(calls++)
                .append(" __attribute__((used, section(\"__versions\"))) = { ").append(Integer.toUnsignedString(crc))
                .append("u, \"").append(symbol).append("\" };\n");
        return this;
    }

    /** In the words of include/linux/export-internal.h. */
    ModuleBuilder exports(String symbol, String group, String namespace, int crc) {
        source.append("void ").append(symbol).append("(void) {}\n__asm__(\"")
                .append(".section __ksymtab_strings,\\\"aMS\\\",%progbits,1\\n__kstrtabns_").append(symbol)
                .append(": .asciz \\\"").append(namespace).append("\\\"\\n.previous\\n.section ").append(group)
                .append(",\\\"a\\\"\\n__ksymtab_").append(symbol).append(": .long 0\\n.previous\\n.section __kcrctab,\\\"a\\\"\\n__crc_")
                .append(symbol).append(": .long ").append(Integer.toUnsignedString(crc)).append("\\n.previous\\n\");\n");
        return this;
    }

    /** Compiles it; the options choose another target. */
    Path build(Path file, String... command) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder(source);
        for (String field : modinfo) {
            text.append("static const char i").append(calls++).append("[] __attribute__((used, section(\".modinfo\"), aligned(1))) = \"")
                    .append(field).append("\";\n");
        }
        Path c = Files.writeString(file.resolveSibling(file.getFileName() + ".c"), text);
        List<String> words = new ArrayList<>(command.length == 0 ? List.of("gcc") : List.of(command));
        words.addAll(List.of("-c", "-O1", "-fno-pic", "-fno-toplevel-reorder", "-o", file.toString(), c.toString()));
        Process gcc = new ProcessBuilder(words).redirectErrorStream(true).start();
        String said = new String(gcc.getInputStream().readAllBytes());
        assertThat(gcc.waitFor()).as(said).isZero();
        Files.delete(c);
        return file;
    }
}
