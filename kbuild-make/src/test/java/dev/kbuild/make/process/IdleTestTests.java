package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.make.disk.RealDisk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdleTestTests {
    @TempDir
    Path room;

    @BeforeEach
    void someFiles() throws Exception {
        Files.writeString(room.resolve("file"), "");
        Files.createDirectory(room.resolve("dir"));
        Files.createSymbolicLink(room.resolve("nowhere"), Path.of("gone"));
    }

    /** The texts of a kernel's {@code outputmakefile}, as make gives them to the shell, and their like. */
    @Test
    void whatIsForNothingIsForNothingToTheShell() throws Exception {
        for (String text : List.of(
                "if [ -f gone/.config -o \\\n -d gone/include/config -o \\\n -d file ]; then \\\n\techo >&2 \"***\"; \\\n\techo >&2 \"*** run 'make mrproper'\";\\\n\tfalse; \\\nfi",
                "if [ -f dir ]; then false; fi",
                "if [ -e nowhere ] ; then rm -f file ; fi ",
                "test -e file || \\\n{ echo \"# ignore it\"; echo \"*\"; } > made",
                "test -d dir || mkdir dir",
                "test -f gone -o -e dir || { false; }",
                "[ -f file ] || touch made")) {
            assertThat(isForNothing(text)).as(text).isTrue();
            assertThat(byShell(text)).as(text).isEqualTo("0 ");
            assertThat(room.resolve("made")).as(text).doesNotExist();
            assertThat(room.resolve("file")).as(text).exists();
        }
    }

    @Test
    void whatDoesSomethingOrMayIsLeftToTheShell() {
        for (String text : List.of(
                "if [ -f file ]; then false; fi",
                "if [ -f gone -o -d dir ]; then false; fi",
                "if [ ! -f file ]; then false; fi",
                "if [ -f gone -a -f file ]; then false; fi",
                "if [ -f gone ]; then false; else true; fi",
                "if [ -f gone ]; then false; fi; false",
                "if [ -f gone ]; then false fi",
                "if [ -f gone ]; then echo \"; fi",
                "if [ -f gone ]; then ; fi",
                "if [ -f gone ]; then (false; fi",
                "if [ -f go* ]; then false; fi",
                "if [ -f $x ]; then false; fi",
                "if [ -f gone ]; then false; fi # and so on",
                "if [ -f gone ] then false; fi",
                "if [ gone ]; then false; fi",
                "if [ -f ]; then false; fi",
                "test -e gone || touch made",
                "test -e file && touch made",
                "test -e file || touch made; false",
                "test -e file || touch made || false",
                "test -e file || { touch made }",
                "test -e file || { touch made; } > \"a",
                "test -e file || { touch made; } > a b",
                "test -e file || { touch made; } || { false; }",
                "test -e file || false & false",
                "[ -f file || touch made",
                "test -s file || touch made")) {
            assertThat(isForNothing(text)).as(text).isFalse();
        }
        assertThat(IdleTest.isForNothing(List.of("/bin/bash", "-c", "test -e file || touch made"), RealDisk.at(room.toString()))).isFalse();
        assertThat(IdleTest.isForNothing(List.of("/bin/sh", "-ec", "test -e file || touch made"), RealDisk.at(room.toString()))).isFalse();
    }

    private boolean isForNothing(String text) {
        return IdleTest.isForNothing(List.of("/bin/sh", "-c", text), RealDisk.at(room.toString()));
    }

    private String byShell(String text) throws Exception {
        Process process = new ProcessBuilder("/bin/sh", "-c", text).directory(room.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        return process.waitFor() + " " + output;
    }
}
