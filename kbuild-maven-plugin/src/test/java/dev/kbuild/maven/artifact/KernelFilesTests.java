package dev.kbuild.maven.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.maven.request.KernelBuild;
import dev.kbuild.model.archive.Pack;
import dev.kbuild.model.archive.PackContents;
import dev.kbuild.model.archive.PackFormat;
import dev.kbuild.model.archive.Packed;
import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelFilesTests {

    @TempDir
    Path objects;

    @TempDir
    Path scratch;

    private KernelBuild build;
    private KernelFiles files;

    @BeforeEach
    void build() throws IOException {
        build = BuiltKernel.in(objects);
        files = new KernelFiles(build);
    }

    private List<String> names(PackContents contents) {
        return new Pack(PackFormat.TAR_GZ, 1, Pack.UNSTAMPED, 1).write(contents, scratch.resolve("x.tar.gz")).files().stream()
                .map(Packed.File::name)
                .toList();
    }

    @Test
    void a_boot_loader_gets_the_image_also_plain_and_the_device_trees_that_this_configuration_asks_for() throws IOException {
        BuiltKernel.write(objects, "arch/arm64/boot/dts/dtbs-list", "arch/arm64/boot/dts/acme/board.dtb\n");
        assertThat(names(files.kernel(BuiltKernel.IMAGE)))
                .containsExactly("Image", "Image.gz", "System.map", "config", "dtbs/acme/board.dtb", "kernel.release");
    }

    @Test
    void kernels_without_a_list_of_device_trees_give_all_that_are_there() {
        assertThat(names(files.kernel(BuiltKernel.IMAGE))).contains("dtbs/acme/board.dtb", "dtbs/acme/left-over.dtb");
    }

    @Test
    void debuggers_find_vmlinux_and_the_unstripped_modules_where_they_look_for_them() {
        assertThat(names(files.debug())).containsExactly(
                "usr/lib/debug/lib/modules/6.12.1-acme/kernel/lib/crc16.ko", "usr/lib/debug/lib/modules/6.12.1-acme/vmlinux");
    }

    @Test
    void an_image_that_is_not_built_is_told_with_what_builds_it() throws IOException {
        Files.delete(objects.resolve(BuiltKernel.IMAGE));
        assertThatThrownBy(() -> files.kernel(BuiltKernel.IMAGE)).isInstanceOf(KbuildException.class).hasMessage(objects.resolve(BuiltKernel.IMAGE)
                + ": is missing, so there is nothing to package; build the kernel first: mvn package does, or kbuild:image");
    }

    @Test
    void a_tree_without_configuration_is_told() throws IOException {
        Files.delete(objects.resolve(".config"));
        assertThatThrownBy(() -> files.isSet("CONFIG_MODULES"))
                .isInstanceOf(KbuildException.class)
                .hasMessage(objects.resolve(".config") + ": is missing, so no kernel is built here; run kbuild:config first");
    }
}
