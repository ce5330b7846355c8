package dev.kbuild.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionLinesTest {

    @Test
    void theCommandLineWinsOverThePom() {
        assertThat(OptionLines.over(Map.of("SMP", "y"), List.of("CONFIG_SMP=n", "CMDLINE=a=b c")))
                .containsExactly(Map.entry("CONFIG_SMP", "n"), Map.entry("CONFIG_CMDLINE", "a=b c"));
    }

    @Test
    void whatIsNoOptionIsTold() {
        assertThatThrownBy(() -> OptionLines.over(Map.of(), List.of("SMP")))
                .hasMessage("kbuild.options: 'SMP' is not NAME=value");
    }
}
