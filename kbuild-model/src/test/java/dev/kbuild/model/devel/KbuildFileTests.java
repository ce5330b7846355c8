package dev.kbuild.model.devel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.model.devel.KbuildFile.Module;
import java.util.List;
import org.junit.jupiter.api.Test;

class KbuildFileTests {

    @Test
    void aModuleOfOneSourceNeedsOneLine() {
        assertThat(KbuildFile.of(List.of(new Module("gadget", List.of(), List.of())))).isEqualTo("# Written from the POM.\nobj-m += gadget.o\n");
        assertThat(KbuildFile.of(List.of(new Module("gadget", List.of("gadget.c"), List.of())))).isEqualTo("# Written from the POM.\nobj-m += gadget.o\n");
    }

    @Test
    void severalSourcesAreListedAsParts() {
        assertThat(KbuildFile.of(List.of(new Module("gadget", List.of("core.c", "hw/io.S"), List.of("-DDEBUG", "-I$(src)/include"))))).isEqualTo("""
                # Written from the POM.
                obj-m += gadget.o
                gadget-y := core.o hw/io.o
                CFLAGS_core.o := -DDEBUG -I$(src)/include
                CFLAGS_hw/io.o := -DDEBUG -I$(src)/include
                """);
    }

    @Test
    void aPartCannotBeCalledAsTheModule() {
        assertThatThrownBy(() -> KbuildFile.of(List.of(new Module("gadget", List.of("gadget.c", "io.c"), List.of()))))
                .hasMessage("<modules>: module 'gadget' has several sources, one of them 'gadget.c'; Kbuild links the others into gadget.o,"
                        + " so no source may be called that: rename one of the two");
    }

    @Test
    void namesAndFlagsCannotSmuggleMakeOrShellIn() {
        assertThatThrownBy(() -> KbuildFile.of(List.of(new Module("a\n$(shell id)", List.of(), List.of()))))
                .hasMessage("<modules>: 'a\n$(shell id)' is not a name for a module; letters, digits, '_' and '-' make one");
        assertThatThrownBy(() -> KbuildFile.of(List.of(new Module("a", List.of("../b.c"), List.of()))))
                .hasMessage("<modules>: '../b.c' of module 'a' is not a source Kbuild compiles; expected a .c or .S file below src/main/kbuild");
        assertThatThrownBy(() -> KbuildFile.of(List.of(new Module("a", List.of(), List.of("-DX; id")))))
                .hasMessage("<modules>: flag '-DX; id' holds what make or the shell would take apart; write a Kbuild file for it");
    }
}
