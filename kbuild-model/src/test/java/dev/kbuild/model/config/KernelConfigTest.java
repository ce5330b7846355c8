package dev.kbuild.model.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelConfigTest {

    private static final KernelConfig CONFIG = KernelConfig.parse(".config", List.of(
            "#", "# Automatically generated file; DO NOT EDIT.", "# Linux/riscv 6.12.1 Kernel Configuration", "#",
            "CONFIG_CC_VERSION_TEXT=\"riscv64-linux-gnu-gcc (Debian 12.2.0-13) 12.2.0\"",
            "CONFIG_64BIT=y", "CONFIG_LOOP=m", "# CONFIG_SMP is not set", "CONFIG_NR_CPUS=32",
            "CONFIG_PAGE_OFFSET=0xff60000000000000", "CONFIG_CMDLINE=\"a \\\"b\\\" \\\\c # d\"", "CONFIG_EMPTY=\"\""));

    @Test
    void readsEveryKindOfValue() {
        assertThat(CONFIG.isBuiltIn("64BIT")).isTrue();
        assertThat(CONFIG.isBuiltIn("CONFIG_LOOP")).isFalse();
        assertThat(CONFIG.isEnabled("CONFIG_LOOP")).isTrue();
        assertThat(CONFIG.text("NR_CPUS")).contains("32");
        assertThat(CONFIG.text("PAGE_OFFSET")).contains("0xff60000000000000");
        assertThat(CONFIG.text("CMDLINE")).contains("a \"b\" \\c # d");
        assertThat(CONFIG.text("EMPTY")).isEmpty();
    }

    @Test
    void notSetAndAbsentAreTheSame() {
        assertThat(CONFIG.get("SMP")).isEqualTo(CONFIG.get("NEVER_HEARD_OF")).isEqualTo(ConfigValue.UNSET);
        assertThat(CONFIG.values()).doesNotContainKey("SMP");
    }

    @Test
    void aBrokenLineIsTold() {
        assertThatThrownBy(() -> KernelConfig.parse("x.config", List.of("", "CONFIG_A=\"open")))
                .hasMessage("x.config:2: 'CONFIG_A=\"open' is not a setting; expected CONFIG_NAME=value");
    }

    @ParameterizedTest
    @CsvSource({"y,y,true", "m,y,false", "0x1F,0x001f,true", "007,7,true", "10,0x10,false", "'\"a\"','\"a\"',true", "'\"5\"',5,false", "n,m,false"})
    void valuesAreComparedByMeaning(String one, String other, boolean same) {
        assertThat(new ConfigValue(one).sameAs(new ConfigValue(other))).isEqualTo(same);
        assertThat(new ConfigValue(other).sameAs(new ConfigValue(one))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"y,y", "-board,\"-board\"", "8,8", "0x8000,0x8000", "\"x\",\"x\"", "say \"hi\",\"say \\\"hi\\\"\"", "a\\b,\"a\\\\b\""})
    void textsOfAPomGetTheirQuotes(String written, String value) {
        assertThat(ConfigValue.written(written)).hasToString(value);
    }
}
