package dev.kbuild.model.module;

import java.util.Optional;

/**
 * A symbol that a module or vmlinux exports.
 *
 * @param crc version of its type, as genksyms computed it; absent without MODVERSIONS
 * @param gplOnly only for modules with a license compatible with the GPL
 * @param namespace empty for none
 */
public record Export(String symbol, Optional<Integer> crc, boolean gplOnly, String namespace) {}
