package dev.kbuild.model.config;

import java.nio.file.Path;

/** What a configuration starts from. */
public sealed interface ConfigBase {

    /** A Kbuild goal: {@code defconfig}, {@code tinyconfig}, {@code nommu_virt_defconfig}. */
    record Goal(String name) implements ConfigBase {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A file in the format of {@code .config}, whole or minimal. */
    record File(Path file) implements ConfigBase {
        @Override
        public String toString() {
            return file.toString();
        }
    }
}
