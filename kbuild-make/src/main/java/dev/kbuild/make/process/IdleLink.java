package dev.kbuild.make.process;

import dev.kbuild.make.disk.Disk;
import java.util.List;

/** {@code ln -fsn TARGET LINK} where that link is there already: a kernel's out-of-tree build makes its link to the source anew each time. */
public final class IdleLink {
    private IdleLink() {}

    /** Whether these words would replace a link by one that differs in nothing but its age. */
    public static boolean isForNothing(List<String> words, Disk disk) {
        if (words.size() != 4 || !words.get(0).equals("ln") || !words.get(1).equals("-fsn")) {
            return false;
        }
        String target = words.get(2);
        String link = words.get(3);
        return !target.isEmpty() && !target.startsWith("-") && !link.startsWith("-") && Shortcut.isFileName(link)
                && disk.readLink(link).filter(target::equals).isPresent();
    }
}
