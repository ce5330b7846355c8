package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.make.process.WrittenProbes.Written;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The file of remembered probes. */
class WrittenProbesTests {
    private static final String LABEL = "label 1";

    private static List<Written> some() {
        List<Written> all = new ArrayList<>();
        // The first two have the same hash.
        for (String text : List.of("Aa", "BB", "gcc -v", "expr 1 \\+ \u00e9\u0000")) {
            all.add(new Written(text, "kind of " + text, Map.of("here", "0 yes\n", "there", "1 " + text)));
        }
        return all;
    }

    @Test
    void findsEachOfThem() {
        WrittenProbes written = new WrittenProbes(LABEL, WrittenProbes.write(LABEL, some()));
        for (Written one : some()) {
            assertThat(written.find(one.text())).isEqualTo(one);
        }
        assertThat(written.find("AaBB")).isNull();
        assertThat(written.all()).containsExactlyInAnyOrderElementsOf(some());
    }

    @Test
    void mayBeNone() {
        WrittenProbes written = new WrittenProbes(LABEL, WrittenProbes.write(LABEL, List.of()));
        assertThat(written.find("Aa")).isNull();
        assertThat(written.all()).isEmpty();
    }

    @Test
    void isNotReadUnderAnotherLabel() {
        assertThatThrownBy(() -> new WrittenProbes("label 2", WrittenProbes.write(LABEL, some()))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotReadWhenABitIsAnotherOrTheEndIsMissing() {
        byte[] bytes = WrittenProbes.write(LABEL, some());
        for (int i = 0; i < bytes.length; i++) {
            byte[] changed = bytes.clone();
            changed[i] ^= 1;
            byte[] cut = Arrays.copyOf(bytes, i);
            assertThatThrownBy(() -> new WrittenProbes(LABEL, changed)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new WrittenProbes(LABEL, cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
