package dev.kbuild.make.disk;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A static library as {@code ar} writes it: members with names and times ("Using make to Update Archive Files").
 *
 * <p>Reads GNU's long names ({@code //} and {@code /123}), BSD's ({@code #1/20}) and thin archives, whose members are files beside them.
 *
 * @param members in the archive's order, symbol tables left out
 * @param isThin whether the members' contents are elsewhere
 */
public record Archive(List<Member> members, boolean isThin) {
    private static final String REGULAR = "!<arch>\n";
    private static final String THIN = "!<thin>\n";
    private static final int HEADER = 60;
    private static final int NAME_LENGTH = 16;
    private static final int DATE_AT = 16;
    private static final int DATE_LENGTH = 12;
    private static final int SIZE_AT = 48;
    private static final int SIZE_LENGTH = 10;

    public Archive {
        members = List.copyOf(members);
    }

    /**
     * One file in an archive.
     *
     * @param name as far as the archive kept it
     * @param isTruncated the format had no room for the whole name
     * @param seconds its modification time since 1970; 0 when {@code ar} was deterministic ({@code D})
     * @param headerAt where its header begins
     */
    public record Member(String name, boolean isTruncated, long seconds, long headerAt) {

        /** Whether this is the member a makefile calls {@code wanted}: names are compared without directories, and as far as kept. */
        public boolean isCalled(String wanted) {
            String last = wanted.substring(wanted.lastIndexOf('/') + 1);
            String mine = name.substring(name.lastIndexOf('/') + 1);
            return isTruncated ? last.startsWith(mine) : last.equals(mine);
        }
    }

    /** Reads an archive; the exception names the path when it is not one. */
    public static Archive read(Disk disk, String path) throws DiskException, NotAnArchive {
        String text = new String(disk.read(path), StandardCharsets.ISO_8859_1);
        boolean thin = text.startsWith(THIN);
        if (!thin && !text.startsWith(REGULAR)) {
            throw new NotAnArchive(path);
        }
        List<Member> members = new ArrayList<>();
        String longNames = "";
        int at = REGULAR.length();
        while (at + HEADER <= text.length()) {
            String field = text.substring(at, at + NAME_LENGTH);
            long size = number(path, text, at + SIZE_AT, SIZE_LENGTH);
            int content = at + HEADER;
            boolean isTable = field.startsWith("/ ") || field.startsWith("/SYM64/") || field.startsWith("__.SYMDEF");
            if (field.startsWith("// ") || field.startsWith("ARFILENAMES/")) {
                longNames = text.substring(content, (int) Math.min(text.length(), content + size));
            } else if (!isTable) {
                String name = name(field, longNames, text, content);
                boolean isTruncated = name.length() == NAME_LENGTH - 1 && field.charAt(NAME_LENGTH - 1) == '/';
                if (!name.startsWith("__.SYMDEF")) {
                    members.add(new Member(name, isTruncated, number(path, text, at + DATE_AT, DATE_LENGTH), at));
                }
            }
            boolean isInside = !thin || isTable || field.startsWith("//");
            long next = content + (isInside ? size + (size & 1) : 0);
            if (next < content || next > Integer.MAX_VALUE) {
                throw new NotAnArchive(path);
            }
            at = (int) next;
        }
        return new Archive(members, thin);
    }

    private static String name(String field, String longNames, String text, int content) {
        if (field.startsWith("#1/")) {
            int length = Integer.parseInt(field.substring(3).trim());
            return text.substring(content, Math.min(text.length(), content + length)).replaceAll("\0+$", "");
        }
        if (field.charAt(0) == '/' && Character.isDigit(field.charAt(1))) {
            int start = Integer.parseInt(field.substring(1).trim());
            int end = longNames.indexOf("/\n", start);
            return start <= longNames.length() ? longNames.substring(start, end < 0 ? longNames.length() : end) : "";
        }
        String name = field.stripTrailing();
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static long number(String path, String text, int at, int length) throws NotAnArchive {
        String digits = text.substring(at, at + length).trim();
        try {
            return digits.isEmpty() ? 0 : Long.parseLong(digits);
        } catch (NumberFormatException garbage) {
            throw new NotAnArchive(path);
        }
    }

    /** The first member that the makefile's name means. */
    public Optional<Member> find(String name) {
        return members.stream().filter(member -> member.isCalled(name)).findFirst();
    }

    /**
     * Sets a member's time to now, as {@code make -t 'lib(member)'} does. The archive's own time moves with it.
     *
     * @return whether there is such a member
     */
    public static boolean touch(Disk disk, String path, String name) throws DiskException, NotAnArchive {
        Optional<Member> member = read(disk, path).find(name);
        if (member.isEmpty()) {
            return false;
        }
        // The file is touched first, because its new time is what the member must have.
        disk.touch(path);
        long seconds = disk.stamp(path) instanceof Stamp.Modified modified ? modified.nanos() / 1_000_000_000L : 0;
        byte[] content = disk.read(path);
        byte[] date = String.format("%-" + DATE_LENGTH + "d", seconds).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(date, 0, content, (int) member.get().headerAt() + DATE_AT, DATE_LENGTH);
        disk.write(path, content);
        return true;
    }

    /** The file is there but is no archive. */
    public static final class NotAnArchive extends Exception {
        private static final long serialVersionUID = 1L;
        private final String path;

        NotAnArchive(String path) {
            super(path + ": not an archive");
            this.path = path;
        }

        /** The file's name as it was asked for. */
        public String path() {
            return path;
        }
    }
}
