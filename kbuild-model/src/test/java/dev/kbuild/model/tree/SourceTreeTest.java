package dev.kbuild.model.tree;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTreeTest {

    @TempDir
    Path root;

    @BeforeEach
    void makeTree() throws IOException {
        version("6", "12");
        for (String arch : new String[] {"riscv", "x86"}) {
            Files.createDirectories(root.resolve("arch").resolve(arch));
            Files.writeString(root.resolve("arch").resolve(arch).resolve("Makefile"), "");
        }
    }

    private void version(String version, String patchlevel) throws IOException {
        Files.writeString(root.resolve("Makefile"), "VERSION = " + version + "\nPATCHLEVEL = " + patchlevel + "\nSUBLEVEL = 0\nEXTRAVERSION =\n"
                + "ifeq ($(ARCH),i386)\n        SRCARCH := x86\nendif\n");
    }

    @Test
    void aTreeTooOldIsRefusedWithTheOldestThatIsNot() throws IOException {
        version("4", "19");
        assertThatThrownBy(() -> SourceTree.open(root))
                .hasMessage(root.resolve("Makefile") + ": is Linux 4.19.0, too old to be built here; the oldest supported is 5.4.0");
        version("5", "4");
        assertThatCode(() -> SourceTree.open(root)).doesNotThrowAnyException();
    }

    @Test
    void anUnknownArchIsToldWithThoseThereAre() {
        assertThatThrownBy(() -> SourceTree.open(root).arch("vax"))
                .hasMessage("<arch>: 'vax' is not an architecture of " + root + "; known are riscv, x86 and i386");
    }

    @ParameterizedTest
    @ValueSource(strings = {"include/config", "arch/x86/include/generated"})
    void aTreeThatWasBuiltInIsRefused(String left) throws IOException {
        SourceTree tree = SourceTree.open(root);
        Files.createDirectories(root.resolve(left));
        assertThatThrownBy(() -> tree.requireClean(tree.arch("i386")))
                .hasMessage(root.resolve(left) + ": left by a build in the source tree itself, which must be clean to build elsewhere from it;"
                        + " run 'make ARCH=i386 mrproper' in " + root);
    }

    @Test
    void aConfigInTheTreeIsRefused() throws IOException {
        SourceTree tree = SourceTree.open(root);
        Files.writeString(root.resolve(".config"), "");
        assertThatThrownBy(() -> tree.requireClean(tree.arch("riscv")))
                .hasMessage(root.resolve(".config") + ": left by a build in the source tree itself, which must be clean to build elsewhere from it;"
                        + " run 'make ARCH=riscv mrproper' in " + root);
    }

    @Test
    void whatAnotherArchGeneratedDoesNotMatter() throws IOException {
        SourceTree tree = SourceTree.open(root);
        Files.createDirectories(root.resolve("arch/x86/include/generated"));
        assertThatCode(() -> tree.requireClean(tree.arch("riscv"))).doesNotThrowAnyException();
    }
}
