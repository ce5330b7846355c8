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
    private static final Pattern REMOVAL = Pattern.compile("rm -f( [A-Za-z0-9_./][A-Za-z0-9_./+,@%:-]*)+");

    /** Empty when the text is anything else. */
    static Optional<LastRemoval> of(String text) {
        int last = text.lastIndexOf(';');
        if (!text.startsWith("set -e;") || last < 0 || !REMOVAL.matcher(text.substring(last + 1).strip()).matches()) {
            return Optional.empty();
        }
        List<String> segments = Segments.of(text);
        if (segments.size() < 3) {
            return Optional.empty();
        }
        String removal = segments.get(segments.size() - 1);
        List<String> files = List.of(removal.substring("rm -f ".length()).split(" "));
        return Optional.of(new LastRemoval(text.substring(0, last), files));
    }

    @Override
    public boolean begin(Disk disk) {
        return true;
    }

    @Override
    public boolean finish(Disk disk, boolean succeeded) {
        return !succeeded || files.stream().allMatch(file -> Shortcut.remove(disk, file));
    }

    @Override
    public String after() {
        return "rm -f " + String.join(" ", files);
    }
}
