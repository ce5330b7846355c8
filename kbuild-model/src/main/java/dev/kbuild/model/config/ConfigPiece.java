package dev.kbuild.model.config;

import java.nio.file.Path;
import java.util.List;

/** What is laid upon the base, in the order asked for. */
public sealed interface ConfigPiece {

    /** A fragment of the project's own. */
    record File(Path file) implements ConfigPiece {
        @Override
        public String toString() {
            return file.toString();
        }
    }

    /**
     * A fragment the tree brings, run as the Kbuild goal of that name.
     *
     * @param name {@code kvm_guest.config}
     * @param files where the tree has it; both {@code kernel/configs} and the arch may
     */
    record InTree(String name, List<Path> files) implements ConfigPiece {
        @Override
        public String toString() {
            return name;
        }
    }
}
