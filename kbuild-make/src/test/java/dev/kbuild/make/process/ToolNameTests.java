package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is taken for the name of a compiler. */
class ToolNameTests {
    private static final String FORM = "([A-Za-z0-9_.]+-)*(%s)(-[0-9.]+)?";
    private static final Pattern COMPILER = Pattern.compile(FORM.formatted("gcc|g\\+\\+|cc|clang|clang\\+\\+"));
    private static final Pattern LINKER = Pattern.compile(FORM.formatted("ld|ld\\.bfd|ld\\.lld"));
    private static final Pattern TOOL = Pattern.compile(FORM.formatted(
            "gcc|g\\+\\+|cc|cpp|clang|clang\\+\\+|as|ld|ld\\.bfd|ld\\.lld|nm|objcopy|objdump|strip|ar|readelf|rustc"));
    private static final List<String> PIECES = List.of(
            "gcc", "g++", "cc", "clang++", "ld", "ld.bfd", "nm", "rustc", "x86_64", "linux", "-", "-", "-", "-", "12", ".", "1.2", "+", "/", " ");

    @Test
    void isThatOfItsForm() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 200_000; i++) {
            StringBuilder name = new StringBuilder();
            for (int length = random.nextInt(7); length > 0; length--) {
                name.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String one = name.toString();
            assertThat(ToolName.isTool(one)).as("tool '%s', seed %d", one, seed).isEqualTo(TOOL.matcher(one).matches());
            assertThat(ToolName.isCompiler(one)).as("compiler '%s', seed %d", one, seed).isEqualTo(COMPILER.matcher(one).matches());
            assertThat(ToolName.isLinker(one)).as("linker '%s', seed %d", one, seed).isEqualTo(LINKER.matcher(one).matches());
        }
    }
}
