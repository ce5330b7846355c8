package dev.kbuild.model.tree;

/**
 * An architecture as a tree knows it.
 *
 * @param asked the name the user gave, an alias perhaps ({@code aarch64})
 * @param name the kernel's {@code ARCH}, also the artifact classifier ({@code arm64}, {@code i386})
 * @param srcarch the kernel's {@code SRCARCH}: the directory under {@code arch/} ({@code arm64}, {@code x86})
 * @param from how {@code name} and {@code srcarch} were found, for {@code describe}
 */
public record Arch(String asked, String name, String srcarch, String from) {}
