package dev.kbuild.model.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.model.problem.KbuildException;
import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.KernelVersion;
import dev.kbuild.model.tree.ObjectTree;
import dev.kbuild.model.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleOrderTests {

    @TempDir
    Path directory;

    private ObjectTree tree;

    @BeforeEach
    void openTree() {
        tree = new ObjectTree(
                new SourceTree(directory, new KernelVersion(6, 12, 0, "")), new Arch("riscv", "riscv", "riscv", "test"), directory);
    }

    @Test
    void objects_are_listed_since_linux_6_2() throws IOException {
        Files.writeString(directory.resolve("modules.order"), "lib/crc16.o\nfs/ext4/ext4.o\n");
        assertThat(ModuleOrder.of(tree)).containsExactly("lib/crc16.ko", "fs/ext4/ext4.ko");
    }

    @Test
    void modules_were_listed_before_that_and_below_kernel_earlier_still() throws IOException {
        Files.writeString(directory.resolve("modules.order"), "lib/crc16.ko\nkernel/fs/ext4/ext4.ko\nkernel/kernel/torture.ko\n");
        assertThat(ModuleOrder.of(tree)).containsExactly("lib/crc16.ko", "fs/ext4/ext4.ko", "kernel/torture.ko");
    }

    @Test
    void a_module_that_is_in_the_directory_kernel_stays_there() throws IOException {
        Files.createDirectory(directory.resolve("kernel"));
        Files.writeString(directory.resolve("kernel/torture.ko"), "");
        Files.writeString(directory.resolve("modules.order"), "kernel/torture.o\n");
        assertThat(ModuleOrder.of(tree)).containsExactly("kernel/torture.ko");
    }

    @Test
    void modules_that_are_not_built_are_told_with_the_goal_that_builds_them() {
        assertThatThrownBy(() -> ModuleOrder.of(tree))
                .isInstanceOf(KbuildException.class)
                .hasMessage(directory.resolve("modules.order") + ": is missing, so the modules are not built; run kbuild:modules first");
    }
}
