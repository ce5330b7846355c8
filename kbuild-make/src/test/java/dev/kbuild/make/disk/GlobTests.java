package dev.kbuild.make.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every pattern is also given to GNU make's {@code $(wildcard)}, where there is one. */
class GlobTests {
    @TempDir
    Path directory;

    private RealDisk disk;

    @BeforeEach
    void files() throws IOException {
        disk = RealDisk.at(directory);
        for (String name : List.of("a.c", "b.c", "B.c", "a-b", "_x", ".hidden", "a*b", "[z]", "x[y", "a\\b", "10", "9", "\u00ff.c", "q?", "d.d", "-n", "~t")) {
            disk.write(name, new byte[0]);
        }
        for (String name : List.of("d", "e", "d/sub", ".dot", "x]")) {
            disk.makeDirectory(name);
        }
        for (String name : List.of("d/one.c", "e/one.c", "e/two.c", "d/sub/three.c", ".dot/four.c", "d/.c")) {
            disk.write(name, new byte[0]);
        }
        Files.createSymbolicLink(directory.resolve("dangling"), Path.of("nowhere"));
        Files.createSymbolicLink(directory.resolve("link"), Path.of("d"));
    }

    private List<String> glob(String pattern) {
        return new Glob(new Directories(disk), Collation.BYTES).expand(pattern);
    }

    @Test
    void findsWhatGnuMakeFinds() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/make")), "no GNU make");
        Map<String, List<String>> ours = new TreeMap<>();
        Map<String, List<String>> theirs = new TreeMap<>();
        for (String pattern : List.of(
                "*", "*.c", "?.c", "[ab].c", "[!a].c", "[^a].c", "[a-z].c", "[[:upper:]].c", "[z]", "x[y", "x[y*", "[[]z]", "a\\*b", "a\\\\b", "*/", "*/*", "*/*.c",
                "d/", "d/*", "d/*/", "*/sub/*.c", "./*.c", ".//*.c", "../*/a.c", ".*", ".?*", ".h*", "*/.c", "dangling", "dang*", "link/*", "nothing", "nothing*", "a.c",
                "a.c/", "a.c/*", "d//one.c", "d//*.c", "*//one.c", "**", "**.c", "[]]*", "x[]]", "[a-]*", "[!-a]*", "*\\?", "q[?]", "\\a.c", "[", "]", "[]", "[a", "*[", "\u00ff*",
                "[\u00f0-\u00ff].c", "?[-]?", "{a,b}.c", "d/./*.c", "d/../*.c", "/usr/bin/mak?", "/us[r]", "/", "//", "*.d", "d*", "\\d/*", "\\[z\\]", "[\\]]*", "-*", "~t", "?t")) {
            ours.put(pattern, glob(pattern));
            theirs.put(pattern, gnuMake(pattern));
        }
        Map<String, List<String>> same = new TreeMap<>(ours);
        same.entrySet().retainAll(theirs.entrySet());
        ours.entrySet().removeAll(same.entrySet());
        theirs.entrySet().removeAll(same.entrySet());
        assertThat(ours).isEqualTo(theirs);
    }

    private List<String> gnuMake(String pattern) throws Exception {
        Path makefile = Files.createTempFile("wildcard", ".mk");
        Files.write(makefile, ("$(info $(wildcard " + pattern + "))\nall:;@:\n").replace("#", "\\#").getBytes(StandardCharsets.ISO_8859_1));
        ProcessBuilder make = new ProcessBuilder("/usr/bin/make", "-rR", "-f", makefile.toString(), "all").directory(directory.toFile());
        make.environment().clear();
        make.environment().put("HOME", "/nonexistent");
        Process process = make.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        Files.delete(makefile);
        assertThat(process.waitFor()).isZero();
        String line = output.strip();
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }

    @Test
    void sortsByBytesOrByLanguage() {
        assertThat(glob("?.c")).containsExactly("B.c", "a.c", "b.c", "\u00ff.c");
        assertThat(new Glob(new Directories(disk), Collation.LANGUAGE).expand("[aBb].c")).containsExactly("a.c", "b.c", "B.c");
    }

    @Test
    void readsADirectoryOnlyOnce() throws IOException {
        Glob glob = new Glob(new Directories(disk), Collation.BYTES);
        assertThat(glob.expand("d/*.c")).containsExactly("d/one.c");
        disk.write("d/new.c", new byte[0]);
        assertThat(glob.expand("d/*.c")).containsExactly("d/one.c");
        assertThat(glob.expand("d/new.c")).containsExactly("d/new.c");
    }

    @Test
    void expandsHomeDirectories() {
        Glob.Users users = Glob.Users.of(Map.of("me", "/home/me"));
        assertThat(Glob.expandTilde("~/x", "/h", users)).isEqualTo("/h/x");
        assertThat(Glob.expandTilde("~", "", users)).isEqualTo("/home/me");
        assertThat(Glob.expandTilde("~me/x", "/h", users)).isEqualTo("/home/me/x");
        assertThat(Glob.expandTilde("~nobody-here/x", "/h", users)).isEqualTo("~nobody-here/x");
        assertThat(Glob.expandTilde("a~", "/h", users)).isEqualTo("a~");
    }
}
