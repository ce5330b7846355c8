package dev.kbuild.model.devel;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The head of an ELF file: enough to tell a program of the build host from an object for the target.
 *
 * @param machine {@code e_machine}
 * @param bits 32 or 64
 * @param relocatable it is an object, not a program or a library
 */
record Elf(int machine, int bits, boolean relocatable) {

    private static final int HEAD = 20;
    private static final int ET_REL = 1;

    /** Reads a file's head; absent when it is no ELF file. */
    static Optional<Elf> head(Path file) {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (IOException e) {
            throw KbuildException.machine(file.toString(), "cannot be read: " + e.getMessage(), e);
        }
        if (head.length < HEAD || head[0] != 0x7f || head[1] != 'E' || head[2] != 'L' || head[3] != 'F') {
            return Optional.empty();
        }
        boolean bigEndian = head[5] == 2;
        return Optional.of(new Elf(half(head, 18, bigEndian), head[4] == 2 ? 64 : 32, half(head, 16, bigEndian) == ET_REL));
    }

    private static int half(byte[] bytes, int at, boolean bigEndian) {
        int first = bytes[at] & 0xff;
        int second = bytes[at + 1] & 0xff;
        return bigEndian ? first << 8 | second : second << 8 | first;
    }
}
