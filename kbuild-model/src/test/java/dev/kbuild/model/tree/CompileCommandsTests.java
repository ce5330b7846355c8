package dev.kbuild.model.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.model.problem.KbuildException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In small; src/it/compile-commands compares with the scripts of real trees. */
class CompileCommandsTests {

    @TempDir
    Path temporary;

    Path tree;

    @BeforeEach
    void aTreeWithOneBuiltInObjectAndAModule() throws IOException {
        tree = Files.createDirectory(temporary.toRealPath().resolve("tree"));
        write("init/main.c", "");
        write("init/entry.S", "");
        write("init/.main.o.cmd", "savedcmd_init/main.o := gcc -D'NAME=\"a\\#b\"' -c -o init/main.o init/main.c ; ./objtool init/main.o\n\nmore\n");
        write("init/.entry.o.cmd", "savedcmd_init/entry.o := gcc -c -o init/entry.o init/entry.S\n");
        write("init/.linked.o.cmd", "savedcmd_init/linked.o := ld -r -o init/linked.o init/a.o\n");
        write("lib/old.c", "");
        write("lib/.old.o.cmd", "cmd_lib/old.o := gcc -c -o lib/old.o lib/old.c\n");
        write(".vmlinux.o.cmd", "savedcmd_vmlinux.o := ld -r -o vmlinux.o --whole-archive vmlinux.a --no-whole-archive ./lib/lib.a\n");
        write("vmlinux.a", "!<thin>\n" + header("//", 42) + "init/main.o/\ninit/entry.o/\ninit/linked.o/\n"
                + header("/0", 100) + header("/13", 1) + header("/27", 7));
        write("lib/lib.a", "!<thin>\n" + header("/", 3) + "abc\n" + header("old.o/", 9));
        write("modules.order", "drivers/gadget.o\n");
        write("drivers/gadget.mod", "drivers/gadget.o\n");
        write("drivers/gadget.c", "");
        write("drivers/.gadget.o.cmd", "savedcmd_drivers/gadget.o := gcc $(pound) -o drivers/gadget.o drivers/gadget.c\n");
    }

    @Test
    void kernelAndModulesOrderedBySource() {
        assertThat(new CompileCommands(tree, true).ofKernel()).containsExactly(
                command("drivers/gadget.c", "gcc # -o drivers/gadget.o drivers/gadget.c"),
                command("init/entry.S", "gcc -c -o init/entry.o init/entry.S"),
                command("init/main.c", "gcc -D'NAME=\"a#b\"' -c -o init/main.o init/main.c"),
                command("lib/old.c", "gcc -c -o lib/old.o lib/old.c"));
    }

    @Test
    void assemblyIsLeftOutWhereTheTreesOwnScriptLeavesItOut() {
        assertThat(new CompileCommands(tree, false).ofKernel()).extracting(c -> c.file().getFileName().toString())
                .containsExactly("gadget.c", "main.c", "old.c");
    }

    @Test
    void anExternalModuleOfATreeBefore64() throws IOException {
        Path module = Files.createDirectory(temporary.toRealPath().resolve("module"));
        Files.writeString(module.resolve("modules.order"), module + "/hello.ko\n");
        Files.writeString(module.resolve("hello.mod"), module + "/hello.o\n\n");
        Files.writeString(module.resolve("hello.c"), "");
        Files.writeString(module.resolve(".hello.o.cmd"), "cmd_" + module + "/hello.o := gcc -o " + module + "/hello.o " + module + "/hello.c\n");
        assertThat(new CompileCommands(tree, true).ofModule(module)).containsExactly(new CompileCommands.Command(
                tree, module.resolve("hello.c"), "gcc -o " + module + "/hello.o " + module + "/hello.c"));
    }

    @Test
    void textAsPythonWouldWriteIt() {
        assertThat(CompileCommands.json(List.of(new CompileCommands.Command(Path.of("/o"), Path.of("/s/a.c"), "gcc -D\"X=\\\"é\\\"\""))))
                .isEqualTo("[\n  {\n    \"command\": \"gcc -D\\\"X=\\\\\\\"\\u00e9\\\\\\\"\\\"\",\n    \"directory\": \"/o\",\n"
                        + "    \"file\": \"/s/a.c\"\n  }\n]");
        assertThat(CompileCommands.json(List.of())).isEqualTo("[]");
    }

    @Test
    void aTreeThatWasNotBuilt() throws IOException {
        Files.delete(tree.resolve(".vmlinux.o.cmd"));
        assertThatThrownBy(() -> new CompileCommands(tree, true).ofKernel())
                .isInstanceOf(KbuildException.class)
                .hasMessage(tree + ": no vmlinux was built there; mvn compile builds it");
    }

    private CompileCommands.Command command(String source, String text) {
        return new CompileCommands.Command(tree, tree.resolve(source), text);
    }

    private static String header(String name, int size) {
        return String.format("%-16s%-12d%-6d%-6d%-8d%-10d`\n", name, 0, 0, 0, 644, size);
    }

    private void write(String name, String text) throws IOException {
        Path file = tree.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }
}
