package dev.kbuild.model.build;

import dev.kbuild.model.tree.Arch;
import dev.kbuild.model.tree.ObjectTree;
import dev.kbuild.model.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A tree with Kbuild's manners (O=, V=, short lines, a chatty no-op) that builds in a blink. */
record MiniatureKernel(Path source, Path objects) {

    private static final String MAKEFILE = """
            VERSION = 6
            PATCHLEVEL = 12
            SUBLEVEL = 0
            EXTRAVERSION =
            MAKEFLAGS += -rR --no-print-directory
            ifndef srctree
            goals := $(or $(MAKECMDGOALS),all)
            .PHONY: $(goals) outside
            $(goals): outside ; @:
            outside:
            \t@mkdir -p $(O)
            \t@$(MAKE) -C $(O) -f $(CURDIR)/Makefile srctree=$(CURDIR) $(goals)
            else
            CC := gcc
            Q := $(if $(filter 1,$(V)),,@)
            .PHONY: all check Makefile image_name stuck clean
            all: Makefile check vmlinux
            Makefile:
            \t@echo '  GEN     $@'
            \t@echo 'include $(srctree)/Makefile' > $@
            check:
            \t@echo '  CALL    scripts/checksyscalls.sh'
            %.o: $(srctree)/%.c
            \t@$(if $(filter 1,$(V)),:,echo '  CC      $@')
            \t$(Q)set -e; trap 'rm -f $@' INT; $(CC) -c -o $@ $<; echo made > .$@.cmd
            vmlinux: main.o other.o
            \t@echo '  LD      $@'
            \t$(Q)$(CC) -o $@ $^
            image_name: ; @echo arch/mini/boot/Image
            silly: ; @echo trouble >&2; exit 3
            stuck: main.o
            \t@echo '  STUCK   $@'
            \t@sh -c 'sleep 1000 & echo $$! > grandchild; wait'
            hungry:
            \t@echo '  GEN     big'
            \t@dd if=/dev/zero of=big bs=4096 count=1000 status=none
            endif
            """;

    static MiniatureKernel in(Path directory) throws IOException {
        MiniatureKernel kernel = new MiniatureKernel(directory.resolve("linux"), directory.resolve("objects"));
        Files.createDirectories(kernel.source);
        kernel.write("Makefile", MAKEFILE);
        kernel.write("main.c", "int other(void);\nint main(void) { return other(); }\n");
        kernel.write("other.c", "int other(void) { return 0; }\n");
        return kernel;
    }

    void write(String file, String text) throws IOException {
        Files.writeString(source.resolve(file), text);
    }

    BuildRequest request(String... goals) {
        ObjectTree tree = new ObjectTree(SourceTree.open(source), new Arch("mini", "mini", "mini", "test"), objects);
        return new BuildRequest(tree, List.of(goals), Map.of(), 1, 0, false, false, log());
    }

    Path log() {
        return objects.resolve("build.log");
    }
}
