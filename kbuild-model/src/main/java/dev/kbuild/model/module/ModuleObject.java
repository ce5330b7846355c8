package dev.kbuild.model.module;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A module's ELF object, read.
 *
 * @param file as it lies on disk, compressed or not
 * @param needed symbols that others have to define, sorted; weak ones are left out, the kernel loads without them
 * @param exports sorted by symbol
 * @param versions the CRC it expects of each symbol, {@code module_layout} included; empty without MODVERSIONS
 * @param signed a signature is appended
 */
public record ModuleObject(
        Path file, Modinfo modinfo, List<String> needed, List<Export> exports, Map<String, Integer> versions, boolean signed) {

    public ModuleObject {
        needed = List.copyOf(needed);
        exports = List.copyOf(exports);
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    /** Reads a {@code .ko}, or a compressed one, of whatever architecture. */
    public static ModuleObject read(Path file) {
        byte[] bytes;
        try {
            bytes = ModuleFile.uncompressed(file);
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
        ModuleElf elf = ModuleElf.parse(file, bytes);
        return new ModuleObject(file, Modinfo.parse(elf.section(".modinfo")), elf.needed(), elf.exports(), elf.versions(),
                ModuleSignature.isAppended(bytes));
    }

    /** As {@code lsmod} shows it. */
    public String name() {
        return modinfo.first("name").orElse(ModuleFile.name(file));
    }
}
