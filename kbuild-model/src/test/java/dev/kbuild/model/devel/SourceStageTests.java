package dev.kbuild.model.devel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStageTests {

    @TempDir
    Path directory;

    private Path sources;
    private SourceStage stage;

    @BeforeEach
    void aModule() throws IOException {
        sources = Files.createDirectories(directory.resolve("src"));
        Files.writeString(sources.resolve("Kbuild"), "obj-m := a.o sub/\n");
        Files.writeString(sources.resolve("a.c"), "int a;\n");
        Files.writeString(Files.createDirectories(sources.resolve("sub")).resolve("Kbuild"), "obj-m := b.o\n");
        stage = new SourceStage(directory.resolve("stage"), directory.resolve("record"));
    }

    @Test
    void copiesWhatChangedAndLeavesTheRest() throws IOException {
        stage.update(sources, Map.of());
        FileTime copied = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(sources.resolve("sub/Kbuild"), copied);
        Path object = Files.writeString(stage.directory().resolve("a.o"), "object");

        stage.update(sources, Map.of());

        assertThat(stage.directory().resolve("a.c")).hasContent("int a;\n");
        assertThat(Files.getLastModifiedTime(stage.directory().resolve("sub/Kbuild"))).isEqualTo(copied);
        assertThat(object).hasContent("object");
    }

    @Test
    void aSourceThatWentAwayGoesFromTheCopyToo() throws IOException {
        stage.update(sources, Map.of());
        Files.delete(sources.resolve("a.c"));

        stage.update(sources, Map.of());

        assertThat(stage.directory().resolve("a.c")).doesNotExist();
        assertThat(stage.directory().resolve("sub/Kbuild")).exists();
    }

    @Test
    void aGeneratedKbuildFileMustNotHideOneThatIsThere() {
        assertThatThrownBy(() -> stage.update(sources, Map.of("Kbuild", "obj-m := x.o\n")))
                .hasMessage(sources.resolve("Kbuild") + ": is there, and <modules> asks for a generated one; drop one of them");
    }

    @Test
    void aDirectoryWithoutKbuildFileIsToldSo() throws IOException {
        Files.delete(sources.resolve("Kbuild"));
        assertThatThrownBy(() -> stage.update(sources, Map.of()))
                .hasMessage(sources + ": holds neither Kbuild nor Makefile; write one (obj-m := NAME.o), or list the modules in <modules>");
        assertThatThrownBy(() -> stage.update(directory.resolve("nowhere"), Map.of()))
                .hasMessage(directory.resolve("nowhere") + ": is not there; put the module's sources and its Kbuild file there");
    }
}
