package dev.kbuild.model.module;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModuleStripTests {

    @Test
    void true_is_kbuilds_own_default_of_stripping_debugging_symbols() {
        assertThat(ModuleStrip.variable("true")).contains("1");
    }

    @Test
    void other_words_are_options_for_strip() {
        assertThat(ModuleStrip.variable("--strip-unneeded")).contains("--strip-unneeded");
        assertThat(ModuleStrip.variable("-g -x")).contains("-g -x");
        assertThat(ModuleStrip.variable("1")).contains("1");
    }

    @Test
    void nothing_and_false_leave_modules_as_they_are() {
        assertThat(ModuleStrip.variable(null)).isEmpty();
        assertThat(ModuleStrip.variable(" ")).isEmpty();
        assertThat(ModuleStrip.variable("false")).isEmpty();
    }
}
