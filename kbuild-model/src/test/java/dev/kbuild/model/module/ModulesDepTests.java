package dev.kbuild.model.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesDepTests {

    @TempDir
    private Path directory;

    @BeforeEach
    void indexAsDepmodWritesIt() throws IOException {
        Files.writeString(directory.resolve("modules.dep"), """
                kernel/virtio.ko.xz: kernel/virtio_ring.ko.xz
                kernel/virtio_ring.ko.xz:
                kernel/rng-core.ko.xz:
                kernel/virtio-rng.ko.xz: kernel/rng-core.ko.xz kernel/virtio.ko.xz kernel/virtio_ring.ko.xz
                """);
        Files.writeString(directory.resolve("modules.builtin"), "kernel/lib/crc16.ko\n");
    }

    @Test
    void whatIsNeededIsLoadedFirstAndOnce() {
        assertThat(ModulesDep.read(directory).loadOrder(List.of("virtio_rng", "virtio"), "bootModules")).containsExactly(
                directory.resolve("kernel/virtio_ring.ko.xz"), directory.resolve("kernel/virtio.ko.xz"),
                directory.resolve("kernel/rng-core.ko.xz"), directory.resolve("kernel/virtio-rng.ko.xz"));
    }

    @Test
    void whatIsBuiltInNeedsNoLoading() {
        assertThat(ModulesDep.read(directory).loadOrder(List.of("crc16"), "bootModules")).isEmpty();
    }

    @Test
    void aNameThatIsNoModuleIsToldWithThoseThatAre() {
        ModulesDep modules = ModulesDep.read(directory);
        assertThatThrownBy(() -> modules.loadOrder(List.of("gadget"), "bootModules")).isInstanceOf(KbuildException.class).hasMessage(
                "<bootModules>: 'gadget' is no module of this kernel; " + directory.resolve("modules.dep")
                        + " has rng_core, virtio, virtio_ring, virtio_rng");
    }
}
