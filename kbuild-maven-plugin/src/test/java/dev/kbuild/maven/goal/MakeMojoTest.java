package dev.kbuild.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakeMojoTest {

    @ParameterizedTest
    @CsvSource({
        "headers-install,headers_install", "modules_install,modules_install", "dtbs-check,dtbs_check",
        "bindeb-pkg,bindeb-pkg", "drivers/net/,drivers/net/", "multi-v7.config,multi-v7.config", "kernel/fork.o,kernel/fork.o"
    })
    void kbuildsOwnNamesMayHaveHyphens(String goal, String name) {
        assertThat(MakeMojo.kbuildName(goal)).isEqualTo(name);
    }
}
