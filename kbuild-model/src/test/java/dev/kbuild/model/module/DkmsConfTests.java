package dev.kbuild.model.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kbuild.model.problem.KbuildException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The text; src/it/dkms has Debian's dkms read one and build from it. */
class DkmsConfTests {

    @Test
    void aModule() {
        assertThat(new DkmsConf("hello", "1.0.0", List.of("hello"), "/updates/dkms", Map.of()).text()).isEqualTo("""
                PACKAGE_NAME="hello"
                PACKAGE_VERSION="1.0.0"
                BUILT_MODULE_NAME[0]="hello"
                DEST_MODULE_LOCATION[0]="/updates/dkms"
                AUTOINSTALL="yes"
                """);
    }

    @Test
    void severalInDirectoriesWithAVariable() {
        DkmsConf conf = new DkmsConf("fleet", "2", List.of("core", "drivers/gadget"), "/extra", Map.of("CONFIG_GADGET", "m"));
        assertThat(conf.directory()).isEqualTo("fleet-2");
        assertThat(conf.text()).isEqualTo("""
                PACKAGE_NAME="fleet"
                PACKAGE_VERSION="2"
                MAKE[0]="make -C $kernel_source_dir M=$dkms_tree/fleet/2/build CONFIG_GADGET=m modules"
                BUILT_MODULE_NAME[0]="core"
                DEST_MODULE_LOCATION[0]="/extra"
                BUILT_MODULE_NAME[1]="gadget"
                BUILT_MODULE_LOCATION[1]="drivers/"
                DEST_MODULE_LOCATION[1]="/extra"
                AUTOINSTALL="yes"
                """);
    }

    @Test
    void nothingThatAShellWouldTakeApart() {
        assertThatThrownBy(() -> new DkmsConf("hello", "$(reboot)", List.of("hello"), "/updates/dkms", Map.of()))
                .isInstanceOf(KbuildException.class)
                .hasMessage("<dkmsVersion>: '$(reboot)' cannot stand in a dkms.conf, which a shell reads; letters, digits and ._+~- can");
        assertThatThrownBy(() -> new DkmsConf("hello", "1", List.of("hello"), "/updates/dkms", Map.of("KCFLAGS", "-g -O2")))
                .isInstanceOf(KbuildException.class)
                .hasMessage("<makeVariables>: '-g -O2' cannot stand in a dkms.conf, which a shell reads; letters, digits and ._+~- can");
    }

    @Test
    void aPlaceThatDkmsDoesNotInstallTo() {
        assertThatThrownBy(() -> new DkmsConf("hello", "1", List.of("hello"), "/misc", Map.of()))
                .isInstanceOf(KbuildException.class)
                .hasMessage("<dkmsLocation>: '/misc' is no place that DKMS installs to;"
                        + " expected one that begins with /kernel, /updates or /extra");
    }
}
