package dev.kbuild.model.module;

import dev.kbuild.model.problem.KbuildException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import net.fornwall.jelf.ElfFile;
import net.fornwall.jelf.ElfSection;
import net.fornwall.jelf.ElfSymbol;
import net.fornwall.jelf.ElfSymbolTableSection;

/** The parts of a module's ELF file that say what it needs and what it gives (include/linux/export-internal.h, include/linux/module.h). */
final class ModuleElf {

    private static final int UNDEFINED = 0;
    private static final int ABSOLUTE = 0xfff1;
    private static final int VERSION_ENTRY = 64;

    private final ElfFile elf;
    private final ByteOrder order;
    private final Map<String, ElfSymbol> symbols = new LinkedHashMap<>();

    private ModuleElf(ElfFile elf) {
        this.elf = elf;
        this.order = elf.ei_data == ElfFile.DATA_MSB ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        ElfSymbolTableSection table = elf.firstSectionByType(ElfSymbolTableSection.class);
        if (table != null) {
            for (ElfSymbol symbol : table.symbols) {
                String name = symbol.st_name == 0 ? null : symbol.getName();
                if (name != null && !name.isEmpty()) {
                    symbols.put(name, symbol);
                }
            }
        }
    }

    static ModuleElf parse(Path file, byte[] bytes) {
        try {
            ModuleElf elf = new ModuleElf(ElfFile.from(bytes));
            if (elf.elf.e_type == ElfFile.ET_REL) {
                return elf;
            }
        } catch (RuntimeException damaged) { // jelf says so in many ways
            throw KbuildException.author(file.toString(), "is no module: it cannot be read as an ELF object (" + damaged.getMessage() + ")");
        }
        throw KbuildException.author(file.toString(), "is no module: it is an ELF file, but no relocatable object");
    }

    /** A section's bytes; none when it is not there. */
    byte[] section(String name) {
        ElfSection section = elf.firstSectionByName(name);
        return section == null ? new byte[0] : section.getData();
    }

    List<String> needed() {
        TreeSet<String> needed = new TreeSet<>();
        symbols.forEach((name, symbol) -> {
            if (section(symbol) == UNDEFINED && !name.equals("_GLOBAL_OFFSET_TABLE_") && symbol.getBinding() == ElfSymbol.BINDING_GLOBAL) {
                needed.add(name);
            }
        });
        return List.copyOf(needed);
    }

    List<Export> exports() {
        Map<String, Export> exports = new TreeMap<>();
        symbols.forEach((name, entry) -> {
            if (name.startsWith("__ksymtab_") && section(entry) != UNDEFINED) {
                String symbol = name.substring("__ksymtab_".length());
                boolean gplOnly = elf.getSection(section(entry)).header.getName().contains("ksymtab_gpl");
                exports.put(symbol, new Export(symbol, crc(symbol), gplOnly, namespace(symbol)));
            }
        });
        return new ArrayList<>(exports.values());
    }

    /** Linux 6.4 and later keep it in a section, earlier ones on some architectures as the symbol's value. */
    private Optional<Integer> crc(String symbol) {
        ElfSymbol crc = symbols.get("__crc_" + symbol);
        if (crc == null || section(crc) == UNDEFINED) {
            return Optional.empty();
        }
        return Optional.of(section(crc) == ABSOLUTE ? (int) crc.st_value
                : buffer(elf.getSection(section(crc)).getData()).getInt((int) crc.st_value));
    }

    private String namespace(String symbol) {
        ElfSymbol text = symbols.get("__kstrtabns_" + symbol);
        return text == null || section(text) == UNDEFINED ? "" : string(elf.getSection(section(text)).getData(), (int) text.st_value);
    }

    /** {@code __versions}, or its successor for names of any length, {@code __version_ext_crcs} and {@code __version_ext_names}. */
    Map<String, Integer> versions() {
        Map<String, Integer> versions = new HashMap<>();
        byte[] fixed = section("__versions");
        int word = elf.is32Bits() ? 4 : 8;
        for (int at = 0; at + VERSION_ENTRY <= fixed.length; at += VERSION_ENTRY) {
            int crc = word == 4 ? buffer(fixed).getInt(at) : (int) buffer(fixed).getLong(at);
            versions.put(string(fixed, at + word), crc);
        }
        byte[] names = section("__version_ext_names");
        ByteBuffer crcs = buffer(section("__version_ext_crcs"));
        for (int at = 0; at < names.length && crcs.remaining() >= 4; ) {
            String name = string(names, at);
            versions.put(name, crcs.getInt());
            at += name.length() + 1;
        }
        return new TreeMap<>(versions);
    }

    private static int section(ElfSymbol symbol) {
        return symbol.st_shndx & 0xffff;
    }

    private ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(order);
    }

    private static String string(byte[] bytes, int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
