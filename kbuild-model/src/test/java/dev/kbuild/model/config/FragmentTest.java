package dev.kbuild.model.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FragmentTest {

    @Test
    void everyRequestKnowsItsLine() {
        Fragment fragment = Fragment.parse("board.config", List.of(
                "# a comment", "CONFIG_A=y", "", "# CONFIG_B is not set", "CONFIG_C=\"x # y\"", "CONFIG_D=m # nocheck: only with firmware",
                "# CONFIG_E is not set # nocheck", "CONFIG_F=n # because"));
        assertThat(fragment.requests()).containsExactly(
                new Fragment.Request("board.config:2", "A", new ConfigValue("y"), true),
                new Fragment.Request("board.config:4", "B", ConfigValue.UNSET, true),
                new Fragment.Request("board.config:5", "C", new ConfigValue("\"x # y\""), true),
                new Fragment.Request("board.config:6", "D", new ConfigValue("m"), false),
                new Fragment.Request("board.config:7", "E", ConfigValue.UNSET, false),
                new Fragment.Request("board.config:8", "F", ConfigValue.UNSET, true));
    }

    @Test
    void whatTheTreesToolsReadHasNoComments() {
        assertThat(Fragment.parse("f", List.of("CONFIG_D=m # nocheck", "# CONFIG_E is not set # nocheck", "CONFIG_F=n")).toText())
                .isEqualTo("CONFIG_D=m\n# CONFIG_E is not set\n# CONFIG_F is not set\n");
    }

    @Test
    void allLinesThatAreNoSettingsAreToldAtOnce() {
        assertThatThrownBy(() -> Fragment.parse("f", List.of("A=y", "CONFIG_B=y", "CONFIG_C y")))
                .hasMessage("f:1: 'A=y' is not a setting; expected CONFIG_NAME=value or '# CONFIG_NAME is not set'\n"
                        + "f:3: 'CONFIG_C y' is not a setting; expected CONFIG_NAME=value or '# CONFIG_NAME is not set'");
    }

    @Test
    void optionsOfAPomMayLeaveOutPrefixAndQuotes() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("CONFIG_LOCALVERSION", "-board");
        options.put("SMP", "n");
        assertThat(Fragment.options(options).toText()).isEqualTo("CONFIG_LOCALVERSION=\"-board\"\n# CONFIG_SMP is not set\n");
    }

    @Test
    void optionsThatCannotBeAreTold() {
        Map<String, String> options = new LinkedHashMap<>(Collections.singletonMap("CONFIG_A", null));
        options.put("B-C", "y");
        options.put("D", "x\nCONFIG_E=y");
        assertThatThrownBy(() -> Fragment.options(options)).hasMessage(
                "<options><CONFIG_A>: has no value; give y, m, n, a number or a text (\"\" for an empty one)\n"
                        + "<options><B-C>: 'B-C' is not a symbol's name; expected letters, digits and underscores\n"
                        + "<options><D>: has more than one line; a value is a single line");
    }
}
