package dev.kbuild.make.process;

import dev.kbuild.make.disk.Disk;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A shell text that ends with the removal of files, as {@code cmd_and_fixdep} in a kernel's {@code scripts/Kbuild.include}:
 * {@code set -e; COMMANDS; rm -f D}. Each object of a kernel is made by one.
 *
 * @param before the text up to the removal
 * @param files what is removed
 */
record LastRemoval(String before, List<String> files) implements Shortcut {
    private static final String REMOVAL = "rm -f ";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./+,@%:-]*");

    /** Empty when the text is anything else. */
    static Optional<LastRemoval> of(String text) {
        int last = text.lastIndexOf(';');
        String removal = text.substring(last + 1).strip();
        if (last < 0 || !text.startsWith("set -e;") || !removal.startsWith(REMOVAL)) {
            return Optional.empty();
        }
        List<String> files = List.of(removal.substring(REMOVAL.length()).split(" "));
        for (String file : files) {
            if (!NAME.matcher(file).matches() || !Shortcut.isFileName(file)) {
                return Optional.empty();
            }
        }
        return Segments.of(text).size() < 3 ? Optional.empty() : Optional.of(new LastRemoval(text.substring(0, last), files));
    }

    @Override
    public boolean begin(Disk disk) {
        return true;
    }

    @Override
    public boolean finish(Disk disk, boolean succeeded) {
        if (succeeded) {
            for (String file : files) {
                if (!Shortcut.remove(disk, file)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Override
    public String after() {
        return REMOVAL + String.join(" ", files);
    }
}
