package dev.kbuild.model.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FragmentEditTest {

    private static Fragment lines(String... lines) {
        return Fragment.parse("defconfig", List.of(lines));
    }

    @Test
    void onlyWhatLeadsFromOneToTheOtherIsNeeded() {
        Fragment base = lines("CONFIG_SAME=y", "CONFIG_CHANGED=8", "CONFIG_BACK_TO_DEFAULT=y", "CONFIG_INVISIBLE_NOW=y");
        Fragment baseWhole = lines("CONFIG_SAME=y", "CONFIG_CHANGED=8", "CONFIG_BACK_TO_DEFAULT=y", "CONFIG_INVISIBLE_NOW=y",
                "CONFIG_SWITCHED_OFF=y", "# CONFIG_OFF_BEFORE_BY_DEFAULT is not set");
        Fragment edited = lines("CONFIG_SAME=y", "CONFIG_CHANGED=16", "# CONFIG_SWITCHED_OFF is not set",
                "# CONFIG_OFF_BEFORE_BY_DEFAULT is not set", "CONFIG_NEW=m");
        Fragment config = lines("CONFIG_SAME=y", "CONFIG_CHANGED=16", "# CONFIG_BACK_TO_DEFAULT is not set",
                "# CONFIG_SWITCHED_OFF is not set", "# CONFIG_OFF_BEFORE_BY_DEFAULT is not set", "CONFIG_NEW=m", "CONFIG_SELECTED_BY_NEW=y");
        assertThat(FragmentEdit.needed(new FragmentEdit.Outcome(config, edited), new FragmentEdit.Outcome(baseWhole, base))).containsExactly(
                Map.entry("CHANGED", new ConfigValue("16")), Map.entry("SWITCHED_OFF", ConfigValue.UNSET),
                Map.entry("NEW", new ConfigValue("m")), Map.entry("BACK_TO_DEFAULT", ConfigValue.UNSET));
    }

    @Test
    void linesThatHoldStayWithTheirCommentsAndNewOnesComeLast() {
        List<String> before = List.of("# what the board needs", "CONFIG_HOLDS=y # yes", "CONFIG_CHANGED=y # nocheck: why", "CONFIG_GONE=y", "");
        KernelConfig edited = KernelConfig.parse(".config", List.of("CONFIG_HOLDS=y", "CONFIG_CHANGED=m", "CONFIG_NEW=\"x\""));
        Map<String, ConfigValue> needed = Map.of("CHANGED", new ConfigValue("m"), "NEW", new ConfigValue("\"x\""));
        assertThat(FragmentEdit.rewrite(before, needed, edited)).containsExactly(
                "# what the board needs", "CONFIG_HOLDS=y # yes", "CONFIG_CHANGED=m # nocheck: why", "", "CONFIG_NEW=\"x\"");
    }
}
