package dev.kbuild.make.process;

import java.util.Set;

/** Names of compilers and binutils: {@code gcc}, {@code gcc-12}, {@code riscv64-linux-gnu-gcc}. Without regular expressions, which take a while to get going. */
final class ToolName {
    private static final Set<String> COMPILERS = Set.of("gcc", "g++", "cc", "clang", "clang++");
    private static final Set<String> LINKERS = Set.of("ld", "ld.bfd", "ld.lld");
    private static final Set<String> OTHERS = Set.of("cpp", "as", "nm", "objcopy", "objdump", "strip", "ar", "readelf", "rustc");

    private ToolName() {}

    static boolean isTool(String program) {
        String name = bare(program);
        return COMPILERS.contains(name) || LINKERS.contains(name) || OTHERS.contains(name);
    }

    static boolean isCompiler(String program) {
        return COMPILERS.contains(bare(program));
    }

    static boolean isLinker(String program) {
        return LINKERS.contains(bare(program));
    }

    /** Without a version behind it and without words before it, each of which ends with a dash; empty when something else is there. */
    private static String bare(String program) {
        int end = program.length();
        int dash = program.lastIndexOf('-');
        if (dash >= 0 && consistsOf(program, dash + 1, end, false)) {
            end = dash;
        }
        int start = program.lastIndexOf('-', end - 1) + 1;
        for (int at = 0; at < start; ) {
            int next = program.indexOf('-', at);
            if (!consistsOf(program, at, next, true)) {
                return "";
            }
            at = next + 1;
        }
        return program.substring(start, end);
    }

    /** Digits and dots, at least one, or letters and {@code _} as well. */
    private static boolean consistsOf(String text, int from, int to, boolean letters) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean allowed = c >= '0' && c <= '9' || c == '.' || letters && (c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
            if (!allowed) {
                return false;
            }
        }
        return from < to;
    }
}
