package dev.kbuild.model.tree;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * An archive that names its members without holding them: Kbuild's {@code built-in.a}, {@code lib.a} and {@code vmlinux.a}. Format: GNU
 * binutils' {@code ar}, "thin archive".
 */
final class ThinArchive {

    private static final String MAGIC = "!<thin>\n";
    private static final int HEADER = 60;
    private static final int NAME = 16;
    private static final int SIZE_FROM = 48;
    private static final int SIZE_TO = 58;

    private ThinArchive() {}

    /** The members' files, in order. */
    static List<Path> members(Path archive) {
        try {
            String bytes = Files.readString(archive, StandardCharsets.ISO_8859_1);
            if (!bytes.startsWith(MAGIC)) {
                throw KbuildException.author(archive.toString(), "is no thin archive, which Kbuild's are");
            }
            return members(archive, bytes);
        } catch (IOException e) {
            throw KbuildException.machine(archive.toString(), "cannot be read: " + e, e);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw KbuildException.machine(archive.toString(), "is damaged; remove it, and the next build makes it again", e);
        }
    }

    private static List<Path> members(Path archive, String bytes) {
        List<Path> members = new ArrayList<>();
        String names = "";
        int at = MAGIC.length();
        while (at < bytes.length()) {
            String name = bytes.substring(at, at + NAME).stripTrailing();
            int size = Integer.parseInt(bytes.substring(at + SIZE_FROM, at + SIZE_TO).strip());
            at += HEADER;
            if (name.equals("/") || name.equals("/SYM64/") || name.equals("//")) {
                if (name.equals("//")) {
                    names = bytes.substring(at, at + size);
                }
                // Only the tables are in the file, and they end at an even offset.
                at += size + size % 2;
            } else {
                String member = name.startsWith("/") ? longName(names, name) : name;
                members.add(archive.resolveSibling(member.endsWith("/") ? member.substring(0, member.length() - 1) : member));
            }
        }
        return members;
    }

    /** The name at an offset. What GNU ar leaves behind the number, as in {@code /4212          /}, is of no meaning. */
    private static String longName(String names, String offset) {
        int from = Integer.parseInt(offset.substring(1).split("\\D", 2)[0]);
        return names.substring(from, names.indexOf('\n', from));
    }
}
