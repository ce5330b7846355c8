package dev.kbuild.make.process;

import dev.kbuild.make.disk.Disk;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shell text that begins with the removal of what it is about to make, as a kernel's rule for archives does:
 * {@code set -e; echo TEXT; trap TEXT SIGNAL; rm -f F; COMMANDS}. There is one for each directory of a kernel.
 *
 * @param before the text without the removal
 * @param file F
 */
record FirstRemoval(String before, String file) implements Shortcut {
    private static final Pattern FORM = Pattern.compile("(set -e;\\s*(?:echo '[^']*';\\s*)?(?:trap '[^']*' (?:HUP|INT|QUIT|TERM|PIPE);\\s*)*)"
            + "rm -f ([A-Za-z0-9_./][A-Za-z0-9_./+,@%:-]*);(.*)", Pattern.DOTALL);

    /** Empty when the text is anything else. */
    static Optional<FirstRemoval> of(String text) {
        Matcher form = FORM.matcher(text);
        // A shell that finds a mistake further on begins nothing.
        return form.matches() && Shortcut.isFileName(form.group(2)) && !Segments.of(text).isEmpty()
                ? Optional.of(new FirstRemoval(form.group(1) + form.group(3).stripLeading(), form.group(2))) : Optional.empty();
    }

    @Override
    public boolean begin(Disk disk) {
        return Shortcut.remove(disk, file);
    }

    @Override
    public boolean finish(Disk disk, boolean succeeded) {
        return true;
    }

    @Override
    public String after() {
        throw new IllegalStateException("nothing is left to do");
    }
}
