package dev.kbuild.make.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kbuild.make.disk.PretendDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts begin with a removal that needs no program. */
class FirstRemovalTests {
    @Test
    void isTakenOutOfTheText() {
        String text = "set -e;   echo '  AR      d/x.a'; trap 'rm -f d/x.a; trap - HUP; kill -s HUP $$' HUP; rm -f d/x.a; printf \"d/%s \" a.o | xargs ar d/x.a";
        FirstRemoval removal = FirstRemoval.of(text).orElseThrow();
        assertThat(removal.before()).isEqualTo(
                "set -e;   echo '  AR      d/x.a'; trap 'rm -f d/x.a; trap - HUP; kill -s HUP $$' HUP; printf \"d/%s \" a.o | xargs ar d/x.a");
        PretendDisk disk = new PretendDisk().write("d/x.a", "");
        assertThat(removal.begin(disk)).isTrue();
        assertThat(disk.exists("d/x.a")).isFalse();
        assertThat(removal.begin(disk)).isTrue();
    }

    @Test
    void isLeftToTheProgramWhereItHasSomethingToSay() {
        assertThat(FirstRemoval.of("set -e; rm -f d; ar d").orElseThrow().begin(new PretendDisk().write("d/x", ""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "rm -f a; ar a", "set -e; ar b; rm -f a; ar a", "set -e; rm -f a", "set -e; rm -f a;", "set -e; rm -f a b; ar a", "set -e; rm -f *.a; ar a",
        "set -e; rm -f a;; ar a", "set -e; trap 'x' EXIT; rm -f a; ar a", "set -e; rm -rf a; ar a", "set -e; echo $(x); rm -f a; ar a", "set -e; rm -f a; if", "set -e; rm -f a; ar 'a"
    })
    void isNoneInOtherTexts(String text) {
        assertThat(FirstRemoval.of(text)).isEmpty();
    }
}
