package dev.kbuild.model.devel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.model.archive.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelTreeTests {

    @TempDir
    Path root;

    private Path description;

    @BeforeEach
    void anUnpackedArtifact() throws IOException {
        Files.writeString(root.resolve(".config"), "CONFIG_MODULES=y\n");
        description = root.resolve(DevelInfo.FILE);
        new DevelInfo("6.12.9", "6.12.9-board", "riscv", "riscv", new CompilerContract("gcc", "gcc 12", "none", List.of()), "6.12.9-board SMP ",
                DevelInfo.Symvers.PARTIAL, "abi", List.of("scripts/mod/modpost"), Map.of(".config", Sha256.of(root.resolve(".config"))))
                .write(description);
    }

    @Test
    void saysWhichKernelItIsFor() {
        DevelTree tree = DevelTree.open(root);

        assertThat(tree.info().release()).isEqualTo("6.12.9-board");
        assertThat(tree.info().isSymversComplete()).isFalse();
        assertThat(tree.arch().name()).isEqualTo("riscv");
        assertThat(tree.symvers()).isEqualTo(root.resolve("Module.symvers"));
    }

    @Test
    void aSealedFileMustBeWhatTheKernelWasBuiltWith() throws IOException {
        Files.writeString(root.resolve(".config"), "CONFIG_MODULES=y\nCONFIG_SMP=y\n");

        assertThatThrownBy(() -> DevelTree.open(root)).hasMessage(root.resolve(".config")
                + ": is not what the kernel was built with; somebody wrote to it: remove " + root + ", and it is unpacked again");
    }

    @Test
    void anArchiveOfAnotherKindIsRefused() throws IOException {
        Files.delete(description);

        assertThatThrownBy(() -> DevelTree.open(root)).hasMessage(root
                + ": holds no kbuild-devel.json, so it is no devel artifact of a linux-kernel project; name an artifact with classifier ARCH-devel");
    }

    @Test
    void aLaterFormatWantsALaterPlugin() throws IOException {
        Files.writeString(description, Files.readString(description).replace("\"format\" : 1", "\"format\" : 2"));

        assertThatThrownBy(() -> DevelTree.open(root)).hasMessage(description
                + ": is of format 2, and this plugin reads format 1; use the plugin's version that made the devel artifact, or a later one");
    }

    @Test
    void whatALaterPluginAddsIsPassedOver() throws IOException {
        Files.writeString(description, Files.readString(description).replace("\"format\" : 1", "\"format\" : 1, \"rust\" : true"));

        assertThat(DevelTree.open(root).info().kernelVersion()).isEqualTo("6.12.9");
    }
}
