package dev.kbuild.make.disk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a directory had in it at one moment. For several threads. */
public class DirectoryNames {
    private final List<String> inOrder;
    private volatile Set<String> set;

    /** These names, in the order the file system gave them. */
    public DirectoryNames(List<String> inOrder) {
        this.inOrder = List.copyOf(inOrder);
    }

    /** The same names. */
    protected DirectoryNames(DirectoryNames other) {
        this.inOrder = other.inOrder;
    }

    /** All of them, in no particular order, without {@code .} and {@code ..}. */
    public List<String> inOrder() {
        return inOrder;
    }

    /** Whether this one is among them. */
    public boolean contains(String name) {
        Set<String> known = set;
        if (known == null) {
            known = new HashSet<>(inOrder);
            set = known;
        }
        return known.contains(name);
    }
}
